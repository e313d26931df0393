import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Chart, readChart } from "#chart";
import { type ClientFacts, createWalk, type Walk } from "#interpret";
import { type Pathway, readPathway, resolveParameters } from "#pathway";
import { createDraws, type Draws, hashName } from "#random";

const file = new URL("../../models/keusote-ttk.pathway.json", import.meta.url);
const pathway: Pathway = readPathway(JSON.parse(readFileSync(file, "utf8"))).pathway!;
const chart: Chart = readChart(resolveParameters(pathway, {})).chart!;

function persona(id: string): ClientFacts {
  const { group = "", attributes = {} } = pathway.personas!.find((someone) => someone.id === id)!;
  return { number: 0, demand: "walk", group, attributes: attributes as ClientFacts["attributes"], arrivedAt: 0 };
}

/** Where shares decide, the walker takes the first way at the visits named ("state" 0 = the first time), and what is left otherwise. */
function choosing(first: readonly (readonly [source: string, n: number])[]): Draws {
  const real = createDraws();
  const wanted = new Set(first.map(([source, n]) => `${hashName(`share:${source}`)} ${n}`));
  const shares = new Set(
    chart.nodes.flatMap(({ path, lists }) =>
      lists.map(({ trigger }) => hashName(`share:${path}:${trigger.kind === "on" ? `on:${trigger.event}` : trigger.kind}`)),
    ),
  );
  let u: number | null = null;
  return {
    key: real.key,
    at: (client, stream, source, n) => {
      real.at(client, stream, source, n);
      u = shares.has(source) ? (wanted.has(`${source} ${n}`) ? 0 : 1 - 2 ** -30) : null;
    },
    next: () => u ?? real.next(),
  };
}

/** Takes what comes by itself next, hazards aside, until `until` holds or the walk is over. */
function goOn(from: Walk, until: (walk: Walk) => boolean = () => false): Walk {
  let walk = from;
  while (!walk.isOver && !until(walk)) walk = walk.deliver(walk.offers().find(({ kind }) => ["lead", "grant", "done"].includes(kind))!);
  return walk;
}

/** Where the walk has been, each stop once in a row. */
function way({ steps }: Walk): string[] {
  return steps.map(({ configuration }) => configuration.join(" ")).filter((at, i, all) => at !== all[i - 1]);
}

test("Seija is sent by the Employment Office, and goes back there with a plan", () => {
  const walk = goOn(createWalk(chart, persona("seija"), { seed: 1, replication: 0, draws: choosing([]), event: "referral.te" }));
  const stops = way(walk);
  const isInside = (stop: string) => stop.includes("ttk.prosessi.arviointi.");
  expect(stops.filter((stop) => !isInside(stop))).toEqual([
    "te.haastattelu",
    "te.suunnitelma",
    "te.tunnistus",
    "ttk.konsultaatio",
    "ttk.ohjaus",
    "ttk.kasittely",
    "ttk.prosessi.jono",
    "ttk.prosessi.alku",
    "ttk.prosessi.yhteenveto",
    "ttk.prosessi.suunnitelma",
    "ttk.prosessi.saatto",
    "ttk.seuranta.te",
    "teSuunnitelma",
  ]);
  // Physiotherapist and occupational therapist are not needed; nor, as the health check says in the end, is the physician.
  expect(
    stops
      .find(isInside)!
      .split(" ")
      .map((leaf) => leaf.replace("ttk.prosessi.arviointi.", "")),
  ).toEqual(["sos.arvio", "terv.arvio", "fysio.valmis", "toim.valmis", "laak.odottaa", "kela.arvio"]);
  expect(walk.outcome).toBe("employmentServices");
  expect(walk.time).toBeGreaterThan(30);
});

test("Joni misses a meeting, falls ill during the assessment, comes back to where he was, sees the physician and finds work", () => {
  const draws = choosing([
    ["ttk.prosessi.alku:done", 0],
    ["ttk.prosessi.arviointi.terv.arvio:done", 0],
    ["ttk.prosessi.saatto:done", 0],
  ]);
  const arrived = createWalk(chart, persona("joni"), { seed: 1, replication: 0, draws, event: "referral.oma" });
  expect(arrived.configuration()).toEqual(["ttk.konsultaatio"]);
  const missed = goOn(arrived, (walk) => walk.configuration()[0] === "ttk.prosessi.hukkakaynti");
  expect(missed.isOver).toBe(false);
  const seesPhysician = goOn(missed, (walk) => walk.configuration().includes("ttk.prosessi.arviointi.laak.vastaanotto"));
  const before = seesPhysician.configuration();
  expect(before).toHaveLength(6);
  const ill = seesPhysician.deliver(seesPhysician.offers().find(({ name }) => name === "fallsIll")!);
  expect(ill.configuration()).toEqual(["ttk.prosessi.keskeytys"]);
  const well = goOn(ill, (walk) => walk.configuration().length > 1);
  expect(well.configuration()).toEqual(before);
  expect(well.time).toBeGreaterThan(ill.time);
  const walk = goOn(well);
  expect(way(walk).slice(-5)).toEqual([
    "ttk.prosessi.yhteenveto",
    "ttk.prosessi.suunnitelma",
    "ttk.prosessi.saatto",
    "ttk.seuranta.tyo",
    "tyollistyi",
  ]);
  expect(walk.outcome).toBe("work");
});

test("whoever goes back a step may go on another way", () => {
  const walk = goOn(createWalk(chart, persona("mirja"), { seed: 1, replication: 0, draws: choosing([]), event: "referral.oma" }), (at) =>
    at.configuration().includes("ttk.prosessi.jono"),
  );
  const gaveUp = walk.deliver(walk.offers().find(({ kind }) => kind === "after")!);
  expect(gaveUp.configuration()).toEqual(["kadonnut"]);
  expect(gaveUp.isOver).toBe(true);
  expect(goOn(gaveUp.previous!).outcome).toBe("employmentServices");
});
