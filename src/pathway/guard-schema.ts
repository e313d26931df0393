import { z } from "zod";
import type { Evidence } from "#units";
import { idSchema } from "./id-schema.ts";
import { type Amount, amountSchema, type By, type Num, numSchema } from "./number-schema.ts";
import { evidenceShape } from "./text-schema.ts";

/** A condition of a transition, by its type; states are dotted paths below the root. */
export type GuardConfig =
  | { type: "share"; params: { p: Num; by?: By<Num> } & Evidence }
  | { type: "group"; params: { in: string[] } }
  | { type: "attribute"; params: { name: string; in?: string[]; atLeast?: Amount; below?: Amount } }
  | { type: "visits"; params: { of: string; below?: Num; atLeast?: Num; since?: string } }
  | { type: "flag"; params: { is: string } }
  | { type: "in"; params: { state: string } }
  | { type: "waiting"; params?: { of?: string } }
  | { type: "all"; params: { of: GuardConfig[] } }
  | { type: "any"; params: { of: GuardConfig[] } }
  | { type: "not"; params: { of: GuardConfig } };

const stateSchema = z.string().min(1);
const manyGuards = z.strictObject({ of: z.array(z.lazy(() => guardSchema)).min(1) });

/** A condition of a transition. */
export const guardSchema: z.ZodType<GuardConfig> = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("share"),
      params: z.strictObject({
        p: numSchema,
        by: z.record(z.string(), z.record(z.string(), numSchema)).exactOptional(),
        ...evidenceShape,
      }),
    }),
    z.strictObject({ type: z.literal("group"), params: z.strictObject({ in: z.array(idSchema).min(1) }) }),
    z.strictObject({
      type: z.literal("attribute"),
      params: z.strictObject({
        name: idSchema,
        in: z.array(idSchema).min(1).exactOptional(),
        atLeast: amountSchema.exactOptional(),
        below: amountSchema.exactOptional(),
      }),
    }),
    z.strictObject({
      type: z.literal("visits"),
      params: z.strictObject({
        of: stateSchema,
        below: numSchema.exactOptional(),
        atLeast: numSchema.exactOptional(),
        since: stateSchema.exactOptional(),
      }),
    }),
    z.strictObject({ type: z.literal("flag"), params: z.strictObject({ is: idSchema }) }),
    z.strictObject({ type: z.literal("in"), params: z.strictObject({ state: stateSchema }) }),
    z.strictObject({ type: z.literal("waiting"), params: z.strictObject({ of: stateSchema.exactOptional() }).exactOptional() }),
    z.strictObject({ type: z.literal("all"), params: manyGuards }),
    z.strictObject({ type: z.literal("any"), params: manyGuards }),
    z.strictObject({ type: z.literal("not"), params: z.strictObject({ of: z.lazy(() => guardSchema) }) }),
  ])
  .meta({ id: "Guard", description: "A condition of a transition." });
