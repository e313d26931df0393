import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
const require = createRequire("/work/main/package.json");
const js = readFileSync("/work/main/node_modules/bpmn-js/dist/bpmn-navigated-viewer.production.min.js", "utf8");
const { BpmnModdle } = await import("/work/main/node_modules/bpmn-moddle/dist/index.js");
const Linter = require("bpmnlint/lib/linter"); const NodeResolver = require("bpmnlint/lib/resolver/node-resolver");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
for (const m of process.argv.slice(2)) {
  const xml = readFileSync(`/tmp/e2/out/${m}.bpmn`, "utf8");
  try { execFileSync("xmllint", ["--noout", "--nonet", "--schema", "/work/main/node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd", `/tmp/e2/out/${m}.bpmn`], { stdio: "pipe" }); } catch (e) { console.log(m, "XSD", String(e.stderr).slice(0, 1500)); }
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const lint = await new Linter({ config: { extends: "bpmnlint:recommended" }, resolver: new NodeResolver() }).lint(rootElement);
  console.log(m, "moddle warnings", warnings.length, "lint", Object.entries(lint).map(([k, v]) => k + ":" + v.length + " " + v.slice(0, 6).map((r) => r.id + "(" + r.category + ")").join(",")));
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent("<div id=c style='width:800px;height:600px'></div>");
  await page.addScriptTag({ content: js });
  const r = await page.evaluate(async (xml) => { const v = new BpmnJS({ container: "#c" }); const { warnings } = await v.importXML(xml); const { svg } = await v.saveSVG(); const b = v.get("canvas").viewbox().inner; return { w: warnings.map(String), svg, b }; }, xml);
  console.log(m, r.w, Math.round(r.b.width), Math.round(r.b.height));
  const k = Math.min(1, 14000 / r.b.width);
  const p2 = await browser.newPage({ viewport: { width: Math.ceil(r.b.width * k) + 20, height: Math.ceil(r.b.height * k) + 20 } });
  await p2.setContent(`<style>body{margin:0}svg{width:${r.b.width * k}px;height:${r.b.height * k}px}</style>` + r.svg.slice(r.svg.indexOf("<svg")));
  if (!process.env.NOPIC) await p2.screenshot({ path: `/tmp/e2/out/${m}.png` });
  await page.close(); await p2.close();
}
await browser.close();
