import type { Sequence, SequenceItem, SequenceRow } from "../../draw/sequence.ts";
import type { Telling } from "./places.ts";
import type { LogEntry } from "./walk-log.ts";

const [OUTSIDE, MACHINE, ACTIVITIES] = [0, 1, 2];

/** What XState itself told, as a sequence: events from outside, transitions of the client's machine, actors of activities. */
export function xstateSequence({ chart, words }: Telling, log: readonly LogEntry[]): Sequence {
  const lanes = [
    { name: words.outside, color: "nobody" },
    { name: `${words.machine}: ${chart.id}`, color: "actor-0" },
    { name: words.activities, color: "actor-1" },
  ];
  const laneOf = (name: string | null) => (name === null ? OUTSIDE : name === "" ? MACHINE : ACTIVITIES)!;
  const rows = log.flatMap((entry, i): SequenceRow[] => {
    const items: SequenceItem[] = [];
    if (entry.kind === "event") {
      const [from, to] = [laneOf(entry.from), laneOf(entry.to)];
      const about = to === ACTIVITIES ? entry.to : from === ACTIVITIES ? entry.from : null;
      const text = about === null ? shortType(entry.type) : `${about}: ${shortType(entry.type)}`;
      items.push({ kind: "message", from: from === to ? OUTSIDE! : from, to, text, isHandover: false });
    } else if (entry.kind === "microstep") {
      for (const index of entry.transitions) {
        const { source, target } = chart.transitions[index]!;
        const to = target < 0 ? "" : ` → ${ending(chart.nodes[target]!.path)}`;
        items.push({ kind: "place", lane: MACHINE!, text: `${ending(chart.nodes[source]!.path)}${to}`, isOutcome: false });
      }
    }
    return items.length === 0 ? [] : [{ time: String(i + 1), items, active: [MACHINE!] }];
  });
  return { timeWidth: 52, lanes, rows };
}

/** XState's names of its own events, as much of them as tells them apart. */
function shortType(type: string): string {
  const done = /^xstate\.done\.actor\.\d+\.(.*)$/.exec(type);
  if (done) return `done ${ending(done[1]!)}`;
  const after = /^xstate\.after\.([^.]+)\.(.*)$/.exec(type);
  return after ? `after ${after[1]} ${ending(after[2]!)}` : type;
}

/** The end of a path, as much of it as tells states of one phase apart. */
function ending(path: string): string {
  return path.split(".").slice(-2).join(".");
}
