import { z } from "zod";
import { dateSchema, idSchema } from "./id-schema.ts";
import { textSchema } from "./text-schema.ts";

/** How many dots a workshop has given. */
export const votesSchema = z.number().int().min(0).exactOptional();

/** The place in a workshop's order. */
export const prioritySchema = z
  .number()
  .int()
  .min(1)
  .meta({ description: "The place in the order in which a workshop wants to take these up; 1 is first." })
  .exactOptional();

/** Who takes it further. */
export const ownerSchema = z.string().meta({ description: "The responsible party: an actor's id, or a name." }).exactOptional();

/** How far an idea has come, the least first. */
export const ideaStatuses = ["idea", "concept", "pilot", "adopted"] as const;

/** An idea for a solution. */
export const ideaSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    about: z
      .string()
      .meta({ description: "A state by its path, a transition by its id, or a pain point by its id; an idea about nothing is parked." })
      .exactOptional(),
    solves: z.array(idSchema).meta({ description: "Pain points that it would solve, by their ids." }).exactOptional(),
    status: z
      .string()
      .meta({ description: `How far it has come: ${ideaStatuses.join(", ")}. Other words may stand here too.` })
      .exactOptional(),
    priority: prioritySchema,
    owner: ownerSchema,
    votes: votesSchema,
  })
  .meta({ id: "Idea", description: "An idea for a solution, from co-design." });

/** A note beside the model. */
export const noteSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    about: z.string().meta({ description: "A state by its path, or a transition or pain point by its id." }).exactOptional(),
    kind: z
      .enum(["remark", "meeting", "decision", "parked"])
      .meta({ description: "A remark on the model, what was said or decided in a meeting, or what is kept for later." })
      .exactOptional(),
    date: dateSchema.meta({ description: "The day of the meeting or decision." }).exactOptional(),
  })
  .meta({ id: "Note", description: "A note beside the model; it holds no personal data." });
