import { z } from "zod";
import { ownerSchema, prioritySchema, votesSchema } from "./co-design-schema.ts";
import { idSchema } from "./id-schema.ts";
import { amountSchema, boolSchema, numSchema } from "./number-schema.ts";
import { evidenceShape, textSchema } from "./text-schema.ts";

/** A pain point that a workshop pinned on a state or transition. */
const painPointSchema = z
  .strictObject({ id: idSchema, text: textSchema, votes: votesSchema, priority: prioritySchema, owner: ownerSchema })
  .meta({ id: "PainPoint", description: "A pain point (kipupiste) that a workshop pinned on a state or a transition." });

/** What an actor has to do with a state, beside the actor in whose lane it lies. */
const rolesSchema = z.record(idSchema, z.enum(["responsible", "accountable", "consulted", "informed"])).meta({
  description:
    "By the id of an actor, what it has to do with this state beside the one in whose lane it lies: does it, answers for it, is asked, is told.",
});

const shared = {
  name: textSchema.exactOptional(),
  critical: z.boolean().meta({ description: "A critical transition (nivelvaihe): here the path holds or breaks." }).exactOptional(),
  painPoints: z.array(painPointSchema).exactOptional(),
  counterpart: z.string().exactOptional(),
  note: textSchema.exactOptional(),
  ...evidenceShape,
};

/** What polku knows of a state beyond XState; `releases` is true (all units), false, or a number of units. */
export const stateMetaSchema = z.strictObject({
  ...shared,
  actor: idSchema.exactOptional(),
  roles: rolesSchema.exactOptional(),
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
