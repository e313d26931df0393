import { expect, test } from "vitest";
import { type DocumentParts, prepareDocument, runDocument } from "./run-document.ts";

const weekdays = (...hours: string[]) => ({ weekly: { "mon-fri": hours } });

/** Clients who come on Monday at 00:00 and need a nurse for some hours; `people` serve. */
function clinic(work: string, people: unknown[], more: Record<string, unknown> = {}): DocumentParts {
  return {
    calendars: {
      morning: weekdays("06:00-12:00"),
      evening: weekdays("12:00-18:00"),
      day: weekdays("06:00-18:00"),
      noon: weekdays("09:00-15:00"),
    },
    resources: { nurse: {} },
    people,
    activities: { see: { needs: { nurse: 1 }, duration: work } },
    states: { outside: { on: { come: "seen" } }, seen: { invoke: { src: "see", onDone: "out" } }, out: { type: "final" } },
    ...more,
  } as DocumentParts;
}

function clients(count: number, days = 7) {
  return { demand: [{ id: "c", event: "come", backlog: count }], days };
}

/** When each client was served, and until when, in hours from the start. */
function served(parts: DocumentParts, count: number, days = 7): string[] {
  const { log } = runDocument(parts, clients(count, days));
  const at = (client: string, word: string) =>
    Number(log.find((line) => line.includes(` ${client} `) && line.includes(word))?.split(" ")[0]) * 24;
  const hour = (time: number) => Math.round(time * 1e6) / 1e6;
  return Array.from({ length: count }, (_, k) => `${hour(at(`c${k + 1}`, "served"))}-${hour(at(`c${k + 1}`, "> out"))}`);
}

test("who serves is there in hours of their own, one after the other", () => {
  const people = [
    { id: "anna", roles: ["nurse"], calendar: "morning" },
    { id: "bo", roles: ["nurse"], calendar: "evening" },
  ];
  expect(served(clinic("3 h", people), 5)).toEqual(["6-9", "9-12", "12-15", "15-18", "30-33"]);
});

test("the first who would be done before going home takes the client, not the first who is free", () => {
  const people = [
    { id: "anna", roles: ["nurse"], calendar: "morning" },
    { id: "bo", roles: ["nurse"], calendar: "day" },
  ];
  expect(served(clinic("9 h", people), 2)).toEqual(["6-15", "30-39"]);
  expect(served(clinic("6 h", people), 3)).toEqual(["6-12", "6-12", "12-18"]);
});

test("part of the working time is the first part of each opening of the resource", () => {
  const people = [{ id: "anna", roles: ["nurse"], fte: 0.5 }];
  const parts = clinic("3 h", people, { resources: { nurse: { calendar: "day" } } });
  expect(served(parts, 3)).toEqual(["6-9", "9-12", "30-33"]);
});

test("a person serves where both they and the resource are open", () => {
  const people = [{ id: "anna", roles: ["nurse"], calendar: "morning" }];
  const parts = clinic("3 h", people, { resources: { nurse: { calendar: "noon" } } });
  expect(served(parts, 2)).toEqual(["9-12", "33-36"]);
});

test("work that goes on next day goes on in the hours of who began it", () => {
  const people = [
    { id: "anna", roles: ["nurse"], calendar: "morning" },
    { id: "bo", roles: ["nurse"], calendar: "evening" },
  ];
  const parts = clinic("8 h", people, { resources: { nurse: { atClose: "resume" } } });
  expect(served(parts, 2)).toEqual(["6-32", "12-38"]);
});

test("a room and a person are served together when both are open, in the hours of whoever that is", () => {
  const people = [
    { id: "anna", roles: ["nurse"], calendar: "evening" },
    { id: "bo", roles: ["nurse"], calendar: "morning" },
  ];
  const parts = clinic("3 h", people, {
    resources: { nurse: {}, room: { calendar: "noon" } },
    activities: { see: { needs: { room: 1, nurse: 1 }, duration: "3 h" } },
  });
  expect(served(parts, 3)).toEqual(["9-12", "12-15", "33-36"]);
});

test("open time is the sum of everybody's hours, busy time lies within those of who serves", () => {
  const people = [
    { id: "anna", roles: ["nurse"], calendar: "morning" },
    { id: "bo", roles: ["nurse"], calendar: "day" },
  ];
  const run = runDocument(clinic("3 h", people), clients(4));
  // Five weekdays of 6 and of 12 hours.
  expect(run.resource("nurse", "areaOpen") * 24).toBeCloseTo(90, 9);
  expect(run.resource("nurse", "areaBusy") * 24).toBeCloseTo(12, 9);
  // Two wait from 6 to 9, when nobody is free.
  expect(run.resource("nurse", "areaSaturated") * 24).toBeCloseTo(3, 9);
  const finishing = runDocument(clinic("9 h", people.slice(0, 1), { resources: { nurse: { atClose: "finish" } } }), clients(1));
  expect(finishing.resource("nurse", "areaBusy") * 24).toBeCloseTo(6, 9);
  expect(finishing.resource("nurse", "areaOvertime") * 24).toBeCloseTo(3, 9);
});

test("a client with a worker of its own waits for that one's hours, and somebody else's where who says other", () => {
  const people = [
    { id: "anna", roles: ["nurse"], calendar: "evening" },
    { id: "bo", roles: ["nurse"], calendar: "morning" },
  ];
  const parts = (who: string) =>
    clinic("3 h", people, {
      resources: { nurse: { caseload: 2 } },
      activities: { see: { needs: { nurse: { who } }, duration: "3 h" } },
      states: {
        outside: { on: { come: "seen" } },
        seen: { meta: { holds: { nurse: 1 } }, invoke: { src: "see", onDone: "out" } },
        out: { type: "final" },
      },
    });
  // c1 belongs to anna, c2 to bo.
  const starts = (who: string) => served(parts(who), 2).map((span) => span.split("-")[1]);
  expect(starts("own")).toEqual(["15", "9"]);
  expect(starts("other")).toEqual(["9", "15"]);
  expect(starts("any")).toEqual(["9", "12"]);
});

test("people who are never there together with what else is needed, or part-time without hours, are refused", () => {
  const said = (parts: DocumentParts) => prepareDocument(parts, clients(1)).diagnostics.map(({ message }) => message.en);
  const evening = [{ id: "anna", roles: ["nurse"], calendar: "evening" }];
  expect(said(clinic("3 h", evening, { resources: { nurse: { calendar: "morning" } } }))).toEqual([
    '"anna" is never there when "nurse" is open',
  ]);
  expect(said(clinic("3 h", [{ id: "anna", roles: ["nurse"], fte: 0.5 }]))).toEqual(['fte of "anna" needs a calendar to scale']);
  const both = clinic("3 h", [...evening, { id: "eva", roles: ["doctor"], calendar: "day" }], {
    resources: { nurse: {}, doctor: {} },
    activities: { see: { needs: { nurse: 1, doctor: 1 }, duration: "3 h" } },
  });
  expect(said(both)).toEqual(["seen needs several resources whose people have hours of their own"]);
});
