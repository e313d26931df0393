import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Command, perform, redo, replaceProject, restore, type Session, startSession, undo, versionsOf } from "#edit";
import { canonicalJson, readSimulation } from "#pathway";
import { smallSimulation } from "../pathway/small-pathway.ts";
import { choices, commandFor } from "./arbitrary-command.ts";
import { stateOf } from "./carry-out.ts";
import { models, small } from "./models.ts";

const start = (): Session => startSession({ pathway: small(), simulations: { base: readSimulation(smallSimulation()).simulation! } });
const name = (text: string): Command => ({ type: "text", of: { kind: "state", id: "triage" }, field: "name", language: "fi", text });

/** Carries commands out, which have to succeed, at times in milliseconds. */
function laterOf(session: Session, ...moments: Array<[number, Command, string?]>): Session {
  return moments.reduce((now, [at, command, group]) => {
    const done = perform(now, command, { at, ...(group === undefined ? {} : { group }) });
    if (done.session === null) throw new Error(JSON.stringify(done.diagnostics));
    return done.session;
  }, session);
}

const nameOf = ({ project }: Session) => stateOf(project.pathway, "triage").meta!.name!.fi;

describe("a history", () => {
  test("merges consecutive edits of one field, of which only the last counts", () => {
    const session = laterOf(start(), [0, name("A")], [800, name("Ar")], [1600, name("Arv")], [9000, name("Arvio")]);
    expect(session.history.past).toHaveLength(2);
    expect(nameOf(undo(session))).toBe("Arv");
    expect(nameOf(undo(undo(session)))).toBe("Arviointi");
    expect(laterOf(session, [9100, name("Arv")]).history.past).toHaveLength(1);
  });

  test("drags a share as if the last position were the only one", () => {
    const drag = (p: number): Command => ({ type: "share", transition: { from: "a", when: "done", position: 0 }, p });
    const ways = [0.5, 0.3].map((p, i) => ({ target: `e${i}`, guard: { type: "share" as const, params: { p } } }));
    const base = small();
    base.machine.states.a = { invoke: { src: "triage", onDone: [...ways, "e2"] } };
    for (const key of ["e0", "e1", "e2"]) base.machine.states[key] = { type: "final" };
    const session = startSession({ pathway: base, simulations: {} });
    const dragged = laterOf(session, [0, drag(0.9)], [10, drag(1)], [20, drag(0.5)]);
    // All the way to the right and back: what the others had among themselves is not forgotten.
    expect(stateOf(dragged.project.pathway, "a").invoke!.onDone).toMatchObject([
      { guard: { params: { p: 0.5 } } },
      { guard: { params: { p: 0.3 } } },
      "e2",
    ]);
    expect(dragged.history.past).toHaveLength(1);
  });

  test("makes one step of a group, and of a command of several parts", () => {
    const add = (fi: string): Command => ({ type: "state.add", parent: "", name: { fi } });
    const session = laterOf(start(), [0, add("Yksi"), "paste"], [5, add("Kaksi"), "paste"], [9, add("Kolme")]);
    expect(session.history.past.map(({ commands }) => commands.length)).toEqual([2, 1]);
    expect(Object.keys(undo(undo(session)).project.pathway.machine.states)).toEqual(Object.keys(small().machine.states));
    const all = laterOf(start(), [
      0,
      { type: "all", commands: [add("Yksi"), add("Kaksi"), { type: "transition.draw", from: "yksi", to: "kaksi" }] },
    ]);
    expect(all.history.past).toHaveLength(1);
    const half = perform(start(), { type: "all", commands: [add("Yksi"), { type: "state.delete", state: "none" }] }, { at: 0 });
    expect([half.session, half.diagnostics[0]!.code]).toEqual([null, "unknown-thing"]);
  });

  test("takes simulations along", () => {
    const session = laterOf(start(), [0, { type: "id", of: { kind: "state", id: "ttk" }, to: "team" }]);
    expect(session.project.simulations.base!.targets![0]!.of).toBe("team");
    expect(undo(session).project).toEqual(start().project);
    expect(redo(undo(session)).project).toEqual(session.project);
  });

  test("forgets what was undone when something else is done, and does nothing at its ends", () => {
    const session = laterOf(start(), [0, name("A")]);
    const other = laterOf(undo(session), [5000, name("B")]);
    expect([redo(other), nameOf(other), other.history.past.length]).toEqual([other, "B", 1]);
    const first = start();
    expect([undo(first), redo(first)]).toEqual([first, first]);
    expect(perform(first, { type: "set", of: { kind: "state", id: "triage" }, field: "actor", value: "te" }, { at: 0 }).session).toBe(
      first,
    );
  });

  test("has versions by the clock, and goes back to one as a step that can be undone", () => {
    const minute = 60_000;
    const session = laterOf(start(), [1 * minute, name("A")], [1 * minute + 9000, name("B")], [2 * minute + 1, name("C")]);
    expect(versionsOf(session)).toEqual([
      { at: minute + 9000, steps: 2 },
      { at: 2 * minute + 1, steps: 3 },
    ]);
    const restored = restore(session, 2, 3 * minute);
    expect([nameOf(restored), restored.history.past.length]).toEqual(["B", 4]);
    expect([nameOf(undo(restored)), nameOf(restore(restored, 0, 0)), nameOf(redo(undo(restored)))]).toEqual(["C", "Arviointi", "B"]);
    expect(restore(session, 3, 0)).toBe(session);
  });

  test("takes a document that came from elsewhere as a step", () => {
    const [first, second] = [laterOf(start(), [0, name("A")]), laterOf(start(), [0, { type: "state.delete", state: "ttk" }])];
    const replaced = replaceProject(first, second.project, 9);
    expect(JSON.stringify(replaced.project)).toBe(JSON.stringify(second.project));
    expect(JSON.stringify(undo(replaced).project)).toBe(JSON.stringify(first.project));
    expect(replaceProject(first, first.project, 9)).toBe(first);
  });

  test("undone to the beginning gives the original and redone the end, as text, also after it was stored", () => {
    const steps = fc.array(fc.record({ gap: fc.constantFrom(10, 5000), group: fc.option(fc.constantFrom("g", "h")) }), {
      minLength: 15,
      maxLength: 15,
    });
    fc.assert(
      fc.property(fc.nat(models.length), choices(15), steps, (which, sequence, moments) => {
        const pathway = which === 0 ? small() : models[which - 1]!.pathway;
        let session = startSession({ pathway, simulations: {} });
        let at = 0;
        for (const [i, choice] of sequence.entries()) {
          const { gap, group } = moments[i]!;
          at += gap;
          const done = perform(session, commandFor(session.project.pathway, choice), { at, ...(group === null ? {} : { group }) });
          session = done.session ?? session;
        }
        const end = JSON.stringify(session.project.pathway);
        let stored = JSON.parse(JSON.stringify(session)) as Session;
        while (stored.history.past.length > 0) stored = undo(stored);
        expect(canonicalJson(stored.project.pathway)).toBe(canonicalJson(pathway));
        expect(JSON.stringify(stored.project.pathway)).toBe(JSON.stringify(pathway));
        while (stored.history.future.length > 0) stored = redo(stored);
        expect(JSON.stringify(stored.project.pathway)).toBe(end);
      }),
      { seed: 5, numRuns: 40 },
    );
  });
});
