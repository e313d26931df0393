import { z } from "zod";
import { bases, type Text } from "#units";
import { idSchema } from "./id-schema.ts";

/** What a person reads, in three languages; Finnish is required. */
export const textSchema: z.ZodType<Text> = z
  .strictObject({ fi: z.string(), sv: z.string().exactOptional(), en: z.string().exactOptional() })
  .meta({ id: "Text", description: "What a person reads. Finnish is required; a missing language falls back to it." });

/** The evidence that any parameter may carry. */
export const evidenceShape = { basis: z.enum(bases).exactOptional(), source: idSchema.exactOptional() };
