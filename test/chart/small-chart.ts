const text = (word: string) => ({ fi: word, sv: word, en: word });
const sure = { basis: "assumption" };

/** A pathway of whose chart there is nothing to say at any level; a fresh copy each time, for a test to spoil. */
// biome-ignore lint/suspicious/noExplicitAny: tests spoil it at will
export function smallChart(): any {
  return {
    format: "polku/pathway@1",
    id: "small",
    title: text("Pieni"),
    sources: [{ id: "plan", title: "The plan" }],
    actors: { te: { name: text("TE") }, ttk: { name: text("Tiimi") } },
    groups: { young: { name: text("Nuoret") }, disabled: { name: text("Vammaiset") } },
    attributes: { town: { name: text("Kunta"), values: { hyvinkaa: 0.6, jarvenpaa: 0.4 }, ...sure } },
    parameters: { workers: { name: text("Työntekijät"), value: 4, ...sure } },
    calendars: { default: "office", office: { weekly: { "mon-fri": ["08:00-16:00"] } } },
    resources: {
      worker: { name: text("Työntekijä"), actor: "ttk", capacity: { param: "workers" }, caseload: 30, calendar: "office", ...sure },
      physician: { name: text("Lääkäri"), actor: "ttk", capacity: 1, calendar: "office", ...sure },
    },
    activities: {
      triage: { name: text("Arvio"), duration: "5 d", ...sure },
      granted: { name: text("Paikka"), duration: 0 },
      interview: { name: text("Haastattelu"), lead: "7 d", needs: { worker: 1 }, duration: "2 h", ...sure },
      visit: { name: text("Vastaanotto"), needs: { physician: 1 }, duration: "1 h", ...sure },
    },
    delays: { patience: { exponential: "180 d", ...sure } },
    hazards: { findsJob: { name: text("Työllistyy"), every: "4 y", ...sure } },
    machine: {
      id: "small",
      initial: "outside",
      states: {
        outside: { meta: { name: text("Ulkona") }, on: { referral: "triage" } },
        triage: {
          meta: { name: text("Arviointi"), actor: "te" },
          invoke: {
            src: "triage",
            onDone: [
              { target: "ttk", guard: { type: "share", params: { p: 0.6, by: { group: { young: 0.7 } }, ...sure } } },
              { target: "advised" },
            ],
          },
        },
        ttk: {
          meta: { name: text("Tiimi"), actor: "ttk", holds: { worker: 1 } },
          initial: "queue",
          onDone: "advised",
          on: { findsJob: "employed" },
          states: {
            queue: {
              meta: { name: text("Jono") },
              invoke: { src: "granted", onDone: "work" },
              after: { patience: { target: "#small.gaveUp", guard: { type: "waiting" } } },
            },
            work: {
              type: "parallel",
              meta: { name: text("Työ") },
              onDone: "over",
              states: {
                talk: {
                  meta: { name: text("Keskustelu") },
                  initial: "now",
                  states: {
                    now: { meta: { name: text("Nyt") }, invoke: { src: "interview", onDone: "done" } },
                    done: { type: "final", meta: { name: text("Valmis") } },
                  },
                },
                health: {
                  meta: { name: text("Terveys") },
                  initial: "now",
                  states: {
                    now: { meta: { name: text("Nyt") }, invoke: { src: "visit", onDone: "done" } },
                    done: { type: "final", meta: { name: text("Valmis") } },
                  },
                },
              },
            },
            over: { type: "final", meta: { name: text("Ohi") } },
          },
        },
        employed: { type: "final", meta: { name: text("Töissä"), outcome: "employed" } },
        advised: { type: "final", meta: { name: text("Neuvottu"), outcome: "advised" } },
        gaveUp: { type: "final", meta: { name: text("Luopui"), outcome: "gaveUp" } },
      },
    },
  };
}

/** A simulation of the small chart. */
// biome-ignore lint/suspicious/noExplicitAny: tests spoil it at will
export function smallChartSimulation(): any {
  return {
    format: "polku/simulation@1",
    id: "small-baseline",
    title: text("Perusajo"),
    pathway: "small.pathway.json",
    start: "2021-03-01",
    horizon: "1 y",
    seed: 1,
    replications: 2,
    demand: [{ id: "new", event: "referral", group: "young", perYear: 10 }],
  };
}
