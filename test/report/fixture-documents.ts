/** A small pathway with a queue, a holding state, groups, municipalities, and names that hold signs of markup. */
// biome-ignore lint/suspicious/noExplicitAny: tests spoil it at will
export function fixturePathway(): any {
  return {
    format: "polku/pathway@1",
    id: "fixture",
    title: { fi: "Työkyvyn tuen polku", sv: "Stig för stöd av arbetsförmågan", en: "Work-ability pathway" },
    summary: { fi: "Yksi ovi, <yhteinen> arvio & vastuutyöntekijä." },
    stage: "to-be",
    sources: [{ id: "plan", title: 'Hankesuunnitelma <"2020"> & liitteet', url: "https://example.org/?a=1&b=2" }],
    actors: { ttk: { name: { fi: "TTK-tiimi", sv: "TTK-teamet", en: "TTK team" } } },
    groups: {
      longTerm: { name: { fi: "Pitkäaikaistyöttömät", sv: "Långtidsarbetslösa", en: "Long-term unemployed" } },
      other: { name: { fi: "Muut", sv: "Övriga", en: "Others" } },
    },
    attributes: {
      municipality: {
        name: { fi: "Asuinkunta", sv: "Hemkommun", en: "Municipality" },
        values: { hyvinkaa: 0.5, jarvenpaa: 0.47, pornainen: 0.03 },
        basis: "assumption",
      },
    },
    parameters: {
      workers: {
        name: { fi: "Vastuutyöntekijöitä", sv: "Ansvariga arbetstagare", en: "Responsible workers" },
        value: 4,
        unit: "person",
        min: 1,
        max: 12,
        basis: "source",
        source: "plan",
      },
      toTeam: {
        name: { fi: "Osuus tiimiin", sv: "Andel till teamet", en: "Share to the team" },
        value: 0.6,
        unit: "share",
        min: 0,
        max: 1,
        basis: "assumption",
      },
      longest: {
        name: { fi: "Pisin kesto", sv: "Längsta tid", en: "Longest time" },
        value: 6,
        unit: "mo",
        min: 1,
        max: 24,
        basis: "assumption",
      },
    },
    calendars: { zone: "Europe/Helsinki", default: "office", office: { weekly: { "mon-fri": ["08:00-16:00"] }, holidays: "FI" } },
    resources: {
      worker: {
        name: { fi: "Vastuutyöntekijä", sv: "Ansvarig arbetstagare", en: "Responsible worker" },
        actor: "ttk",
        capacity: { param: "workers" },
        caseload: 38,
        fte: 0.8,
        calendar: "office",
        basis: "derived",
        source: "plan",
      },
      physician: {
        name: { fi: "Lääkäri", sv: "Läkare", en: "Physician" },
        actor: "ttk",
        capacity: 1,
        fte: 0.3,
        calendar: "office",
        basis: "assumption",
      },
      coach: { name: { fi: "Valmentaja <&>", sv: "Tränare <&>", en: "Coach <&>" }, actor: "ttk", capacity: 6, calendar: "office" },
    },
    activities: {
      visit: {
        name: { fi: "Alkutapaaminen", sv: "Första mötet", en: "First meeting" },
        lead: { triangular: ["3 mo", "4.5 mo", { param: "longest" }] },
        needs: { worker: 1, physician: 1, coach: 1 },
        duration: { triangular: ["1 h", "2 h", "3 h"] },
        basis: "assumption",
      },
    },
    delays: { patience: { exponential: "100 mo", basis: "assumption" } },
    active: { resource: "worker", band: ["3 mo", { param: "longest" }] },
    machine: {
      id: "fixture",
      initial: "outside",
      states: {
        outside: { meta: { name: { fi: "Tarvitsee tukea", sv: "Behöver stöd", en: "Needs support" } }, on: { referral: "ttk" } },
        ttk: {
          meta: { name: { fi: "TTK-palvelu", sv: "TTK-tjänsten", en: "TTK service" }, actor: "ttk", holds: { worker: 1 } },
          initial: "queue",
          states: {
            queue: {
              meta: { name: { fi: "Jonossa", sv: "I kö", en: "In the queue" }, deadline: { within: "3 mo", source: "plan" } },
              invoke: { src: "visit", onDone: "visit" },
              after: { patience: { target: "#fixture.lost", guard: { type: "waiting" } } },
            },
            visit: {
              meta: { name: { fi: "Alkutapaaminen", sv: "Första mötet", en: "First meeting" } },
              invoke: {
                src: "visit",
                onDone: [
                  {
                    target: "#fixture.employed",
                    guard: { type: "share", params: { p: 0.31 } },
                    meta: { name: { fi: "Työ löytyy", sv: "Arbete hittas", en: "Work is found" } },
                  },
                  { target: "#fixture.supported", guard: { type: "share", params: { p: { param: "toTeam" } } } },
                  { target: "#fixture.lost" },
                ],
              },
            },
          },
        },
        employed: { type: "final", meta: { name: { fi: "Palkkatyössä", sv: "I arbete", en: "In work" }, outcome: "work" } },
        supported: {
          type: "final",
          meta: {
            name: { fi: "Hoidossa & kuntoutuksessa", sv: "I vård & rehabilitering", en: "In care & rehabilitation" },
            outcome: "care",
          },
        },
        lost: { type: "final", meta: { name: { fi: "Ei tavoitettu", sv: "Nåddes inte", en: "Not reached" }, outcome: "lost" } },
      },
    },
  };
}

/** A simulation of it; `vary` where there is more than one number of workers. */
// biome-ignore lint/suspicious/noExplicitAny: tests spoil it at will
export function fixtureSimulation(workers: readonly number[] = [4]): any {
  return {
    format: "polku/simulation@1",
    id: "fixture-baseline",
    title: { fi: "Riittävätkö <työntekijät>?", sv: "Räcker <arbetstagarna>?", en: "Are the <workers> enough?" },
    question: { fi: "Riittävätkö neljä, kun 1600 odottaa?", sv: "Räcker fyra när 1600 väntar?", en: "Are four enough when 1600 wait?" },
    pathway: "fixture.pathway.json",
    start: "2021-03-01",
    horizon: "4 y",
    seed: 1,
    replications: 1000,
    demand: [
      { id: "backlog", event: "referral", group: "longTerm", backlog: 1600, release: { perMonth: 60 } },
      { id: "new", event: "referral", group: "other", perYear: 250, basis: "assumption" },
    ],
    initial: [{ in: ["ttk.visit"], group: "other", count: 12, elapsed: { uniform: ["0 d", "90 d"] } }],
    ...(workers.length > 1 ? { vary: { workers } } : {}),
    targets: [
      {
        measure: "wait",
        of: "ttk",
        quantile: 0.9,
        atMost: "3 mo",
        name: { fi: "Alkuun kolmessa kuukaudessa", sv: "Igång inom tre månader", en: "Started within three months" },
        basis: "assumption",
      },
      { measure: "throughput", atLeast: 400, basis: "source", source: "plan" },
    ],
  };
}
