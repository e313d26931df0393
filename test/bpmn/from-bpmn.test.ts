import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CannotImport, type Imported } from "#artifact";
import { fromBpmn } from "#bpmn";
import { checkChart, levelOf, readChart } from "#chart";
import { hasErrors } from "#pathway";
import { bpmnFile, element, flows, timer } from "./small-files.ts";

const message = "<bpmn:messageEventDefinition/>";
const start = element("startEvent", "s", "Alku");
const end = element("endEvent", "e", "Valmis");

/** The machine of a file, which has no error for drawing. */
async function machineOf(xml: string) {
  const imported = await fromBpmn(xml);
  const { chart } = readChart(imported.pathway);
  expect(hasErrors(checkChart(chart!, { level: "draw" }))).toBe(false);
  return { ...imported, machine: imported.pathway.machine, id: (path: string) => `#palvelupolku.${path}` };
}

async function refusal(xml: string): Promise<string> {
  try {
    await fromBpmn(xml);
  } catch (error) {
    if (error instanceof CannotImport) return error.text.en!;
    throw error;
  }
  return "not refused";
}

const remarks = ({ lost }: Imported) => lost.map(({ at }) => at);

describe("fromBpmn", () => {
  it("makes states of tasks, doors of start events, and outcomes of end events", async () => {
    const { machine, pathway, id, lost } = await machineOf(
      bpmnFile(
        start +
          element("userTask", "t", "Alkuhaastattelu", "<bpmn:documentation>Tavataan.</bpmn:documentation>") +
          end +
          flows("s t", "t e"),
      ),
    );
    expect(machine.initial).toBe("outside");
    expect(machine.states.outside!.on).toEqual({ alku: id("alkuhaastattelu") });
    expect(machine.states.alkuhaastattelu).toEqual({
      meta: { name: { fi: "Alkuhaastattelu" }, note: { fi: "Tavataan." } },
      invoke: { src: "alkuhaastattelu", onDone: id("valmis") },
    });
    expect(machine.states.valmis).toEqual({ type: "final", meta: { name: { fi: "Valmis" } } });
    expect(pathway.activities).toEqual({ alkuhaastattelu: { name: { fi: "Alkuhaastattelu" } } });
    expect(lost).toEqual([]);
  });

  it("reads lanes, nested ones too, as actors", async () => {
    const lanes =
      '<bpmn:laneSet id="ls"><bpmn:lane id="l" name="Kunta"><bpmn:childLaneSet id="c"><bpmn:lane id="l1" name="TE-toimisto"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane>' +
      '<bpmn:lane id="l2" name="Sosiaalitoimi"><bpmn:flowNodeRef>b</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>';
    const { machine, pathway } = await machineOf(
      bpmnFile(start + element("task", "a", "A") + element("task", "b", "B") + end + flows("s a", "a b", "b e"), "", lanes),
    );
    expect(pathway.actors).toEqual({ teToimisto: { name: { fi: "TE-toimisto" } }, sosiaalitoimi: { name: { fi: "Sosiaalitoimi" } } });
    expect(machine.states.a!.meta!.actor).toBe("teToimisto");
    expect(machine.states.b!.meta!.actor).toBe("sosiaalitoimi");
  });

  it("reads shares from the names of flows, and keeps other words as names", async () => {
    const gateway = element("exclusiveGateway", "g", "Mihin?", "", 'default="g_e"');
    const { machine, id } = await machineOf(
      bpmnFile(start + element("task", "t", "T") + gateway + end + flows("s t", "t g", "g t 25 % Uudelleen", "g e")),
    );
    expect(machine.states.t!.invoke!.onDone).toEqual([
      { target: id("t"), guard: { type: "share", params: { p: 0.25 } }, meta: { name: { fi: "Uudelleen" } } },
      { target: id("valmis") },
    ]);
  });

  it("tells of conditions that it does not understand, and keeps every way", async () => {
    const imported = await machineOf(
      bpmnFile(
        start +
          element("task", "t", "T") +
          element("exclusiveGateway", "g", "Kelpaako?") +
          end +
          flows("s t", "t g", "g t ei", "g e kyllä"),
      ),
    );
    expect(imported.machine.states.t!.invoke!.onDone).toEqual([
      { target: imported.id("t"), meta: { name: { fi: "ei" } } },
      { target: imported.id("valmis"), meta: { name: { fi: "kyllä" } } },
    ]);
    expect(remarks(imported)).toEqual(["g"]);
  });

  it("reads what is attached: timers of known length as delays, messages as events", async () => {
    const attached =
      element("boundaryEvent", "b1", "Aikaa kului", timer("P14D"), 'attachedToRef="t"') +
      element("boundaryEvent", "b2", "Muutti", message, 'attachedToRef="t"') +
      element("boundaryEvent", "b3", "Vuosittain", "<bpmn:timerEventDefinition/>", 'attachedToRef="t"') +
      element("boundaryEvent", "b4", "Muistutus", timer("P1D"), 'attachedToRef="t" cancelActivity="false"');
    const imported = await machineOf(
      bpmnFile(start + element("task", "t", "T") + attached + end + flows("s t", "t e", "b1 e", "b2 e", "b3 e", "b4 e")),
    );
    const { machine, pathway, id } = imported;
    expect(pathway.delays).toEqual({ aikaaKului: "14 d" });
    expect(machine.states.t!.after).toEqual({ aikaaKului: id("valmis") });
    expect(machine.states.t!.on).toEqual({ muutti: id("valmis"), vuosittain: id("valmis") });
    expect(remarks(imported)).toEqual(["b3", "b4"]);
  });

  it("reads an event-based gateway as a state that waits, and catch events as states", async () => {
    const race =
      element("eventBasedGateway", "g", "Odottaa vastausta") +
      element("intermediateCatchEvent", "c1", "Vastaus", message) +
      element("intermediateCatchEvent", "c2", "Kuukausi", timer("P1M"));
    const { machine, id } = await machineOf(
      bpmnFile(
        start +
          race +
          element("intermediateCatchEvent", "c3", "Päätös", message) +
          end +
          flows("s g", "g c1", "g c2", "c1 c3", "c2 e", "c3 e"),
      ),
    );
    expect(machine.states.odottaaVastausta).toMatchObject({ on: { vastaus: id("paatos") }, after: { kuukausi: id("valmis") } });
    expect(machine.states.paatos!.on).toEqual({ paatos: id("valmis") });
  });

  it("reads parallel branches that begin and end together as a parallel state, blocks inside as well", async () => {
    const tasks = ["a", "b", "c", "d"].map((key) => element("task", key, key.toUpperCase())).join("");
    const gates = ["f", "j", "f2", "j2"].map((key) => element("parallelGateway", key)).join("");
    const { machine, id } = await machineOf(
      bpmnFile(start + tasks + gates + end + flows("s f", "f a", "f f2", "f2 b", "f2 c", "b j2", "c j2", "j2 d", "a j", "d j", "j e")),
    );
    const parallel = machine.states.parallelSteps!;
    expect(parallel.type).toBe("parallel");
    expect(parallel.onDone).toBe(id("valmis"));
    const [first, second] = Object.values(parallel.states!);
    expect(first!.states).toMatchObject({ a: { invoke: { onDone: id("parallelSteps.a.done") } }, done: { type: "final" } });
    expect(second!.initial).toBe("parallelSteps");
    expect(second!.states!.parallelSteps).toMatchObject({ type: "parallel" });
    expect(second!.states!.d).toMatchObject({ invoke: { onDone: expect.stringMatching(/\.done$/) } });
  });

  it("reads sub-processes as compound states, left where their errors and escalations are caught", async () => {
    const inside =
      element("startEvent", "is") +
      element("task", "it", "Sisällä") +
      element("exclusiveGateway", "ig", "?", "", 'default="ig_ie"') +
      element("endEvent", "ie", "Tehty") +
      element("endEvent", "ix", "Ei onnistu", '<bpmn:errorEventDefinition errorRef="err"/>') +
      flows("is it", "it ig", "ig ix 10 %", "ig ie");
    const caught = element("boundaryEvent", "b", "Ei onnistu", '<bpmn:errorEventDefinition errorRef="err"/>', 'attachedToRef="sub"');
    const stopped = element("boundaryEvent", "b2", "Muutti", message, 'attachedToRef="sub"');
    const { machine, id } = await machineOf(
      bpmnFile(
        start +
          element("subProcess", "sub", "Arviointi", inside) +
          caught +
          stopped +
          end +
          element("endEvent", "e2", "Hylätty") +
          flows("s sub", "sub e", "b e2", "b2 e2"),
        '<bpmn:error id="err" name="err"/>',
      ),
    );
    const { arviointi } = machine.states;
    expect(arviointi).toMatchObject({ initial: "sisalla", onDone: id("valmis"), on: { muutti: id("hylatty") } });
    expect(arviointi!.states!.sisalla!.invoke!.onDone).toEqual([
      { target: id("hylatty"), guard: { type: "share", params: { p: 0.1 } } },
      { target: id("arviointi.tehty") },
    ]);
  });

  it("reads signals between branches as events that are raised", async () => {
    const signal = '<bpmn:signalEventDefinition signalRef="sig"/>';
    const parts =
      element("parallelGateway", "f") +
      element("task", "a", "A") +
      element("intermediateThrowEvent", "th", "Valmis A", signal) +
      element("intermediateCatchEvent", "ca", "Odottaa A:ta", signal) +
      element("parallelGateway", "j");
    const { machine } = await machineOf(
      bpmnFile(
        start + parts + end + flows("s f", "f a", "a th", "th j", "f ca", "ca j", "j e"),
        '<bpmn:signal id="sig" name="A on valmis"/>',
      ),
    );
    const [first, second] = Object.values(machine.states.parallelSteps!.states!);
    expect(first!.states!.a!.invoke!.onDone).toMatchObject({ actions: [{ type: "raise", params: { event: "aOnValmis" } }] });
    expect(Object.keys(Object.values(second!.states!)[0]!.on!)).toEqual(["aOnValmis"]);
  });

  it("refuses by name what cannot be a pathway", async () => {
    const task = (id: string) => element("task", id, id.toUpperCase());
    expect(
      await refusal(bpmnFile(start + element("inclusiveGateway", "g", "Mitkä?") + task("a") + task("b") + flows("s g", "g a", "g b"))),
    ).toMatch(/^g: “Mitkä\?”: A gateway that chooses one or several/);
    const unbalanced = element("parallelGateway", "f", "Haarat") + task("a") + task("b") + end + flows("s f", "f a", "f b", "a b", "b e");
    expect(await refusal(bpmnFile(start + unbalanced))).toMatch(/^f: “Haarat”: The parallel branches/);
    expect(await refusal(bpmnFile(start + task("a") + end + element("endEvent", "e2", "Muu") + flows("s a", "a e", "a e2")))).toMatch(
      /^a: “A”: Several/,
    );
    expect(await refusal(bpmnFile(""))).toMatch(/There is no process/);
    expect(await refusal("<html></html>")).toMatch(/no BPMN 2.0 XML/);
    expect(await refusal("not xml")).toMatch(/no BPMN 2.0 XML/);
  });

  it("tells of what it leaves out, and goes on", async () => {
    const parts =
      element("callActivity", "call", "Kutsuttu") +
      element("task", "many", "Monta", '<bpmn:multiInstanceLoopCharacteristics id="m"/>') +
      element("subProcess", "empty", "Tyhjä") +
      element("dataObject", "data", "Lomake") +
      element("task", "alone", "Yksin");
    const imported = await machineOf(bpmnFile(start + parts + end + flows("s call", "call many", "many empty", "empty e")));
    expect(Object.keys(imported.machine.states)).toEqual(["outside", "kutsuttu", "monta", "tyhja", "valmis"]);
    expect(remarks(imported).sort()).toEqual(["alone", "call", "data", "empty", "many"]);
    expect(levelOf(readChart(imported.pathway).chart!)).not.toBe("draw");
  });

  it("never fails otherwise than by telling why, whatever is connected with what", async () => {
    let imported = 0;
    const kinds = [
      "task",
      "receiveTask",
      "exclusiveGateway",
      "parallelGateway",
      "eventBasedGateway",
      "intermediateThrowEvent",
      "endEvent",
      "startEvent",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 9 }),
        fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 14 }),
        async (nodes, pairs) => {
          const links = [...new Set(pairs.map(([a, b]) => `n${a % nodes.length} n${b % nodes.length}`))];
          const xml = bpmnFile(start + nodes.map((kind, i) => element(kind, `n${i}`, `N${i}`)).join("") + flows("s n0", ...links));
          const told = await refusal(xml);
          if (told === "not refused") imported++;
          expect(told).not.toMatch(/No pathway can be made of this/);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
    expect(imported).toBeGreaterThan(30);
  });
});
