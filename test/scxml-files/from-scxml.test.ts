import { render } from "state-machine-cat";
import { describe, expect, it } from "vitest";
import { CannotImport } from "#artifact";
import { fromScxml, toScxml } from "#scxml";
import { toSmcat } from "../../src/export/smcat.ts";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";

const scxml = (inner: string, attributes = 'initial="a"') =>
  `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" name="Traffic light" ${attributes}>${inner}</scxml>`;
const machineOf = (xml: string) => fromScxml(xml).pathway.machine;
const notes = (xml: string) => fromScxml(xml).lost.map(({ at, what }) => `${at}: ${what.en}`);

describe("fromScxml", () => {
  it("reads states, regions, ends and history", () => {
    const xml = scxml(`
      <state id="a" initial="b"><history id="h" type="deep"><transition target="b"/></history>
        <state id="b"><transition event="go" target="p"/></state><state id="c"/></state>
      <parallel id="p"><state id="r1"><state id="x"><transition event="go" target="f1"/></state><final id="f1"/></state><state id="r2"/></parallel>
      <final id="end"/>`);
    const { pathway, lost } = fromScxml(xml);
    expect(lost).toEqual([]);
    expect(pathway).toMatchObject({ id: "traffic-light", title: { fi: "Traffic light" } });
    expect(pathway.machine).toEqual({
      id: "trafficLight",
      initial: "a",
      states: {
        a: {
          meta: { name: { fi: "a" } },
          initial: "b",
          states: {
            h: { type: "history", history: "deep", target: "#trafficLight.a.b" },
            b: { meta: { name: { fi: "b" } }, on: { go: "#trafficLight.p" } },
            c: { meta: { name: { fi: "c" } } },
          },
        },
        p: {
          type: "parallel",
          meta: { name: { fi: "p" } },
          states: {
            r1: {
              meta: { name: { fi: "r1" } },
              initial: "x",
              states: {
                x: { meta: { name: { fi: "x" } }, on: { go: "#trafficLight.p.r1.f1" } },
                f1: { type: "final", meta: { name: { fi: "f1" } } },
              },
            },
            r2: { meta: { name: { fi: "r2" } } },
          },
        },
        end: { type: "final", meta: { name: { fi: "end" } } },
      },
    });
  });

  it("makes a timer of an event that is sent with a delay and heard in the same state", () => {
    const xml = scxml(`<state id="a"><onentry><send id="t" event="late" delay="36h"/></onentry><onexit><cancel sendid="t"/></onexit>
      <transition event="late" target="b"/></state><final id="b"/>`);
    const { pathway, lost } = fromScxml(xml);
    expect(lost).toEqual([]);
    expect(pathway.delays).toEqual({ late: "36 h" });
    expect(pathway.machine.states.a).toMatchObject({ after: { late: "#trafficLight.b" } });
  });

  it("makes flags of data that are true or false, and guards of conditions that ask for them and for states", () => {
    const xml = scxml(`<datamodel><data id="paid" expr="false"/></datamodel>
      <state id="a"><onentry><assign location="paid" expr="true"/></onentry>
        <transition event="go" cond="paid &amp;&amp; !In('b') || paid == false" target="b"/></state><state id="b"/>`);
    expect(notes(xml)).toEqual([]);
    expect(machineOf(xml).states.a).toMatchObject({
      entry: [{ type: "set", params: { flag: "paid", to: true } }],
      on: {
        go: {
          guard: {
            type: "any",
            params: {
              of: [
                {
                  type: "all",
                  params: {
                    of: [
                      { type: "flag", params: { is: "paid" } },
                      { type: "not", params: { of: { type: "in", params: { state: "b" } } } },
                    ],
                  },
                },
                { type: "not", params: { of: { type: "flag", params: { is: "paid" } } } },
              ],
            },
          },
        },
      },
    });
  });

  it("makes activities of invocations", () => {
    const xml = scxml(`<state id="a"><invoke id="talk" src="x"/><transition event="done.invoke.talk" target="b"/></state><final id="b"/>`);
    expect(fromScxml(xml).pathway.activities).toEqual({ talk: { name: { fi: "talk" } } });
    expect(machineOf(xml).states.a).toMatchObject({ invoke: { src: "talk", onDone: "#trafficLight.b" } });
  });

  it("leaves a state that a transition leads into, unless the transition is internal", () => {
    const xml = scxml(`<state id="a" initial="b"><transition event="x" target="b"/><transition event="y" type="internal" target="b"/>
      <transition event="z" target="a"/><state id="b"/></state>`);
    expect(machineOf(xml).states.a!.on).toEqual({
      x: { target: "#trafficLight.a.b", reenter: true },
      y: "#trafficLight.a.b",
      z: { target: "#trafficLight.a", reenter: true },
    });
  });

  it("hears the events that begin as a transition says, of those that there are", () => {
    const xml = scxml(`<state id="a"><transition event="error.* call" target="b"/><transition event="call.*" target="c"/></state>
      <state id="b"><transition event="call.again" target="a"/><transition event="done.state.c" target="a"/></state><state id="c"/>`);
    expect(machineOf(xml).states.a!.on).toEqual({
      call: ["#trafficLight.b", "#trafficLight.c"],
      "call.again": ["#trafficLight.b", "#trafficLight.c"],
    });
    expect(notes(xml)).toEqual([
      'a: There is no event "error.*": <transition event="error.* call" target="b">',
      "c: Completion of the state is waited for, but it cannot complete.",
    ]);
  });

  it("tells what it does not understand, and where", () => {
    const xml = scxml(`<datamodel><data id="n" expr="0"/></datamodel><script>var x = 1;</script>
      <state id="a"><onentry><assign location="n" expr="n + 1"/><log expr="n"/></onentry>
        <transition event="go" cond="n &lt; 3" target="b c"/><transition event="go" cond="false" target="b"/></state>
      <state id="b"/><state id="c"/>`);
    expect(notes(xml)).toEqual([
      'a: Not understood: <assign location="n" expr="n + 1">',
      'a: Not understood: <log expr="n">',
      "a: The condition has become a name: n < 3",
      'a: There are several targets, and only the first is kept: <transition event="go" cond="n < 3" target="b c">',
      "a: The transition whose condition cannot hold is left out: false",
      ': Not understood: <data id="n" expr="0">',
      ": Not understood: <script>",
    ]);
    expect(machineOf(xml).states.a!.on).toEqual({ go: { target: "#trafficLight.b", meta: { name: { fi: "n < 3" } } } });
  });

  it("keeps what somebody has changed in a document of this program", () => {
    const before = toScxml(inputOf(documentOf("ttk-plan"))).files[0]!.content as string;
    const after = before
      .replace("</scxml>", '<final id="gaveUp" polku:name="Luopui"/></scxml>')
      .replace(/(<state id="\w+"[^>]*>)/, (state) => `${state}<transition event="gives.up" target="gaveUp"/>`);
    const { pathway, lost } = fromScxml(after);
    expect(lost).toEqual([]);
    expect(pathway.machine.states.gaveUp).toEqual({ type: "final", meta: { name: { fi: "Luopui" } } });
    expect(Object.values(pathway.machine.states)[0]!.on).toMatchObject({ "gives.up": "#ttkPlan.gaveUp" });
    expect(pathway.resources).toEqual(inputOf(documentOf("ttk-plan")).pathway.resources);
  });

  it.each(modelNames)("reads what state-machine-cat makes of %s", async (name) => {
    const script = toSmcat(inputOf(documentOf(name))).files[0]!.content as string;
    const { pathway } = fromScxml((await render(script, { inputType: "smcat", outputType: "scxml" })) as string);
    expect(Object.keys(pathway.machine.states).length).toBeGreaterThan(2);
  });

  it.each([
    ["<scxml><state></scxml>", /well-formed/],
    ["", /well-formed/],
    ["{}", /well-formed/],
    ["<definitions/>", /no SCXML: it begins with the element <definitions>/],
    [scxml("", ""), /no states/],
    [scxml('<state id="a" polku:x="1"/><polku:pathway xmlns:polku="urn:polku:scxml:1">{</polku:pathway>'), /broken/],
  ])("refuses %j with a reason", (xml, reason) => {
    expect(() => fromScxml(xml)).toThrow(CannotImport);
    expect(() => fromScxml(xml)).toThrow(reason);
  });
});
