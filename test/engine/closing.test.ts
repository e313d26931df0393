import { expect, test } from "vitest";
import { atClock, type DocumentParts, prepareDocument, runDocument, type SettingParts } from "./run-document.ts";

const office = { weekly: { "mon-fri": ["08:00-16:00"] } };
const even = { weekly: { "mon-fri": ["06:00-18:00"] } };
const out = { type: "final" } as const;

/** Clients come, after some delay, to a desk that keeps hours; day 0 is a Monday. */
function desk(resource: Record<string, unknown>, duration: unknown, delay = "0 d"): DocumentParts {
  return {
    calendars: { zone: "Europe/Helsinki", default: "office", office, even, nights: { weekly: { "mon-sun": ["00:00-24:00"] } } },
    resources: { desk: { capacity: 1, calendar: "office", ...resource } },
    activities: { come: { duration: delay }, serve: { needs: { desk: 1 }, duration } },
    states: {
      outside: { on: { come: "way" } },
      way: { invoke: { src: "come", onDone: "work" } },
      work: { invoke: { src: "serve", onDone: "out" } },
      out,
    },
  };
}

function clients(backlog: number, more: Partial<SettingParts> = {}): SettingParts {
  return { demand: [{ id: "a", event: "come", backlog }], ...more };
}

/** When each service began and ended. */
function services(parts: DocumentParts, setting: SettingParts): string[] {
  return runDocument(parts, setting)
    .log.filter((line) => / (served|done) work/.test(line))
    .map((line) => atClock(line).replace(/ work >.*/, ""));
}

test("fit: work starts only if it ends before closing, else at the next opening", () => {
  expect(services(desk({}, "3 h"), clients(3))).toEqual([
    "0 08:00 a1 served",
    "0 11:00 a1 done",
    "0 11:00 a2 served",
    "0 14:00 a2 done",
    "1 08:00 a3 served",
    "1 11:00 a3 done",
  ]);
});

test("finish: work that has begun is finished after closing, in overtime", () => {
  const run = runDocument(desk({ atClose: "finish" }, "3 h"), clients(4, { days: 5 }));
  expect(run.log.filter((line) => line.includes("done work")).map(atClock)).toEqual([
    "0 11:00 a1 done work > out",
    "0 14:00 a2 done work > out",
    "0 17:00 a3 done work > out",
    "1 11:00 a4 done work > out",
  ]);
  expect(run.resource("desk", "areaBusy") * 24).toBeCloseTo(11, 5);
  expect(run.resource("desk", "areaOvertime") * 24).toBeCloseTo(1, 5);
  expect(run.resource("desk", "areaOpen") * 24).toBeCloseTo(40, 5);
});

test("resume: work stands still while closed and goes on at the next opening", () => {
  expect(services(desk({ atClose: "resume" }, "3 h"), clients(4)).slice(4)).toEqual([
    "0 14:00 a3 served",
    "1 09:00 a3 done",
    "1 09:00 a4 served",
    "1 12:00 a4 done",
  ]);
});

test("restart: work that closing interrupts begins anew at the next opening", () => {
  const run = runDocument(desk({ atClose: "restart" }, "3 h"), clients(3, { days: 5 }));
  expect(run.log.slice(-2).map(atClock)).toEqual(["0 14:00 a3 served work > work", "1 11:00 a3 done work > out"]);
  expect(run.resource("desk", "areaBusy") * 24).toBeCloseTo(6 + 2 + 3, 5);
});

test("work that ends exactly at closing is finished: a day of 8 h has room for 8 × 1 h, 24 × 20 min and 48 × 10 min", () => {
  for (const [duration, count] of [
    ["1 h", 8],
    ["20 min", 24],
    ["10 min", 48],
    ["7 min", 68],
  ] as const) {
    for (const atClose of ["fit", "finish"]) {
      const days = services(desk({ atClose }, duration), clients(count + 1))
        .filter((line) => line.endsWith("served"))
        .map((line) => line[0]);
      expect(days.filter((day) => day === "0").length, `${duration} ${atClose}`).toBe(
        atClose === "finish" && duration === "7 min" ? 69 : count,
      );
    }
  }
});

test("a weekly meeting of four hours treats sixteen items of 15 minutes", () => {
  const parts = desk({ calendar: "meeting" }, "15 min");
  const meeting = { ...parts, calendars: { meeting: { weekly: { tue: ["08:00-12:00"] } } } };
  const days = services(meeting, clients(17)).filter((line) => line.endsWith("served"));
  expect([days[0], days[15], days[16]]).toEqual(["1 08:00 a1 served", "1 11:45 a16 served", "8 08:00 a17 served"]);
});

test("who comes at the moment of opening is served at once, who comes at closing waits for the next opening", () => {
  expect(services(desk({ calendar: "even" }, "1 h", "0.25 d"), clients(1))[0]).toBe("0 06:00 a1 served");
  expect(services(desk({ calendar: "even", atClose: "finish" }, "1 h", "0.75 d"), clients(1))[0]).toBe("1 06:00 a1 served");
  expect(services(desk({ calendar: "even" }, "6 h", "0.5 d"), clients(1))).toEqual(["0 12:00 a1 served", "0 18:00 a1 done"]);
});

test("who comes on Friday evening is served on Monday, or on Tuesday when Monday is a holiday", () => {
  const parts = desk({}, "1 h", "0.75 d");
  expect(services(parts, clients(1, { start: "2024-01-12" }))[0]).toBe("3 08:00 a1 served");
  const holidays = { ...parts, calendars: { office: { ...office, holidays: "FI" } } };
  // Thursday before Easter 2024: Good Friday is 29 March, Easter Monday 1 April.
  expect(services(holidays, clients(1, { start: "2024-03-28" }))[0]).toBe("5 08:00 a1 served");
});

test("a duration in days is elapsed time: it starts while open and passes nights and weekends", () => {
  const run = runDocument(desk({ calendar: "even" }, "3 d", "0.5 d"), clients(2, { days: 14 }));
  expect(run.log.filter((line) => / (served|done) work/.test(line)).map(atClock)).toEqual([
    "0 12:00 a1 served work > work",
    "3 12:00 a1 done work > out",
    "3 12:00 a2 served work > work",
    "6 12:00 a2 done work > out",
  ]);
  // Busy within open time: Monday noon to Thursday noon are 6 + 12 + 12 + 6 h, Thursday noon to Friday 6 + 12 h.
  expect(run.resource("desk", "areaBusy")).toBe((36 + 18) / 24);
  expect(run.resource("desk", "areaOvertime")).toBe(0);
});

test("a task longer than any opening is worked on over several", () => {
  for (const atClose of ["fit", "restart", "resume"])
    expect(services(desk({ atClose }, "20 h"), clients(1)), atClose).toEqual(["0 08:00 a1 served", "2 12:00 a1 done"]);
  expect(services(desk({ atClose: "finish" }, "20 h"), clients(1))[1]).toBe("1 04:00 a1 done");
});

test("fte scales each opening: half a post is there for the first half of the day", () => {
  expect(services(desk({ fte: 0.5 }, "3 h"), clients(2))).toEqual([
    "0 08:00 a1 served",
    "0 11:00 a1 done",
    "1 08:00 a2 served",
    "1 11:00 a2 done",
  ]);
});

test("fte scales each day of a calendar that is open day and night", () => {
  const run = runDocument(desk({ calendar: "nights", fte: 0.5 }, "9 h"), clients(3, { days: 10 }));
  expect(run.log.filter((line) => line.includes("served")).map(atClock)).toEqual([
    "0 00:00 a1 served work > work",
    "1 00:00 a2 served work > work",
    "2 00:00 a3 served work > work",
  ]);
  expect(run.resource("desk", "areaOpen")).toBe(5);
});

test("a request for two resources with hours of their own is served when both are open", () => {
  const parts: DocumentParts = {
    calendars: {
      mornings: { weekly: { "mon-fri": ["08:00-12:00"] } },
      tuesday: { weekly: { tue: ["10:00-16:00"] } },
      friday: { weekly: { fri: ["13:00-15:00"] } },
    },
    resources: {
      nurse: { capacity: 1, calendar: "mornings" },
      doctor: { capacity: 1, calendar: "tuesday" },
      late: { capacity: 1, calendar: "friday" },
    },
    activities: { meet: { needs: { nurse: 1, doctor: 1 }, duration: "1 h" } },
    states: { outside: { on: { come: "work" } }, work: { invoke: { src: "meet", onDone: "out" } }, out },
  };
  expect(services(parts, clients(3))).toEqual([
    "1 10:00 a1 served",
    "1 11:00 a1 done",
    "1 11:00 a2 served",
    "1 12:00 a2 done",
    "8 10:00 a3 served",
    "8 11:00 a3 done",
  ]);
  const never = prepareDocument({ ...parts, activities: { meet: { needs: { nurse: 1, late: 1 }, duration: "1 h" } } });
  expect(never.program).toBeNull();
  expect(never.diagnostics.map(({ message }) => message.en)).toEqual(['"nurse" and "late" are never open at once, but work needs both']);
});

test("a shorter task that still fits before closing is served while a longer one waits for the morning", () => {
  const parts = desk({}, { fixed: "3 h", by: { group: { quick: "1 h" } } }, "0 d");
  const groups = { groups: { slow: {}, quick: {} } };
  const demand = [
    { id: "a", event: "come", group: "slow", backlog: 3 },
    { id: "b", event: "come", group: "quick", backlog: 1 },
  ];
  expect(services({ ...parts, ...groups }, { demand }).slice(4)).toEqual([
    "0 14:00 b1 served",
    "0 15:00 b1 done",
    "1 08:00 a3 served",
    "1 11:00 a3 done",
  ]);
});

test("capacity follows its steps, also down to nobody: who is in service is finished, nobody is taken", () => {
  const steps = [
    { from: "2024-01-10", value: 2 },
    { from: "2024-01-13", value: 0 },
    { from: "2024-01-20", value: 1 },
  ];
  const parts = desk({ capacity: steps }, "2 d");
  delete (parts.resources as Record<string, Record<string, unknown>>).desk!.calendar;
  const run = runDocument(parts, clients(5, { days: 30 }));
  expect(run.log.filter((line) => line.includes("served")).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "2 a1",
    "2 a2",
    "4 a3",
    "4 a4",
    "12 a5",
  ]);
  expect(run.log.filter((line) => line.includes("done work")).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "4 a1",
    "4 a2",
    "6 a3",
    "6 a4",
    "14 a5",
  ]);
  expect(run.resource("desk", "areaOpen")).toBe(2 * 3 + 18);
});
