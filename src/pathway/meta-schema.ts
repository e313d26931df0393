import { z } from "zod";
import { idSchema } from "./id-schema.ts";
import { amountSchema, boolSchema, numSchema } from "./number-schema.ts";
import { evidenceShape, textSchema } from "./text-schema.ts";

/** A pain point that a workshop pinned on a state or transition. */
const painPointSchema = z.strictObject({ id: idSchema, text: textSchema, votes: z.number().int().min(0).exactOptional() });

const shared = {
  name: textSchema.exactOptional(),
  critical: z.boolean().exactOptional(),
  painPoints: z.array(painPointSchema).exactOptional(),
  counterpart: z.string().exactOptional(),
  note: textSchema.exactOptional(),
  ...evidenceShape,
};

/** What polku knows of a state beyond XState; `releases` is true (all units), false, or a number of units. */
export const stateMetaSchema = z.strictObject({
  ...shared,
  actor: idSchema.exactOptional(),
  phase: z.string().exactOptional(),
  holds: z.record(idSchema, numSchema).exactOptional(),
  releases: z.record(idSchema, z.union([numSchema, boolSchema])).exactOptional(),
  outcome: idSchema.exactOptional(),
  counts: boolSchema.exactOptional(),
  deadline: z.strictObject({ within: amountSchema, ...evidenceShape }).exactOptional(),
  costPerYear: numSchema.exactOptional(),
  benefitPerYear: numSchema.exactOptional(),
});

/** What polku knows of a transition beyond XState. */
export const transitionMetaSchema = z.strictObject({ id: idSchema.exactOptional(), ...shared });

/** What polku knows of a state beyond XState. */
export type StateMeta = z.infer<typeof stateMetaSchema>;
/** What polku knows of a transition beyond XState. */
export type TransitionMeta = z.infer<typeof transitionMetaSchema>;
