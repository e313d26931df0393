import { z } from "zod";
import { documentIdSchema } from "./id-schema.ts";

const number = z.number();
const bound = z.number().nullable();

/**
 * An estimate: mean over replications with its 95 % interval `low..high` (null with fewer than two replications) and the spread of the
 * replications; a measure over clients adds pooled quantiles with their intervals. Null where nothing was observed, never 0.
 */
const estimateSchema = z
  .strictObject({
    mean: number,
    low: bound,
    high: bound,
    replications: z.strictObject({ p5: number, p50: number, p95: number }).exactOptional(),
    ...Object.fromEntries(
      ["p5", "p50", "p90", "p95"].flatMap((p) => [p, `${p}Low`, `${p}High`].map((key) => [key, bound.exactOptional()])),
    ),
    n: number.exactOptional(),
    nOpen: number.exactOptional(),
    covers: z.enum(["granted", "all", "openIncluded"]).exactOptional(),
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
      replications?: { p5: number; p50: number; p95: number };
      n?: number;
      nOpen?: number;
      covers?: "granted" | "all" | "openIncluded";
    } & Quantiles)
  | null;

const estimate = estimateSchema.exactOptional();
const byName = z.record(z.string(), estimateSchema);
const series = z.array(estimateSchema);
const open = z.record(z.string(), z.unknown());

const stateMeasures = z.strictObject({
  arrivals: estimate,
  completions: estimate,
  reneged: estimate,
  queue: estimate,
  wait: estimate,
  service: estimate,
  time: estimate,
  breaches: estimate,
});

const resourceMeasures = z.strictObject({
  utilisation: estimate,
  saturated: estimate,
  occupancy: estimate,
  workerChanges: estimate,
  limitBreaches: estimate,
});

/** The measures of one point of `vary`. Times in days, rates per year, states by dotted path below the root. */
const pointSchema = z.strictObject({
  change: open,
  throughput: estimate,
  outcomes: byName.exactOptional(),
  timeInSystem: estimate,
  activeTime: estimate,
  numberInSystem: estimate,
  handovers: estimate,
  cost: estimate,
  benefit: estimate,
  backlog: z.record(z.string(), z.unknown()).exactOptional(),
  states: z.record(z.string(), stateMeasures).exactOptional(),
  resources: z.record(z.string(), resourceMeasures).exactOptional(),
  groups: z.record(z.string(), byName).exactOptional(),
  by: z.record(z.string(), z.record(z.string(), byName)).exactOptional(),
  equity: open.exactOptional(),
  deadlines: open.exactOptional(),
  targets: z.array(open).exactOptional(),
  bottleneck: z.array(open).exactOptional(),
  closedForms: open.exactOptional(),
  audit: z.array(open).exactOptional(),
  assumed: open.exactOptional(),
  overTime: z
    .strictObject({
      at: z.array(z.string().regex(/^\d{4}-\d{2}$/)),
      numberInSystem: series.exactOptional(),
      throughput: series.exactOptional(),
      states: z.record(z.string(), z.record(z.string(), series)).exactOptional(),
      resources: z.record(z.string(), z.record(z.string(), series)).exactOptional(),
    })
    .exactOptional(),
});

const document = z.strictObject({ id: documentIdSchema, hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** A result document. */
export const resultSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    format: z.literal("polku/result@1"),
    version: z.string(),
    seed: z.number().int().min(0),
    replications: z.number().int().min(1),
    simulation: document,
    pathway: document,
    points: z.array(pointSchema).min(1),
  })
  .meta({ title: "Result", description: "What a simulation gave: estimates with intervals, one point per set of changes." });

/** A result document that the schema accepts. */
export type Result = z.infer<typeof resultSchema>;
/** The measures of one point of `vary`. */
export type ResultPoint = z.infer<typeof pointSchema>;
