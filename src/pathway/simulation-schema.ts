import { z } from "zod";
import { distributionSchema } from "./distribution-schema.ts";
import { dateSchema, documentIdSchema, eventSchema, idSchema, percentSchema, statePathSchema } from "./id-schema.ts";
import { amountSchema, numSchema } from "./number-schema.ts";
import { staffingSchema } from "./staffing-schema.ts";
import { evidenceShape, textSchema } from "./text-schema.ts";

/** Who comes, and by which door: a backlog there on day one, or a stream of so many a year. */
const demandSchema = z.strictObject({
  id: idSchema,
  name: textSchema.exactOptional(),
  event: eventSchema,
  group: idSchema.exactOptional(),
  backlog: numSchema.exactOptional(),
  release: z.strictObject({ perMonth: numSchema }).exactOptional(),
  perYear: numSchema.exactOptional(),
  monthly: z.array(numSchema).length(12).exactOptional(),
  from: dateSchema.exactOptional(),
  note: textSchema.exactOptional(),
  ...evidenceShape,
});

/** Clients who are inside on day one: one leaf per region. */
const initialSchema = z.strictObject({
  in: z.array(statePathSchema).min(1),
  group: idSchema.exactOptional(),
  count: numSchema,
  elapsed: distributionSchema.exactOptional(),
  note: textSchema.exactOptional(),
  ...evidenceShape,
});

/** What the results are held against. */
const targetSchema = z.strictObject({
  measure: z.string(),
  of: z.string().exactOptional(),
  quantile: z.number().gt(0).lt(1).exactOptional(),
  atMost: amountSchema.exactOptional(),
  atLeast: amountSchema.exactOptional(),
  cohort: idSchema.exactOptional(),
  from: dateSchema.exactOptional(),
  name: textSchema.exactOptional(),
  ...evidenceShape,
});

const replicationsSchema = z.union([
  z.number().int().min(1),
  z.strictObject({
    from: z.number().int().min(2),
    to: z.number().int().min(2),
    until: z.record(z.string(), percentSchema),
  }),
]);

const pointSchema = z.record(z.string(), z.unknown());

/** A simulation document: one question about one pathway. */
export const simulationSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    format: z.literal("polku/simulation@1"),
    id: documentIdSchema,
    title: textSchema,
    question: textSchema.exactOptional(),
    pathway: z.string().min(1),
    start: dateSchema,
    horizon: amountSchema,
    warmUp: amountSchema.exactOptional(),
    seed: z.number().int().min(0),
    replications: replicationsSchema,
    order: z.literal("given").exactOptional(),
    demand: z.array(demandSchema),
    initial: z.array(initialSchema).exactOptional(),
    change: pointSchema.exactOptional(),
    vary: z.union([z.record(z.string(), z.array(z.unknown()).min(1)), z.array(pointSchema).min(1)]).exactOptional(),
    targets: z.array(targetSchema).exactOptional(),
    staffing: staffingSchema.exactOptional(),
  })
  .meta({ title: "Simulation", description: "One question about one pathway: who comes, for how long, what is changed." });

/** A simulation document that the schema accepts. */
export type Simulation = z.infer<typeof simulationSchema>;
/** Who comes. */
export type Demand = z.infer<typeof demandSchema>;
/** Clients who are inside on day one. */
export type InitialEntry = z.infer<typeof initialSchema>;
/** What the results are held against. */
export type Target = z.infer<typeof targetSchema>;
/** How many replications: a number, or as many as it takes to be so precise. */
export type Replications = z.infer<typeof replicationsSchema>;
/** Parameter ids or JSON Pointers, and their new values. */
export type Change = z.infer<typeof pointSchema>;
