import type { Cell, Table } from "#report";
import { type Step, stepsOf } from "./steps.ts";
import type { Subject } from "./subject.ts";

/** A part of a pathway: states that are told together, under one name. */
export interface Part {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** The states at the top, each with what lies in it; those that hold nothing and stand side by side are told together. */
export function partsOf(steps: readonly Step[]): Part[] {
  const parts: { name: string; steps: Step[]; isPlain: boolean }[] = [];
  for (const step of steps) {
    if (step.kind === "outcome") continue;
    const last = parts.at(-1);
    if (step.level > 1) last!.steps.push(step);
    else {
      const isPlain = step.node.children.length === 0;
      if (isPlain && last?.isPlain) {
        last.steps.push(step);
        last.name = `${last.name}; ${step.name}`;
      } else parts.push({ name: step.name, steps: [step], isPlain });
    }
  }
  return parts;
}

/** The pathway in the large: a row for each state at the top, with who answers for it, what lies in it, and where it leads. */
export function outlineTable({ chart, path, words }: Subject): Table {
  const steps = stepsOf(chart, path);
  const tops = steps.filter(({ level, kind }) => level === 1 && kind !== "outcome");
  const topAt = (index: number) => steps.find(({ level, node }) => level === 1 && index >= node.index && index < node.end);
  const rows = tops.map((top): Cell[] => {
    const inside = steps.filter(({ node }) => node.index > top.node.index && node.index < top.node.end);
    const goals = [top, ...inside].flatMap(({ ways }) => ways.flatMap(({ transition }) => topAt(transition.target) ?? []));
    const next = [...new Set(goals)].filter((goal) => goal !== top);
    const names = (kind: "part" | "outcome") =>
      next.filter((goal) => (goal.kind === "outcome") === (kind === "outcome")).map(({ name }) => name);
    const own = inside.filter(({ level }) => level === 2).map(({ name }) => name);
    return [top.name, top.actor ?? "", joined(own), joined(names("part")), joined(names("outcome"))].map((text) => ({ value: text, text }));
  });
  const labels = [words.part, words.who, words.consistsOf, words.next, words.outcomes];
  const columns = labels.map((label, i) => ({ key: String(i), label, kind: "text" as const }));
  return { id: "outline", title: words.outline, columns, rows };
}

/** Names in one line; semicolons between them where a name has a comma of its own. */
function joined(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(",")) ? "; " : ", ");
}
