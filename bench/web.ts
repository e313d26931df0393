import { BuiltPage } from "./web/browser.ts";
import { benchLive } from "./web/live.ts";
import { benchStart } from "./web/start.ts";

// Opens the built page in Chromium and prints what the first view takes, how long layouts and live answers take, and the same work in Node.

const rounds = Number(process.argv[2] ?? 5);
const sections = { start: benchStart, live: benchLive };
const wanted = process.argv[3];
const site = await BuiltPage.open();
const print = (line: string) => process.stdout.write(`${line}\n`);
for (const [name, bench] of Object.entries(sections)) if (wanted === undefined || wanted === name) await bench(site, rounds, print);
await site.close();
