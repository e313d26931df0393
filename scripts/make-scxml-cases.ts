import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { convertTest } from "../test/scxml/convert.ts";
import { leftOut, refusedBecause } from "../test/scxml/left-out.ts";
import { chartOfCase, Refused, type ScxmlCase } from "../test/scxml/scxml-case.ts";
import { Unconvertible } from "../test/scxml/scxml-states.ts";

// Writes test/scxml/cases/*.json and the lists in test/scxml/README.md from the tests of the package @scion-scxml/test-framework.
//   npm pack @scion-scxml/test-framework@2.0.16 && tar xzf scion-scxml-test-framework-2.0.16.tgz
//   node --import tsx scripts/make-scxml-cases.ts package
const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: node --import tsx scripts/make-scxml-cases.ts <unpacked package>");
const tests = join(folder, "test");
const home = join(import.meta.dirname, "..", "test", "scxml");

function convertFile(name: string): ScxmlCase | string {
  const [group] = name.split("/");
  const why = leftOut[group!] ?? leftOut[name];
  if (why !== undefined) return why;
  if (!existsSync(join(tests, `${name}.json`))) return "has no script: part of another test, or judged by hand";
  try {
    const script = JSON.parse(readFileSync(join(tests, `${name}.json`), "utf8"));
    const made = { name, ...convertTest(readFileSync(join(tests, `${name}.scxml`), "utf8"), script) };
    chartOfCase(made);
    return made;
  } catch (error) {
    if (error instanceof Unconvertible) return error.message;
    if (error instanceof Refused && refusedBecause[error.code] !== undefined) return refusedBecause[error.code]!;
    throw error;
  }
}

const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".scxml"));
const names = files.map((file) => file.replaceAll("\\", "/").replace(/\.scxml$/, ""));
names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
const results = names.map((name) => ({ name, group: name.split("/")[0]!, result: convertFile(name) }));
const kept = results.filter(({ result }) => typeof result !== "string");
const groups = [...new Set(kept.map(({ group }) => group))];

rmSync(join(home, "cases"), { recursive: true, force: true });
mkdirSync(join(home, "cases"));
for (const group of groups) {
  const cases = kept.filter((one) => one.group === group).map(({ result }) => JSON.stringify(result));
  writeFileSync(join(home, "cases", `${group}.json`), `[\n${cases.join(",\n")}\n]\n`);
}

const included = groups.map((group) => {
  const own = kept.filter((one) => one.group === group);
  return `| ${group} | ${own.length} | ${own.map(({ name }) => name.slice(group.length + 1)).join(", ")} |`;
});
const excluded = results.flatMap(({ name, result }) => (typeof result === "string" ? `| ${name} | ${result} |` : []));
const readme = readFileSync(join(home, "README.md"), "utf8");
const lists = `## Lists

Written by \`scripts/make-scxml-cases.ts\`; not to be edited by hand. Of ${names.length} documents ${kept.length} are run and ${excluded.length} are not.

### Run

| folder | number | tests |
| --- | ---: | --- |
${included.join("\n")}

### Not run

| test | why: it … |
| --- | --- |
${excluded.join("\n")}
`;
writeFileSync(join(home, "README.md"), readme.replace(/## Lists[\s\S]*$/, "") + lists);
