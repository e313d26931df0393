import { z } from "zod";
import type { DocumentKind } from "./migrate.ts";
import { pathwaySchema } from "./pathway-schema.ts";
import { resultSchema } from "./result-schema.ts";
import { simulationSchema } from "./simulation-schema.ts";

const schemas = { pathway: pathwaySchema, simulation: simulationSchema, result: resultSchema } as const satisfies Record<
  DocumentKind,
  z.ZodType
>;

/** The JSON Schema (draft 7, which editors know best) of one kind of document. */
export function jsonSchemaOf(kind: DocumentKind): object {
  return z.toJSONSchema(schemas[kind], { target: "draft-07", io: "input" });
}
