import fc from "fast-check";
import { expect, test } from "vitest";
import { cancel, clearEvents, createEventList, type EventList, removeFirst, schedule } from "../../src/engine/event-list.ts";

type Event = { handle: number; time: number; rank: number; place: number; turn: number };

const handles = 24;
const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("schedule" as const),
      handle: fc.nat(handles - 1),
      time: fc.nat(3),
      rank: fc.nat(5),
      place: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("cancel" as const), handle: fc.nat(handles - 1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("first" as const) }) },
);

function inOrder(a: Event, b: Event): number {
  return a.time - b.time || a.rank - b.rank || a.place - b.place || a.turn - b.turn;
}

function drain(list: EventList): number[] {
  const order: number[] = [];
  while (list.size[0]! > 0) {
    order.push(list.handle[0]!);
    removeFirst(list);
  }
  return order;
}

test("the list gives events in the order of time, rank, place and scheduling, whatever was taken back in between", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
      const list = createEventList(handles, handles);
      let model: Event[] = [];
      commands.forEach((step, turn) => {
        if (step.kind === "schedule") {
          if (list.position[step.handle]! >= 0) return;
          schedule(list, step.handle, step.time, step.rank, step.place);
          model.push({ ...step, turn });
        } else if (step.kind === "cancel") {
          cancel(list, step.handle);
          model = model.filter(({ handle }) => handle !== step.handle);
        } else if (model.length > 0) {
          model.sort(inOrder);
          const first = model.shift()!;
          expect([list.handle[0], list.time[0]]).toEqual([first.handle, first.time]);
          removeFirst(list);
        }
        expect(list.size[0]).toBe(model.length);
        for (let handle = 0; handle < handles; handle++)
          expect(list.position[handle]! >= 0).toBe(model.some((event) => event.handle === handle));
      });
      expect(drain(list)).toEqual(model.toSorted(inOrder).map(({ handle }) => handle));
    }),
    { seed: 21, numRuns: 400 },
  );
});

test("an event that does not fit says so, and the list can be emptied and used again", () => {
  const list = createEventList(4, 2);
  schedule(list, 0, 5, 0, 0);
  schedule(list, 1, 4, 0, 0);
  expect(list.size[1]).toBe(0);
  schedule(list, 2, 3, 0, 0);
  expect([...list.size]).toEqual([2, 1]);
  clearEvents(list);
  expect([...list.size, ...list.position]).toEqual([0, 0, -1, -1, -1, -1]);
  schedule(list, 0, 2, 0, 0);
  schedule(list, 3, 1, 0, 0);
  expect(drain(list)).toEqual([3, 0]);
});
