import fc from "fast-check";

const unitsOfKind = [["min", "h"], ["d", "wk", "mo", "y"], ["wd"]] as const;

const ascending = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 400 }), { minLength: count, maxLength: count }).map((numbers) => numbers.sort((a, b) => a - b));

/** A distribution of times, all of one kind; now and then it differs by group. */
const distribution = fc
  .tuple(fc.constantFrom(...unitsOfKind), fc.integer({ min: 0, max: 10 }), ascending(3), fc.boolean())
  .map(([units, kind, [a, b, c], varies]) => {
    const unit = units[0];
    const [low, middle, high] = [`${a} ${unit}`, `${b} ${unit}`, `${c} ${unit}`];
    const laws = [
      { fixed: low },
      { uniform: [low, high] },
      { triangular: [low, middle, high] },
      { pert: [low, middle, high] },
      { exponential: middle },
      { erlang: { k: 3, mean: middle } },
      { gamma: { mean: middle, cv: 0.5 } },
      { weibull: { shape: 1.5, scale: middle } },
      { lognormal: { median: low, p90: high } },
      { lognormal: { mean: low, sd: high } },
      { empirical: [low, high] },
      {
        discrete: [
          [low, { param: "chance" }],
          [high, 3],
        ],
      },
    ];
    return { ...laws[kind]!, ...(varies ? { by: { group: { young: laws[(kind + 1) % laws.length]! } } } : {}) };
  });

const number = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant({ param: "count" }));

/** Keys s0, s1, … of one level, each with some transitions to its siblings. */
const leaf = (targets: string[]) =>
  fc.record(
    {
      on: fc.dictionary(fc.constantFrom("go", "go.on", "stop"), fc.constantFrom(...targets), { maxKeys: 2 }),
      invoke: fc.record({
        src: fc.constantFrom("a0", "a1"),
        onDone: fc.array(
          fc.constantFrom(...targets).map((target) => ({ target })),
          { maxLength: 2 },
        ),
      }),
      after: fc.constantFrom(...targets).map((target) => ({ patience: target })),
      meta: fc.record(
        { holds: number.map((units) => ({ worker: units })), actor: fc.constant("team"), critical: fc.boolean() },
        { requiredKeys: [] },
      ),
      tags: fc.constantFrom("x", ["x", "y"]),
    },
    { requiredKeys: [] },
  );

const level = (depth: number): fc.Arbitrary<Record<string, unknown>> =>
  fc.integer({ min: 1, max: 3 }).chain((count) => {
    const keys = Array.from({ length: count }, (_, i) => `s${i}`);
    const inner =
      depth === 0
        ? leaf(keys)
        : fc.oneof(
            leaf(keys),
            fc
              .tuple(level(depth - 1), fc.boolean())
              .map(([states, parallel]) => (parallel ? { type: "parallel", states } : { initial: "s0", states })),
          );
    return fc.tuple(...keys.map(() => inner)).map((nodes) => Object.fromEntries(keys.map((key, i) => [key, nodes[i]])));
  });

/** Pathway documents that the format allows. */
export const arbitraryPathway = fc
  .record({
    states: level(2),
    activities: fc.tuple(
      fc.record(
        { lead: distribution, duration: distribution, needs: number.map((units) => ({ worker: { units } })) },
        { requiredKeys: [] },
      ),
      fc.record({ duration: distribution, priority: number }, { requiredKeys: [] }),
    ),
    patience: distribution,
    caseload: number,
    chance: fc.oneof(fc.integer({ min: 0, max: 1 }), fc.constant({ uncertain: { uniform: [0.2, 0.8] } })),
  })
  .map(({ states, activities, patience, caseload, chance }) => ({
    format: "polku/pathway@1",
    id: "random",
    title: { fi: "Satunnainen" },
    actors: { team: {} },
    groups: { young: {} },
    parameters: { count: { value: 2, min: 1, max: 5 }, chance: { value: chance } },
    resources: { worker: { capacity: { param: "count" }, caseload } },
    activities: { a0: activities[0], a1: activities[1] },
    delays: { patience },
    machine: { id: "random", initial: "s0", states },
  }));
