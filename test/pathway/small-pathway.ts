/** A small pathway that uses most of the format and is free of diagnostics; a fresh copy each time, for a test to spoil. */
// biome-ignore lint/suspicious/noExplicitAny: tests spoil it at will
export function smallPathway(): any {
  return {
    $schema: "./pathway.schema.json",
    format: "polku/pathway@1",
    id: "small",
    title: { fi: "Pieni", sv: "Liten", en: "Small" },
    stage: "as-is",
    sources: [{ id: "plan", title: "The plan", url: "https://example.org/plan" }],
    actors: { te: { name: { fi: "TE-toimisto" } }, ttk: { name: { fi: "Tiimi" } } },
    groups: { longTerm: { name: { fi: "Pitkään" }, priority: 1 }, young: { priority: 2 } },
    attributes: {
      town: { values: { hyvinkaa: 0.6, jarvenpaa: 0.4 } },
      age: { number: { uniform: [18, 63] } },
      unemployed: { duration: { lognormal: { median: "2 y", p90: "6 y" } }, grows: true },
    },
    parameters: {
      workers: { name: { fi: "Työntekijät" }, value: 4, unit: "person", min: 1, max: 12, step: 1, basis: "source", source: "plan" },
      early: { value: true },
      length: { value: 2, unit: "h", min: 0.5, max: 4 },
      share: { value: { uncertain: { triangular: [0.4, 0.6, 0.8] } }, min: 0, max: 1, basis: "assumption" },
    },
    calendars: {
      zone: "Europe/Helsinki",
      default: "office",
      office: { weekly: { "mon-fri": ["08:00-16:00"] }, holidays: "FI", closed: ["07-05/08-01", "2021-12-27/2021-12-31"] },
      clinic: { weekly: { tue: ["08:00-10:00", "12:00-15:30"] } },
    },
    resources: {
      worker: { actor: "ttk", capacity: { param: "workers" }, caseload: 38, calendar: "office", limit: { clients: 30, source: "plan" } },
      physician: {
        actor: "ttk",
        capacity: [
          { from: "2021-01-01", value: 1 },
          { from: "2022-01-01", value: 2 },
        ],
        fte: 0.3,
        calendar: "office",
        queue: "fifo",
        atClose: "fit",
      },
    },
    people: [{ id: "anna", roles: ["worker", "physician"], calendar: "office", fte: 0.5 }],
    activities: {
      triage: { lead: { until: "clinic" }, duration: { fixed: "1 d", by: { group: { longTerm: "2 d" } }, basis: "assumption" } },
      interview: {
        lead: { triangular: ["5 d", "10 d", "21 d"] },
        needs: { worker: 1, physician: { units: 1, who: "any" } },
        duration: { param: "length" },
        priority: 0,
        onReturn: "restart",
        cost: { perHour: 45, perUse: 0 },
        basis: "assumption",
      },
    },
    delays: { patience: { exponential: "180 d" } },
    hazards: { findsJob: { name: { fi: "Työllistyy" }, every: { exponential: "4 y" } } },
    active: { resource: "worker", band: ["3 mo", "6 mo"] },
    ideas: [
      { id: "first", text: { fi: "Idea" }, about: "ttk.queue", solves: ["slow"], status: "pilot", priority: 1, owner: "te", votes: 3 },
    ],
    personas: [{ id: "pekka", name: { fi: "Pekka" }, group: "longTerm", attributes: { town: "hyvinkaa", age: 50 } }],
    notes: [{ id: "one", text: { fi: "Huomio" }, kind: "meeting", date: "2021-03-01" }],
    machine: {
      id: "small",
      initial: "outside",
      states: {
        outside: { on: { "referral.te": "triage", "referral.typ": { target: "ttk" } } },
        triage: {
          meta: {
            name: { fi: "Arviointi" },
            actor: "te",
            phase: "identify",
            roles: { ttk: "informed" },
            painPoints: [{ id: "slow", text: { fi: "Hidas" }, votes: 2, priority: 1, owner: "te" }],
          },
          invoke: {
            src: "triage",
            onDone: [
              {
                target: "ttk",
                guard: { type: "share", params: { p: { param: "share" }, by: { group: { longTerm: 0.7 } } } },
                meta: { id: "toTtk" },
              },
              { target: ["employed"] },
            ],
          },
        },
        ttk: {
          meta: { actor: "ttk", holds: { worker: 1 }, deadline: { within: "3 mo", source: "plan" }, critical: true },
          initial: "queue",
          onDone: "employed",
          on: { findsJob: { target: "employed", actions: { type: "set", params: { flag: "placed", to: true } } } },
          states: {
            queue: {
              after: { patience: { target: "#small.gaveUp", guard: { type: "waiting" } } },
              always: { target: "visit", guard: { type: "not", params: { of: { type: "flag", params: { is: "placed" } } } } },
            },
            visit: {
              invoke: {
                src: "interview",
                onDone: [
                  { target: "over", guard: { type: "visits", params: { of: "ttk.visit", atLeast: 2 } } },
                  { target: "visit", reenter: true },
                ],
              },
            },
            over: { type: "final", meta: { releases: { worker: { param: "early" } } } },
            back: { type: "history", history: "deep", target: "queue" },
          },
        },
        gaveUp: { type: "final", meta: { outcome: "gaveUp", counts: false } },
        employed: { type: "final", meta: { name: { fi: "Töissä" }, outcome: "employed" } },
      },
    },
  };
}

/** A small simulation of the small pathway, likewise. */
// biome-ignore lint/suspicious/noExplicitAny: tests spoil it at will
export function smallSimulation(): any {
  return {
    format: "polku/simulation@1",
    id: "small-baseline",
    title: { fi: "Perusajo" },
    question: { fi: "Mitä tapahtuu?" },
    pathway: "../models/small.pathway.json",
    start: "2021-03-01",
    horizon: "4 y",
    warmUp: "0 d",
    seed: 1,
    replications: { from: 50, to: 5000, until: { throughput: "1 %" } },
    demand: [
      { id: "backlog", event: "referral.te", group: "longTerm", backlog: 1600, release: { perMonth: 60 } },
      {
        id: "new",
        event: "referral.typ",
        group: "longTerm",
        perYear: 250,
        monthly: [1, 1, 1, 1, 1, 0.6, 0.4, 0.8, 1.2, 1.1, 1, 0.9],
        from: "2021-06-01",
      },
    ],
    initial: [{ in: ["ttk.visit"], group: "young", count: 12, elapsed: { uniform: ["0 d", "90 d"] } }],
    change: { workers: 6, "/resources/physician/fte": 0.4 },
    vary: { workers: [4, 5], share: [0.5, 0.6, 0.7] },
    targets: [{ measure: "wait", of: "ttk", quantile: 0.9, atMost: "3 mo", cohort: "new", from: "2022-01-01" }],
  };
}
