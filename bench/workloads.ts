import type { Pathway, Simulation } from "#pathway";

const text = (fi: string) => ({ fi, sv: fi, en: fi });

/** W1: M/M/4 with λ 3.6 and μ 1 per day, from empty; exact mean wait C(4, 3.6) / (4 − 3.6). */
export function w1(customers: number): { pathway: Pathway; simulation: Simulation } {
  const horizon = customers / 3.6;
  return {
    pathway: {
      format: "polku/pathway@1",
      id: "w1",
      title: text("M/M/4"),
      actors: { desk: { name: text("desk") } },
      resources: { server: { name: text("server"), actor: "desk", capacity: 4 } },
      activities: { serve: { name: text("serve"), needs: { server: 1 }, duration: { exponential: "1 d" } } },
      machine: {
        id: "w1",
        initial: "outside",
        states: {
          outside: { on: { arrive: "serving" } },
          serving: { meta: { name: text("serving"), actor: "desk" }, invoke: { src: "serve", onDone: "done" } },
          done: { type: "final", meta: { name: text("done") } },
        },
      },
    },
    simulation: {
      format: "polku/simulation@1",
      id: "w1",
      title: text("W1"),
      pathway: "w1",
      start: "2021-01-01",
      horizon: `${horizon} d`,
      seed: 1,
      replications: 1,
      demand: [{ id: "customers", event: "arrive", perYear: 3.6 * 365.25 }],
    },
  };
}

/** W2: the TTK service, simplified: 1600 triaged clients wait for 152 slots, 300 new ones a 365-day year come through triage. */
export function w2(): { pathway: Pathway; simulation: Simulation } {
  const share = (p: number) => ({ type: "share" as const, params: { p } });
  const named = (name: string) => ({ name: text(name), actor: "ttk" });
  return {
    pathway: {
      format: "polku/pathway@1",
      id: "w2",
      title: text("TTK, yksinkertaistettu"),
      actors: { ttk: { name: text("TTK") } },
      resources: {
        triage: { name: text("triage"), capacity: 1 },
        slot: { name: text("slot"), capacity: 152 },
        doctor: { name: text("doctor"), capacity: 1 },
        physio: { name: text("physio"), capacity: 1 },
      },
      activities: {
        triage: { needs: { triage: 1 }, duration: { exponential: "5 d" } },
        s1: { duration: { triangular: ["7 d", "14 d", "28 d"] } },
        s2: { duration: { triangular: ["14 d", "21 d", "42 d"] } },
        s3: { needs: { doctor: 1 }, duration: { lognormal: { mean: "0.6 d", sd: `${0.6 * Math.sqrt(Math.exp(0.25) - 1)} d` } } },
        s4: { needs: { physio: 1 }, duration: { triangular: ["0.25 d", "0.5 d", "1.25 d"] } },
        s5: { duration: { triangular: ["60 d", "90 d", "135 d"] } },
      },
      machine: {
        id: "w2",
        initial: "outside",
        states: {
          outside: { on: { refer: "triage", triaged: "process" } },
          triage: { meta: named("triage"), invoke: { src: "triage", onDone: "process" } },
          process: {
            meta: { ...named("process"), holds: { slot: 1 } },
            initial: "s1",
            states: {
              s1: { meta: named("s1"), invoke: { src: "s1", onDone: "s2" } },
              s2: { meta: named("s2"), invoke: { src: "s2", onDone: [{ target: "#w2.dropped", guard: share(0.15) }, { target: "s3" }] } },
              s3: { meta: named("s3"), invoke: { src: "s3", onDone: "s4" } },
              s4: { meta: named("s4"), invoke: { src: "s4", onDone: "s5" } },
              s5: {
                meta: named("s5"),
                invoke: {
                  src: "s5",
                  onDone: [{ target: "#w2.a", guard: share(0.3) }, { target: "#w2.b", guard: share(0.5) }, { target: "#w2.c" }],
                },
              },
            },
          },
          dropped: { type: "final", meta: { name: text("dropped"), counts: false } },
          a: { type: "final", meta: { name: text("A") } },
          b: { type: "final", meta: { name: text("B") } },
          c: { type: "final", meta: { name: text("C") } },
        },
      },
    },
    simulation: {
      format: "polku/simulation@1",
      id: "w2",
      title: text("W2"),
      pathway: "w2",
      start: "2021-01-01",
      horizon: "1095 d",
      seed: 1,
      replications: 1,
      demand: [
        { id: "waiting", event: "triaged", backlog: 1600 },
        { id: "new", event: "refer", perYear: (300 * 365.25) / 365 },
      ],
    },
  };
}

/** Some clients who stay for a while that grows with their number, so that 200 come and 200 leave a day however many are inside. */
export function population(clients: number, days: number): { pathway: Pathway; simulation: Simulation } {
  return {
    pathway: {
      format: "polku/pathway@1",
      id: "population",
      title: text("Väestö"),
      activities: { stay: { duration: { exponential: `${clients / 200} d` } } },
      machine: {
        id: "population",
        initial: "outside",
        states: {
          outside: { on: { come: "inside" } },
          inside: { meta: { name: text("inside") }, invoke: { src: "stay", onDone: "out" } },
          out: { type: "final", meta: { name: text("out") } },
        },
      },
    },
    simulation: {
      format: "polku/simulation@1",
      id: "population",
      title: text("Väestö"),
      pathway: "population",
      start: "2021-01-01",
      horizon: `${days} d`,
      seed: 1,
      replications: 1,
      demand: [
        { id: "there", event: "come", backlog: clients },
        { id: "new", event: "come", perYear: 200 * 365.25 },
      ],
    },
  };
}
