import { z } from "zod";
import { activitySchema, hazardSchema } from "./activity-schema.ts";
import { calendarsSchema } from "./calendar-schema.ts";
import { attributeSchema, groupSchema } from "./client-schema.ts";
import { ideaSchema, noteSchema } from "./co-design-schema.ts";
import { distributionSchema } from "./distribution-schema.ts";
import { documentIdSchema, eventSchema, idSchema } from "./id-schema.ts";
import { machineSchema } from "./machine-schema.ts";
import { amountSchema } from "./number-schema.ts";
import { parameterSchema } from "./parameter-schema.ts";
import { personSchema, resourceSchema } from "./resource-schema.ts";
import { textSchema } from "./text-schema.ts";

/** Who acts: one lane each in the pictures. */
const actorSchema = z.strictObject({ name: textSchema.exactOptional(), note: textSchema.exactOptional() });

/** Where facts come from. */
const sourceSchema = z.strictObject({ id: idSchema, title: z.string(), url: z.string().exactOptional() });

const personaSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  text: textSchema.exactOptional(),
  group: idSchema.exactOptional(),
  attributes: z.record(idSchema, z.union([z.number(), z.string()])).exactOptional(),
});

/** A pathway document. */
export const pathwaySchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    format: z.literal("polku/pathway@1"),
    id: documentIdSchema,
    title: textSchema,
    summary: textSchema.exactOptional(),
    stage: z.enum(["as-is", "to-be"]).exactOptional(),
    sources: z.array(sourceSchema).exactOptional(),
    actors: z.record(idSchema, actorSchema).exactOptional(),
    groups: z.record(idSchema, groupSchema).exactOptional(),
    attributes: z.record(idSchema, attributeSchema).exactOptional(),
    parameters: z.record(idSchema, parameterSchema).exactOptional(),
    calendars: calendarsSchema.exactOptional(),
    resources: z.record(idSchema, resourceSchema).exactOptional(),
    people: z.array(personSchema).exactOptional(),
    activities: z.record(idSchema, activitySchema).exactOptional(),
    delays: z.record(idSchema, distributionSchema).exactOptional(),
    hazards: z.record(eventSchema, hazardSchema).exactOptional(),
    active: z.strictObject({ resource: idSchema, band: z.tuple([amountSchema, amountSchema]).exactOptional() }).exactOptional(),
    ideas: z.array(ideaSchema).exactOptional(),
    personas: z.array(personaSchema).exactOptional(),
    notes: z.array(noteSchema).exactOptional(),
    machine: machineSchema,
  })
  .meta({ title: "Pathway", description: "A path through public services as a statechart, with its resources and durations." });

/** A pathway document that the schema accepts. */
export type Pathway = z.infer<typeof pathwaySchema>;
