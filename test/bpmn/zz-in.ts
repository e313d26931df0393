import { readFileSync } from "node:fs";
import { fromBpmn } from "#bpmn";
for (const f of process.argv.slice(2)) {
  let xml = readFileSync(f, "utf8");
  if (process.env.BARE) xml = xml.replaceAll(/<bpmn:extensionElements>[\s\S]*?<\/bpmn:extensionElements>/g, "");
  try {
    const { pathway, lost } = await fromBpmn(xml);
    console.log("==", f, Object.keys(pathway.machine.states).length, "states", lost.length, "lost");
    if (process.env.V) { console.log(JSON.stringify(pathway, null, 1)); }
    if (process.env.L) for (const { at, what } of lost) console.log("   ", at, what.en);
  } catch (e) { console.log("==", f, (e as Error).name, (e as Error).message.slice(0, 300)); if ((e as any).constructor.name !== "CannotImport") console.log((e as Error).stack); }
}
