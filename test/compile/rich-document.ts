import { readPathway, readSimulation } from "#pathway";
import { prepare, type Scenario } from "#study";

const text = (fi: string) => ({ fi, sv: fi, en: fi });
const basis = "assumption";

/** A pathway in which every column of a program has something to say. */
const pathway = {
  format: "polku/pathway@1",
  id: "rich",
  title: text("Rikas"),
  actors: { one: { name: text("yksi") }, two: { name: text("kaksi") } },
  groups: { young: { name: text("nuoret"), priority: 1 }, old: { name: text("vanhat") } },
  attributes: {
    town: { name: text("kunta"), values: { north: 0.4, south: 0.6 } },
    age: { name: text("ikä"), number: { uniform: [18, 63] } },
    ill: { name: text("sairas"), duration: { exponential: "2 y" }, grows: true },
  },
  calendars: {
    zone: "Europe/Helsinki",
    default: "office",
    office: { weekly: { mon: ["08:00-16:00"] }, holidays: "FI", closed: ["07-05/07-16"] },
    night: { weekly: { "mon-tue": ["00:00-24:00"] } },
    odd: { weekly: { fri: ["09:00-10:00"] } },
  },
  resources: {
    worker: {
      name: text("työntekijä"),
      actor: "one",
      capacity: 2,
      caseload: 3,
      calendar: "office",
      limit: { clients: 2, basis },
      queue: "siro",
    },
    room: {
      name: text("huone"),
      capacity: [
        { from: "2024-01-01", value: 1 },
        { from: "2024-02-01", value: 2 },
      ],
      calendar: "night",
      atClose: "resume",
    },
    doctor: { name: text("lääkäri"), calendar: "odd", fte: 0.35 },
    nurse: { name: text("hoitaja"), calendar: "office" },
  },
  people: [
    { id: "anna", roles: ["doctor", "nurse"] },
    { id: "bo", roles: ["nurse"], fte: 0.5 },
  ],
  activities: {
    talk: {
      name: text("puhe"),
      lead: { uniform: ["1 d", "3 d"] },
      needs: { worker: { who: "other" }, room: 1 },
      duration: { exponential: "1 h" },
      priority: 2,
      cost: { perUse: 5, perHour: 40 },
      onReturn: "resume",
      basis,
    },
    see: {
      name: text("katso"),
      needs: { nurse: 1 },
      duration: { triangular: ["1 h", "2 h", "3 h"], by: { group: { young: { fixed: "2 h" } } } },
      priority: 3,
      basis,
    },
    cure: { name: text("hoito"), needs: { doctor: 1 }, duration: "10 min", basis },
    wait: { name: text("odotus"), duration: { fixed: "5 wd", by: { town: { north: "6 wd" } } }, onReturn: "resume", basis },
    open: { name: text("avaus"), duration: { until: "odd" }, basis },
  },
  delays: { soon: { exponential: "30 d" }, late: "90 d" },
  hazards: {
    moves: { name: text("muutto"), every: { exponential: "1 y" } },
    falls: { name: text("kaatuu"), every: { exponential: "2 y" } },
  },
  active: { resource: "worker", band: ["1 mo", "3 mo"] },
  machine: {
    id: "rich",
    initial: "outside",
    states: {
      outside: {
        on: { come: "care", back: [{ target: "pause", guard: { type: "group", params: { in: ["young"] } } }, { target: "first" }] },
      },
      first: {
        meta: { name: text("ensin"), actor: "one", deadline: { within: "10 wd", basis }, costPerYear: 100 },
        entry: [{ type: "set", params: { flag: "seen", to: true } }],
        exit: [{ type: "set", params: { flag: "seen", to: false } }],
        invoke: {
          src: "wait",
          onDone: [
            { target: "care", guard: { type: "share", params: { p: 0.5, by: { group: { old: 0.25 } } } } },
            { target: "pause", guard: { type: "share", params: { p: 0.1, by: { town: { north: 0.2 } } } } },
            { target: "first", reenter: true, guard: { type: "visits", params: { of: "first", below: 3, atLeast: 1 } } },
            { target: "gone" },
          ],
        },
        after: { soon: "gone", late: { target: "care" } },
      },
      care: {
        meta: { name: text("hoidossa"), actor: "two", holds: { worker: 1 }, benefitPerYear: 7, deadline: { within: "1 y", basis } },
        type: "parallel",
        onDone: "done",
        on: { moves: "gone", falls: { target: "pause" } },
        states: {
          left: {
            initial: "talking",
            states: {
              talking: {
                invoke: { src: "talk", onDone: { target: "seeing", actions: [{ type: "raise", params: { event: "ready" } }] } },
              },
              seeing: {
                meta: { releases: { worker: true } },
                invoke: {
                  src: "see",
                  onDone: [
                    { target: "talking", guard: { type: "visits", params: { of: "care.left.talking", since: "care", below: 2 } } },
                    { target: "end" },
                  ],
                },
              },
              memory: { type: "history", target: "talking" },
              end: { type: "final" },
            },
          },
          right: {
            initial: "idle",
            states: {
              idle: {
                on: { ready: "deep" },
                always: [
                  {
                    target: "end",
                    guard: {
                      type: "all",
                      params: {
                        of: [
                          { type: "share", params: { p: 0.1 } },
                          {
                            type: "any",
                            params: {
                              of: [
                                { type: "attribute", params: { name: "town", in: ["south", "north"] } },
                                { type: "attribute", params: { name: "age", atLeast: 20, below: 60 } },
                                { type: "not", params: { of: { type: "flag", params: { is: "seen" } } } },
                                { type: "in", params: { state: "care.left.seeing" } },
                                { type: "waiting", params: { of: "care.left.talking" } },
                              ],
                            },
                          },
                        ],
                      },
                    },
                  },
                  { target: "end", guard: { type: "flag", params: { is: "seen" } } },
                  { target: "deep" },
                ],
              },
              deep: {
                initial: "one",
                states: {
                  one: { invoke: { src: "cure", onDone: "two" } },
                  two: { invoke: { src: "open", onDone: "#rich.care.right.end" } },
                },
              },
              end: { type: "final" },
            },
          },
          memory: { type: "history", history: "deep", target: "left" },
        },
      },
      pause: { meta: { name: text("tauko") }, invoke: { src: "wait", onDone: "care.memory" } },
      done: { type: "final", meta: { name: text("valmis"), outcome: "cured" } },
      gone: { type: "final", meta: { name: text("poissa"), counts: false } },
    },
  },
};

const simulation = {
  format: "polku/simulation@1",
  id: "rich",
  title: text("Rikas"),
  pathway: "rich.pathway.json",
  start: "2024-01-10",
  horizon: "60 d",
  warmUp: "20 d",
  seed: 1,
  replications: 2,
  order: "given",
  demand: [
    { id: "there", event: "come", group: "young", backlog: 3 },
    { id: "later", event: "back", group: "old", backlog: 4, from: "2024-01-20", release: { perMonth: 2 } },
    { id: "stream", event: "come", group: "old", perYear: 20, monthly: [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
    { id: "even", event: "come", group: "young", perYear: 10 },
  ],
  initial: [{ in: ["care.left.talking"], group: "old", count: 2, elapsed: { uniform: ["0 d", "9 d"] } }],
  targets: [
    { measure: "wait", of: "care", quantile: 0.9, atMost: "3 mo", cohort: "stream", from: "2024-01-15" },
    { measure: "timeInSystem", of: "young", atMost: "1 y" },
  ],
};

/** The document as the engine runs it, edited first where that is asked for. */
export function richScenario(edit: (document: typeof pathway) => void = () => {}): Scenario {
  const document = structuredClone(pathway);
  edit(document);
  const read = readPathway(document);
  const asked = readSimulation(structuredClone(simulation));
  if (!read.pathway || !asked.simulation) throw new Error(JSON.stringify([...read.diagnostics, ...asked.diagnostics]));
  const { scenario, diagnostics } = prepare(read.pathway, asked.simulation);
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}
