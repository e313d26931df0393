import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Which rooms and packages a room may open; the picture is in src/README.md. */
const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  units: { rooms: [], packages: [] },
  random: { rooms: [], packages: [] },
  pathway: { rooms: ["units", "random"], packages: ["zod"] },
  chart: { rooms: ["units", "random", "pathway"], packages: [] },
  edit: { rooms: ["units", "random", "pathway", "chart"], packages: [] },
  kernel: { rooms: [], packages: [] },
  engine: { rooms: ["random"], packages: [] },
  compile: { rooms: ["units", "random", "pathway", "chart", "engine"], packages: [] },
  interpret: { rooms: ["units", "random", "pathway", "chart", "engine"], packages: ["xstate"] },
  statistics: { rooms: ["random", "engine"], packages: [] },
  layout: { rooms: ["units", "pathway", "chart"], packages: ["elkjs"] },
  study: { rooms: ["units", "random", "pathway", "chart", "compile", "engine", "statistics"], packages: [] },
  report: { rooms: ["units", "pathway", "chart", "statistics", "study"], packages: ["d3-array", "d3-scale", "d3-shape"] },
  artifact: { rooms: ["units", "pathway", "chart", "report"], packages: ["elkjs"] },
  picture: { rooms: ["units", "chart", "layout", "report", "artifact"], packages: ["@resvg/resvg-wasm", "pdfkit"] },
  innokyla: { rooms: ["units", "pathway", "chart", "layout", "report", "artifact", "picture"], packages: ["fflate"] },
  eventlog: {
    rooms: ["units", "pathway", "chart", "compile", "engine", "study", "report", "artifact", "picture"],
    packages: ["fflate"],
  },
  bpmn: { rooms: ["units", "random", "pathway", "chart", "layout", "report", "artifact"], packages: ["bpmn-moddle"] },
  scxml: { rooms: ["units", "random", "pathway", "chart", "layout", "artifact"], packages: ["saxen"] },
  desk: {
    rooms: ["units", "pathway", "chart", "layout", "report", "artifact", "picture"],
    packages: ["docx", "pptxgenjs", "write-excel-file", "fflate"],
  },
  export: {
    rooms: ["units", "pathway", "chart", "layout", "report", "artifact", "picture", "desk", "innokyla", "eventlog", "bpmn", "scxml"],
    packages: [],
  },
  cli: {
    rooms: ["units", "pathway", "chart", "compile", "study", "report", "artifact", "export"],
    packages: ["commander", "elkjs", "node:"],
  },
};

/** Files that a script makes. */
const made = ["holidays-fi.ts", "engine/kernel-binary.ts"];

const root = join(import.meta.dirname, "..", "src");

function filesOf(room: string): { name: string; text: string }[] {
  const names = readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return names.map((name) => ({ name: `${room}/${name}`, text: readFileSync(join(root, room, name), "utf8") }));
}

/** Modules a file imports or re-exports from; `type` imports count as much as others. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\b[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm)].map((match) => match[1] ?? match[2]!);
}

describe("the rooms of src", () => {
  it("have each a row in the table, and are flat", () => {
    const found = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(rooms).sort());
    for (const { name } of found)
      expect(readdirSync(join(root, name), { withFileTypes: true }).filter((entry) => entry.isDirectory())).toEqual([]);
  });

  it.each(Object.keys(rooms))("%s opens only the doors that it may", (room) => {
    const files = filesOf(room);
    expect(files.length).toBeGreaterThan(1);
    const allowed = rooms[room]!;
    const refused = files.flatMap(({ name, text }) =>
      importsOf(text)
        .filter((module) => !module.startsWith("./"))
        .filter((module) =>
          module.startsWith("#")
            ? !allowed.rooms.includes(module.slice(1))
            : !allowed.packages.some((name) =>
                name.endsWith(":") ? module.startsWith(name) : module === name || module.startsWith(`${name}/`),
              ),
        )
        .map((module) => `${name} opens ${module}`),
    );
    expect(refused).toEqual([]);
  });

  it("take nothing from models or simulations", () => {
    for (const room of Object.keys(rooms))
      for (const { text } of filesOf(room)) expect(importsOf(text).filter((module) => /models|simulations/.test(module))).toEqual([]);
  });

  it("draw on no function of Math that may differ from machine to machine where results are made", () => {
    const inexact = /Math\.(log|log2|log10|log1p|exp|expm1|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot|random)\b/;
    for (const room of ["random", "kernel", "engine", "statistics"]) {
      const files = filesOf(room);
      expect(files.length).toBeGreaterThan(3);
      for (const { name, text } of files) expect(inexact.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")), name).toBe(false);
    }
  });

  it("hold no file over 300 lines", () => {
    const long = Object.keys(rooms).flatMap((room) =>
      filesOf(room).filter(({ text, name }) => text.split("\n").length > 301 && !made.some((file) => name.endsWith(file))),
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});

describe("the page", () => {
  const files = readdirSync(join(root, "..", "web"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name: `web/${name}`, text: readFileSync(join(root, "..", "web", name), "utf8") }));
  const packages =
    /^(lit|xstate|elkjs|idb(-keyval)?|d3-[a-z]+|@statelyai\/inspect|@awesome\.me\/webawesome|@fontsource\/noto-sans|@expo-google-fonts\/noto-sans|@resvg\/resvg-wasm|fflate)(\/|$)/;

  it("opens rooms by their doors, all but the command line, and no package that is not named here", () => {
    expect(files.length).toBeGreaterThan(40);
    const refused = files.flatMap(({ name, text }) =>
      importsOf(text)
        .filter((module) => !module.startsWith("./") && !module.startsWith("virtual:"))
        .filter((module) => !(module.startsWith("../") && !/(^|\/)(src|models|simulations|test|bench)\//.test(module)))
        .filter((module) => !(module.startsWith("#") && module !== "#cli") && !packages.test(module))
        .map((module) => `${name} opens ${module}`),
    );
    expect(refused).toEqual([]);
  });

  it("holds no file over 300 lines", () => {
    expect(files.filter(({ text }) => text.split("\n").length > 301).map(({ name }) => name)).toEqual([]);
  });
});
