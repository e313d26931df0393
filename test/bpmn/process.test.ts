import { describe, expect, it } from "vitest";
import { readChart } from "#chart";
import { readPathway, resolveParameters } from "#pathway";
import { buildProcess } from "../../src/bpmn/build-process.ts";
import { type FlowNode, flowsWithin, nodesWithin } from "../../src/bpmn/flow.ts";

type States = Record<string, unknown>;

const name = (fi: string) => ({ fi });

/** The process of a machine, in English; every state has its key as its name. */
function processOf(states: States, rest: object = {}) {
  const named = (inside: States): States =>
    Object.fromEntries(
      Object.entries(inside).map(([key, state]) => {
        const { meta = {}, states: inner, ...others } = state as { meta?: object; states?: States };
        return [key, { ...others, meta: { name: name(key), ...meta }, ...(inner ? { states: named(inner) } : {}) }];
      }),
    );
  const document = {
    format: "polku/pathway@1",
    id: "small",
    title: name("Small"),
    actors: { a: { name: name("Actor A") }, b: { name: name("Actor B") }, c: { name: name("Actor C") } },
    activities: { work: { duration: "1 d" }, talk: { needs: { worker: 1 }, duration: "1 h" }, place: { duration: "0 d" } },
    resources: { worker: { capacity: 1 } },
    delays: { month: "30 d", someday: { exponential: "30 d" } },
    hazards: { falls: { name: name("Falls ill"), every: "100 d" } },
    machine: { id: "m", initial: "outside", states: named({ outside: { on: { come: Object.keys(states)[0] } }, ...states }) },
    ...rest,
  };
  const { pathway, diagnostics } = readPathway(document);
  if (pathway === null) throw new Error(JSON.stringify(diagnostics));
  const { chart } = readChart(pathway);
  const resolved = readChart(resolveParameters(pathway, {})).chart!;
  const { process, draft } = buildProcess(chart!, resolved, "en");
  const nodes = nodesWithin(process.root);
  const flows = flowsWithin(process.root);
  return {
    process,
    losses: [...draft.losses.keys()],
    node: (id: string) => nodes.find((one) => one.id === id)!,
    nodes,
    /** Where flows lead from a node, with what they are called. */
    from: (id: string) =>
      flows.filter(({ source }) => source.id === id).map(({ target, name: told }) => (told === "" ? target.id : `${target.id}: ${told}`)),
  };
}

const kinds = (nodes: readonly FlowNode[]) => nodes.map(({ id, kind }) => `${id} ${kind}`);

describe("buildProcess", () => {
  it("makes tasks of what is done: by people, by nobody, and a wait for a place", () => {
    const { node } = processOf({
      q: { meta: { actor: "a" }, invoke: { src: "place", onDone: "t" } },
      t: { meta: { actor: "a" }, invoke: { src: "talk", onDone: "w" } },
      w: { meta: { actor: "a" }, invoke: { src: "work", onDone: "end" } },
      end: { type: "final" },
    });
    expect(node("q")).toMatchObject({ kind: "receiveTask", isQueue: true });
    expect(node("t")).toMatchObject({ kind: "userTask", isQueue: false });
    expect(node("w")).toMatchObject({ kind: "task" });
  });

  it("begins with an event for each door, to which the client's pool sends a message", () => {
    const { process, from, node } = processOf({
      t: { meta: { actor: "a" }, invoke: { src: "work", onDone: "end" } },
      end: { type: "final" },
    });
    expect(node("outside__on_come")).toMatchObject({ kind: "start", event: { kind: "message", ref: "come" } });
    expect(from("outside__on_come")).toEqual(["t"]);
    expect(process.client).toEqual({ name: "Client" });
    expect(process.lanes).toEqual(["a"]);
  });

  it("parts ways at a gateway whose flows tell their shares, the rest by default", () => {
    const { from, node } = processOf({
      t: {
        meta: { actor: "a" },
        invoke: { src: "work", onDone: [{ target: "x", guard: { type: "share", params: { p: 0.25 } } }, { target: "y" }] },
      },
      x: { type: "final" },
      y: { type: "final" },
    });
    expect(from("t")).toEqual(["t__next"]);
    expect(node("t__next").kind).toBe("exclusive");
    expect(from("t__next")).toEqual(["x: 25%", "y: 75%"]);
  });

  it("joins several ways to one state at a gateway before it", () => {
    const { from } = processOf({
      t: {
        meta: { actor: "a" },
        invoke: { src: "work", onDone: [{ target: "t", guard: { type: "share", params: { p: 0.5 } } }, { target: "end" }] },
      },
      end: { type: "final" },
    });
    expect(from("outside__on_come")).toEqual(["t__in"]);
    expect(from("t__next")).toEqual(["t__in: 50%", "end: 50%"]);
    expect(from("t__in")).toEqual(["t"]);
  });

  it("attaches delays as timers, with their length where it is fixed, and hazards as conditions", () => {
    const { node, from } = processOf({
      t: {
        meta: { actor: "a" },
        invoke: { src: "work", onDone: "end" },
        after: { month: "late", someday: "late" },
        on: { falls: "ill", note: "ill" },
      },
      ill: { type: "final" },
      late: { type: "final" },
      end: { type: "final" },
    });
    expect(node("t__at_month")).toMatchObject({ kind: "boundary", isInterrupting: true, event: { kind: "timer", duration: "P30D" } });
    expect(node("t__at_someday").event).toMatchObject({ kind: "timer", duration: null });
    expect(node("t__at_falls")).toMatchObject({ name: "Falls ill", event: { kind: "conditional" } });
    expect(node("t__at_note").event).toEqual({ kind: "message", ref: "note" });
    expect(from("t__at_month")).toEqual(["late"]);
  });

  it("lets events race at an event-based gateway where nothing is done, and receives one message by a task", () => {
    const { node, from } = processOf({
      r: { meta: { actor: "a" }, on: { yes: "one", no: "end" } },
      one: { meta: { actor: "a" }, on: { yes: "end" } },
      end: { type: "final" },
    });
    expect(node("r").kind).toBe("eventBased");
    expect(from("r")).toEqual(["r__at_yes", "r__at_no"]);
    expect(node("r__at_yes")).toMatchObject({ kind: "catch", event: { kind: "message" } });
    expect(node("one")).toMatchObject({ kind: "receiveTask", event: { kind: "message", ref: "yes" } });
  });

  it("makes a sub-process of what one actor does and something interrupts; it is left by escalation, and its usual way is its end", () => {
    const { node, from, process } = processOf({
      s: {
        meta: { actor: "a" },
        initial: "x",
        on: { falls: "ill" },
        states: {
          x: { invoke: { src: "work", onDone: [{ target: "y", guard: { type: "share", params: { p: 0.5 } } }, { target: "#m.end" }] } },
          y: { invoke: { src: "work", onDone: "#m.next" } },
        },
      },
      next: { meta: { actor: "b" }, invoke: { src: "work", onDone: "end" } },
      ill: { type: "final" },
      end: { type: "final" },
    });
    expect(node("s").kind).toBe("subProcess");
    expect(node("s_x").scope.owner).toBe(node("s"));
    expect(from("s")).toEqual(["next"]);
    expect(node("s__end")).toMatchObject({ kind: "end", event: null });
    expect(node("end__from_s")).toMatchObject({ kind: "end", event: { kind: "escalation" } });
    expect(node("s__exit")).toMatchObject({ kind: "boundary", event: { kind: "escalation" } });
    expect(from("s__at_falls")).toEqual(["ill"]);
    expect(process.lanes).toEqual(["a", "b"]);
  });

  it("repeats what interrupts a whole state at each of its parts where they are several actors'", () => {
    const { node, from, losses, process } = processOf({
      s: {
        initial: "x",
        on: { falls: "ill" },
        states: {
          x: { meta: { actor: "a" }, invoke: { src: "work", onDone: "y" } },
          y: { meta: { actor: "b" }, invoke: { src: "work", onDone: "#m.end" } },
        },
      },
      ill: { type: "final" },
      end: { type: "final" },
    });
    expect(node("s")).toBeUndefined();
    expect(from("s_x__at_falls")).toEqual(["ill"]);
    expect(from("s_y__at_falls")).toEqual(["ill__2"]);
    expect(losses).toContain("copies s");
    expect(process.lanes).toEqual(["a", "b"]);
  });

  it("forks and joins parallel branches in the lanes of those who do them", () => {
    const { node, from } = processOf({
      p: {
        type: "parallel",
        meta: { actor: "a" },
        onDone: "end",
        states: {
          one: { initial: "x", states: { x: { meta: { actor: "a" }, invoke: { src: "work", onDone: "done" } }, done: { type: "final" } } },
          two: { initial: "x", states: { x: { meta: { actor: "b" }, invoke: { src: "work", onDone: "done" } }, done: { type: "final" } } },
        },
      },
      end: { type: "final" },
    });
    expect(kinds([node("p"), node("p__join")])).toEqual(["p parallel", "p__join parallel"]);
    expect(from("p")).toEqual(["p_one_x", "p_two_x"]);
    expect(from("p_one_x")).toEqual(["p__join"]);
    expect(from("p__join")).toEqual(["end"]);
  });

  it("keeps a parallel state whole in a sub-process where something interrupts it, and tells who does what there", () => {
    const { node, losses } = processOf({
      p: {
        type: "parallel",
        meta: { actor: "a" },
        onDone: "end",
        on: { falls: "ill" },
        states: {
          one: { initial: "x", states: { x: { invoke: { src: "work", onDone: "done" } }, done: { type: "final" } } },
          two: { initial: "x", states: { x: { meta: { actor: "b" }, invoke: { src: "work", onDone: "done" } }, done: { type: "final" } } },
        },
      },
      ill: { type: "final" },
      end: { type: "final" },
    });
    expect(node("p").kind).toBe("subProcess");
    expect(node("p__fork").kind).toBe("parallel");
    expect(node("p_two_x").name).toBe("x (Actor B)");
    expect(losses).toContain("foreign p.two.x");
  });

  it("tells parallel branches of one another by signals", () => {
    const { node, from } = processOf({
      p: {
        type: "parallel",
        meta: { actor: "a" },
        onDone: "end",
        states: {
          one: {
            initial: "x",
            states: {
              x: { invoke: { src: "work", onDone: { target: "done", actions: { type: "raise", params: { event: "ready" } } } } },
              done: { type: "final" },
            },
          },
          two: { initial: "x", states: { x: { on: { ready: "done" } }, done: { type: "final" } } },
        },
      },
      end: { type: "final" },
    });
    expect(from("p_one_x")).toEqual(["p_one_x__raise_ready"]);
    expect(node("p_one_x__raise_ready")).toMatchObject({ kind: "throw", event: { kind: "signal", ref: "ready" } });
    expect(node("p_two_x")).toMatchObject({ kind: "catch", event: { kind: "signal", ref: "ready" } });
  });

  it("enters a sub-process midway by a condition at its start, and takes up what was left at its beginning", () => {
    const { node, from, losses } = processOf({
      t: {
        meta: { actor: "b" },
        invoke: { src: "work", onDone: [{ target: "s.y", guard: { type: "share", params: { p: 0.5 } } }, { target: "s.back" }] },
      },
      s: {
        meta: { actor: "a" },
        initial: "x",
        on: { falls: "end" },
        states: {
          x: { invoke: { src: "work", onDone: "y" } },
          y: { invoke: { src: "work", onDone: "#m.end" } },
          back: { type: "history" },
        },
      },
      end: { type: "final" },
    });
    expect(from("s__start")).toEqual(["s__entry"]);
    expect(node("s__entry").role).toBe("entry");
    expect(from("s__entry")).toEqual(["s_x: otherwise", "s_y__in: comes straight to: y"]);
    expect(losses).toEqual(expect.arrayContaining(["innerEntry s.y", "history s.back"]));
  });

  it("sends word to actors who only take clients over, and gives them pools of their own", () => {
    const { node, process } = processOf({
      t: { meta: { actor: "a" }, invoke: { src: "work", onDone: "end" } },
      end: { type: "final", meta: { actor: "c" } },
    });
    expect(process.outside).toEqual(["c"]);
    expect(process.lanes).toEqual(["a"]);
    expect(node("end").event).toEqual({ kind: "message", ref: "end" });
  });

  it("ends what nothing leads on from, and tells of states to which nothing leads", () => {
    const { from, losses } = processOf({
      t: { meta: { actor: "a" }, invoke: { src: "work" } },
      alone: { meta: { actor: "a" }, invoke: { src: "work", onDone: "t" } },
    });
    expect(from("t")).toEqual(["t__end"]);
    expect(losses).toEqual(["unreached alone"]);
  });
});
