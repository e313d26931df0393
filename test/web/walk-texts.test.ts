import { describe, expect, test } from "vitest";
import { type Chart, readChart } from "#chart";
import { createStepper, type Stepper } from "#interpret";
import { resolveParameters } from "#pathway";
import { choiceGroups } from "../../web/views/walk/choice-groups.ts";
import { handoverSequence } from "../../web/views/walk/handover-sequence.ts";
import { shortName, type Telling } from "../../web/views/walk/places.ts";
import { stepText } from "../../web/views/walk/step-texts.ts";
import { WalkLog } from "../../web/views/walk/walk-log.ts";
import { walkWords } from "../../web/views/walk/words.ts";
import { xstateSequence } from "../../web/views/walk/xstate-sequence.ts";
import { modelCharts } from "../layout/charts.ts";

const drawn = modelCharts.find(([name]) => name === "keusote-ttk")![1];
const chart: Chart = readChart(resolveParameters(drawn.pathway, {})).chart!;
const telling: Telling = { chart, language: "fi", words: walkWords.fi };
const facts = { number: 0, demand: "walk", group: "longTerm", attributes: { age: 40, unemployed: 700 }, arrivedAt: 0 };
const groups = (stepper: Stepper) => choiceGroups(telling, stepper.choices(), stepper.steps.at(-1)!);
const labels = (stepper: Stepper) => groups(stepper).flatMap(({ options }) => options.map(({ label }) => label));

/** Presses the options with these labels, one after the other. */
function walked(pressed: readonly string[], log = new WalkLog()): { stepper: Stepper; log: WalkLog } {
  const stepper = createStepper(chart, facts, { seed: 1, inspect: (event) => log.note(event) });
  for (const label of pressed) {
    const option = groups(stepper)
      .flatMap(({ options }) => options)
      .find((one) => one.label === label);
    if (!option) throw new Error(`not offered: ${label}; ${labels(stepper).join(", ")}`);
    stepper.take(option.choice);
  }
  return { stepper, log };
}

const toTeam = ["Tunnistetaan: TE-toimisto", "Tarve tunnistetaan heti", "Yksi ovi: konsultaatio"];

describe("what may be pressed", () => {
  test("is told once where several events lead to the same, by the one that says most", () => {
    const { stepper } = walked([]);
    const [group, ...others] = groups(stepper);
    expect(others).toEqual([]);
    expect(group!.options.map(({ target }) => target)).toHaveLength(7);
    expect(group!.options[0]).toMatchObject({ label: "Tunnistetaan: TE-toimisto", target: "Työnhakijan haastattelu", share: 0.45 });
  });

  test("is told with who hands over to whom, what is waited for, and what else may happen", () => {
    const { stepper } = walked(toTeam.slice(0, 2));
    const [next, others] = groups(stepper);
    expect(next!.options.find(({ label }) => label.startsWith("Yksi ovi"))!.handover).toBe("TE-toimisto → TTK-tiimi");
    expect(others!.kind).toBe("others");
    expect(others!.options.map(({ label }) => label)).toEqual(["Työllistyy muuta kautta", "Muuttaa pois alueelta"]);
    const consulted = groups(walked(toTeam).stepper)[0]!;
    expect(consulted).toMatchObject({ heading: "Konsultaatio ennen ohjausta päättyy. Mitä siitä seuraa?", waitsFor: ["Koordinaattori"] });
    expect(consulted.options.map(({ share }) => share)).toEqual([0.05, 0.95]);
  });

  test("says of a queue what becomes free, and of parallel phases how many there are", () => {
    const queue = walked([...toTeam, "Ohjaus saapunut, suostumus pyydetään", "Käsittely tiimipalaverissa", "Hyväksytään"]).stepper;
    expect(labels(queue).slice(0, 2)).toEqual(["Vastuutyöntekijä vapautuu", "Aika kuluu umpeen: Luopuu odottaessaan"]);
    queue.take(queue.choices()[0]!);
    expect(stepText(telling, queue.steps.at(-1)!)).toBe("Vastuutyöntekijä vapautuu");
    expect(labels(queue)).toContain("Monialainen arviointi (6 rinnakkain)");
  });
});

describe("sequences", () => {
  test("of hand-overs have a lane for the client and one for each actor met", () => {
    const { lanes, rows } = handoverSequence(telling, walked(toTeam).stepper.steps, (time) => `${Math.floor(time)}`);
    expect(lanes.map(({ name }) => shortName(name))).toEqual(["Asiakas", "TE-toimisto", "TTK-tiimi"]);
    const messages = rows.flatMap(({ items }) => items).filter(({ kind }) => kind === "message");
    expect(messages).toMatchObject([
      { from: 0, to: 1, isHandover: false },
      { from: 1, to: 2, isHandover: true },
    ]);
    expect(rows.map(({ active }) => active)).toEqual([[0], [1], [1], [2]]);
  });

  test("of XState show what it told, and begin anew with another actor", () => {
    const { stepper, log } = walked(toTeam.slice(0, 2));
    const texts = () => xstateSequence(telling, log.entries).rows.flatMap(({ items }) => items.map(({ text }) => text));
    expect(texts()).toEqual([
      "xstate.init",
      "referral.any",
      "ulkopuolella → te",
      "interview: xstate.init",
      "done te.haastattelu",
      "te.haastattelu → te.tunnistus",
      "recognition: xstate.init",
    ]);
    stepper.undo();
    expect(texts()).toHaveLength(4);
  });
});
