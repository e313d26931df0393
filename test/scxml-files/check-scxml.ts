import { spawnSync } from "node:child_process";
import { join } from "node:path";

const grammar = join(import.meta.dirname, "scxml.rng");

/** What a checker of XML that is not ours says against an SCXML document; "" where it is right. */
export function complaintsOf(xml: string): string {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--huge", "--relaxng", grammar, "-"], { input: xml });
  return status === 0 ? "" : stderr.toString();
}
