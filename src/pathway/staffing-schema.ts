import { z } from "zod";
import { numSchema } from "./number-schema.ts";
import { evidenceShape, textSchema } from "./text-schema.ts";

/** What is turned to find a staffing: from, to and in steps of how many (1 unless given); `cost` in euros per unit and year. */
const unitRangeSchema = z.strictObject({
  from: z.number(),
  to: z.number(),
  step: z.number().positive().exactOptional(),
  cost: numSchema.exactOptional(),
  note: textSchema.exactOptional(),
  ...evidenceShape,
});

/** Within which staffings the cheapest is sought that meets all targets in so many replications of those run (0.8 unless given); keys as in `change`. */
export const staffingSchema = z.strictObject({
  probability: z.number().gt(0).lt(1).exactOptional(),
  units: z.record(z.string(), unitRangeSchema),
});

/** Within which staffings the cheapest is sought that meets all targets with a probability. */
export type Staffing = z.infer<typeof staffingSchema>;
/** From, to, step and cost of a unit that is turned. */
export type UnitRange = z.infer<typeof unitRangeSchema>;
