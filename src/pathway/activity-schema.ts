import { z } from "zod";
import { distributionSchema } from "./distribution-schema.ts";
import { idSchema } from "./id-schema.ts";
import { numSchema } from "./number-schema.ts";
import { evidenceShape, textSchema } from "./text-schema.ts";

/** Who may serve: the client's own worker, anybody, or anybody else. */
const whoRules = ["own", "any", "other"] as const;

/** What an activity needs of one resource: a number of units, and whose. */
const needSchema = z.union([numSchema, z.strictObject({ units: numSchema.exactOptional(), who: z.enum(whoRules).exactOptional() })]);

/** What is done in a state: a lead time, then a wait for the needs, then a duration in which they are used. */
export const activitySchema = z.strictObject({
  name: textSchema.exactOptional(),
  note: textSchema.exactOptional(),
  lead: distributionSchema.exactOptional(),
  needs: z.record(idSchema, needSchema).exactOptional(),
  duration: distributionSchema.exactOptional(),
  priority: numSchema.exactOptional(),
  onReturn: z.enum(["restart", "resume"]).exactOptional(),
  cost: z.strictObject({ perHour: numSchema.exactOptional(), perUse: numSchema.exactOptional() }).exactOptional(),
  ...evidenceShape,
});

/** An event that life sends while a state accepts it. */
export const hazardSchema = z.strictObject({
  name: textSchema.exactOptional(),
  note: textSchema.exactOptional(),
  every: distributionSchema,
  ...evidenceShape,
});

/** What an activity needs of one resource. */
export type Need = z.infer<typeof needSchema>;
/** What is done in a state. */
export type Activity = z.infer<typeof activitySchema>;
