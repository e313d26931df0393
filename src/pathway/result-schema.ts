import { z } from "zod";
import { dateSchema, documentIdSchema } from "./id-schema.ts";

const number = z.number();
const count = z.number().int().min(0);
/** Null stands for what was not observed, or cannot be said with one replication. */
const bound = z.number().nullable();

const quantileKeys = ["p5", "p50", "p90", "p95"].flatMap((p) => [p, `${p}Low`, `${p}High`]);

/**
 * An estimate: mean over replications with its 95 % interval `low..high` and the spread of the replications; a measure over clients
 * adds pooled quantiles with their intervals. Null where nothing was observed, never 0.
 */
const estimateSchema: z.ZodType<Estimate> = z
  .strictObject({
    mean: number,
    low: bound,
    high: bound,
    replications: z.strictObject({ p5: bound, p50: bound, p95: bound }).exactOptional(),
    ...Object.fromEntries(quantileKeys.map((key) => [key, bound.exactOptional()])),
    n: number.exactOptional(),
    nOpen: number.exactOptional(),
    covers: z.enum(["granted", "all", "openIncluded"]).exactOptional(),
    withinBand: z.lazy((): z.ZodType<Estimate> => estimateSchema).exactOptional(),
  })
  .nullable()
  .meta({ id: "Estimate" }) as unknown as z.ZodType<Estimate>;

type Quantiles = { [P in "p5" | "p50" | "p90" | "p95" as P | `${P}Low` | `${P}High`]?: number | null };

/** An estimate, or null where nothing was observed. */
export type Estimate =
  | ({
      mean: number;
      low: number | null;
      high: number | null;
      replications?: { p5: number | null; p50: number | null; p95: number | null };
      n?: number;
      nOpen?: number;
      covers?: "granted" | "all" | "openIncluded";
      /** Share of spells within the pathway's band; an estimate of its own. */
      withinBand?: Estimate;
    } & Quantiles)
  | null;

const estimate = estimateSchema.exactOptional();
const named = <T extends z.ZodType>(schema: T) => z.record(z.string(), schema);
const change = named(z.unknown());

/** One month of a series: mean of the replications, and their 5 and 95 % quantiles. */
const monthSchema = z.strictObject({ mean: bound, p5: bound, p95: bound }).meta({ id: "Month" });
const series = z.array(monthSchema);

const stateMeasures = z.strictObject({
  arrivals: estimate,
  completions: estimate,
  reneged: estimate,
  number: estimate,
  queue: estimate,
  wait: estimate,
  longestWait: estimate,
  service: estimate,
  time: estimate,
  breaches: estimate,
});

const resourceMeasures = z.strictObject({
  utilisation: estimate,
  saturated: estimate,
  occupancy: estimate,
  queue: estimate,
  wait: estimate,
  shareOfWaiting: estimate,
  overtime: estimate,
  workerChanges: estimate,
  limitBreaches: estimate,
});

const segmentMeasures = z.strictObject({
  arrivals: estimate,
  completions: estimate,
  wait: estimate,
  timeToStart: estimate,
  timeInSystem: estimate,
  activeTime: estimate,
});

const equitySchema = z.strictObject({
  axis: z.string(),
  measure: z.string(),
  difference: estimateSchema,
  ratio: estimateSchema,
  best: z.string(),
  worst: z.string(),
});

const targetSchema = z.strictObject({
  index: count,
  value: estimateSchema,
  met: bound,
  covers: z.enum(["granted", "all", "openIncluded"]),
});

/** What one more unit of a resource brings: paired differences of the measures named. */
const gainSchema = z.object({ replications: count.exactOptional() }).catchall(estimateSchema).nullable();

const bottleneckSchema = z.strictObject({
  resource: z.string(),
  capacity: number,
  fte: number,
  utilisation: bound,
  saturated: bound,
  shareOfWaiting: bound,
  gain: gainSchema,
});

const closedFormSchema = z.looseObject({ code: z.string(), at: z.string(), value: bound, simulated: bound });

const auditSchema = z.strictObject({ code: z.string(), passes: z.boolean(), found: bound, allowed: bound, at: z.string() });

const distributionSchema = z.strictObject({ width: number, shares: z.array(number) }).nullable();

const overTimeSchema = z.strictObject({
  at: z.array(z.string().regex(/^\d{4}-\d{2}$/)),
  numberInSystem: series.exactOptional(),
  throughput: series.exactOptional(),
  starts: series.exactOptional(),
  arrivals: series.exactOptional(),
  cost: series.exactOptional(),
  states: named(named(series.nullable())).exactOptional(),
  resources: named(named(series.nullable())).exactOptional(),
  outcomes: named(series).exactOptional(),
});

/** The measures of one point of `vary`. Times in days, rates per year, states by dotted path below the root. */
const pointSchema = z.strictObject({
  change,
  replications: z.number().int().min(1).exactOptional(),
  years: number.exactOptional(),
  throughput: estimate,
  throughputWhileQueue: estimate,
  arrivals: estimate,
  starts: estimate,
  outcomes: named(estimateSchema).exactOptional(),
  wait: estimate,
  timeToStart: estimate,
  timeInSystem: estimate,
  activeTime: estimate,
  numberInSystem: estimate,
  handovers: estimate,
  cost: estimate,
  benefit: estimate,
  backlog: z.strictObject({ clearedAt: estimateSchema, clearedShare: number, left: estimateSchema }).nullable().exactOptional(),
  states: named(stateMeasures).exactOptional(),
  resources: named(resourceMeasures).exactOptional(),
  groups: named(segmentMeasures).exactOptional(),
  by: named(named(segmentMeasures)).exactOptional(),
  equity: z.array(equitySchema).exactOptional(),
  deadlines: named(estimateSchema).exactOptional(),
  targets: z.array(targetSchema).exactOptional(),
  bottleneck: z.array(bottleneckSchema).nullable().exactOptional(),
  closedForms: z.array(closedFormSchema).exactOptional(),
  audit: z.array(auditSchema).exactOptional(),
  assumed: z.strictObject({ total: count, source: count, derived: count, assumption: count, none: count }).exactOptional(),
  overTime: overTimeSchema.exactOptional(),
  distributions: named(distributionSchema).exactOptional(),
});

const differenceSchema = z.strictObject({
  from: count,
  to: count,
  measures: named(
    z.strictObject({ difference: estimateSchema, halfWidth: bound, correlation: bound, unpairedHalfWidth: bound }).nullable(),
  ),
});

const document = z.strictObject({ id: documentIdSchema, hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** A result document. */
export const resultSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    format: z.literal("polku/result@1"),
    version: z.string(),
    seed: count,
    replications: z.number().int().min(1),
    simulation: document,
    pathway: document,
    start: dateSchema.exactOptional(),
    unfinished: z.strictObject({ done: count, wanted: count }).exactOptional(),
    points: z.array(pointSchema).min(1),
    differences: z.array(differenceSchema).exactOptional(),
  })
  .meta({ title: "Result", description: "What a simulation gave: estimates with intervals, one point per set of changes." });

/** A result document that the schema accepts. */
export type Result = z.infer<typeof resultSchema>;
/** The measures of one point of `vary`. */
export type ResultPoint = z.infer<typeof pointSchema>;
