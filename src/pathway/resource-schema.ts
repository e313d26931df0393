import { z } from "zod";
import { dateSchema, idSchema } from "./id-schema.ts";
import { numSchema } from "./number-schema.ts";
import { evidenceShape, textSchema } from "./text-schema.ts";

const described = { name: textSchema.exactOptional(), note: textSchema.exactOptional(), ...evidenceShape };

/** How a queue is ordered. */
const queueRules = ["fifo", "priority", "siro", "lifo"] as const;
/** What becomes of work that does not end before closing. */
const closingRules = ["fit", "finish", "resume", "restart"] as const;

/** Those who serve: whole people (or rooms, or meeting slots) with a calendar, and slots for clients where there is a caseload. */
export const resourceSchema = z.strictObject({
  ...described,
  actor: idSchema.exactOptional(),
  capacity: z.union([numSchema, z.array(z.strictObject({ from: dateSchema, value: numSchema })).min(1)]).exactOptional(),
  caseload: numSchema.exactOptional(),
  fte: numSchema.exactOptional(),
  calendar: idSchema.exactOptional(),
  queue: z.enum(queueRules).exactOptional(),
  atClose: z.enum(closingRules).exactOptional(),
  limit: z.strictObject({ clients: numSchema, ...evidenceShape }).exactOptional(),
});

/** One person who serves several resources. */
export const personSchema = z.strictObject({
  id: idSchema,
  name: textSchema.exactOptional(),
  roles: z.array(idSchema).min(1),
  calendar: idSchema.exactOptional(),
  fte: numSchema.exactOptional(),
});

export type Person = z.infer<typeof personSchema>;

/** Those who serve. */
export type Resource = z.infer<typeof resourceSchema>;
