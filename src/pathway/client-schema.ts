import { z } from "zod";
import { distributionSchema } from "./distribution-schema.ts";
import { idSchema } from "./id-schema.ts";
import { numSchema } from "./number-schema.ts";
import { evidenceShape, textSchema } from "./text-schema.ts";

const described = { name: textSchema.exactOptional(), note: textSchema.exactOptional(), ...evidenceShape };

/** A segment of the clients; a larger `priority` is served first where a queue goes by priority. */
export const groupSchema = z.strictObject({ ...described, priority: numSchema.exactOptional() });

/** An attribute drawn per client at arrival: one of weighted values, a number, or a time that may grow while the client is here. */
export const attributeSchema = z.union([
  z.strictObject({ ...described, values: z.record(idSchema, numSchema) }),
  z.strictObject({ ...described, number: distributionSchema }),
  z.strictObject({ ...described, duration: distributionSchema, grows: z.boolean().exactOptional() }),
]);

/** A segment of the clients. */
export type Group = z.infer<typeof groupSchema>;
/** What is drawn per client at arrival. */
export type Attribute = z.infer<typeof attributeSchema>;
