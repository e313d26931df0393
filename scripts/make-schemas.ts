import { writeFileSync } from "node:fs";
import { type DocumentKind, jsonSchemaOf } from "#pathway";

const files: Record<DocumentKind, string> = {
  pathway: "models/pathway.schema.json",
  simulation: "simulations/simulation.schema.json",
  result: "simulations/result.schema.json",
};

for (const [kind, file] of Object.entries(files) as Array<[DocumentKind, string]>) {
  writeFileSync(new URL(`../${file}`, import.meta.url), `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`);
}
