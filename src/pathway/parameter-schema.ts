import { z } from "zod";
import { uncertainSchema } from "./distribution-schema.ts";
import { evidenceShape, textSchema } from "./text-schema.ts";

/** What a planner turns. `unit` one of min h d wk mo y wd: where a length of time stands, the value is read in that unit. */
export const parameterSchema = z.strictObject({
  name: textSchema.exactOptional(),
  value: z.union([z.number(), z.boolean(), uncertainSchema]),
  unit: z.string().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  step: z.number().positive().exactOptional(),
  note: textSchema.exactOptional(),
  ...evidenceShape,
});

/** What a planner turns: a number, a boolean, or a distribution drawn once per replication. */
export type Parameter = z.infer<typeof parameterSchema>;
