import fc from "fast-check";
import { expect, test } from "vitest";
import { instantiateKernel, type Kernel } from "../../src/engine/kernel.ts";

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

/** A list up to a horizon, in a kernel that runs nothing. */
function emptyList(handles: number, horizon: number): Kernel {
  const { kernel } = instantiateKernel();
  kernel.begin();
  kernel.emptyList(handles, horizon);
  return kernel;
}

function drain(list: Kernel): number[] {
  const order: number[] = [];
  while (list.scheduledCount() > 0) order.push(list.takeNext());
  return order;
}

test("the list gives events before its horizon in the order of time, rank, place and scheduling, whatever was taken back in between", () => {
  fc.assert(
    fc.property(fc.constantFrom(3, 3.5, 2000, Number.POSITIVE_INFINITY), fc.array(command, { maxLength: 120 }), (horizon, commands) => {
      const list = emptyList(handles, horizon);
      let model: Event[] = [];
      const beyond = new Set<number>();
      commands.forEach((step, turn) => {
        if (step.kind === "schedule") {
          if (list.isScheduled(step.handle) !== 0) return;
          list.scheduleHandle(step.handle, step.time, step.rank, step.place);
          if (step.time < horizon) model.push({ ...step, turn });
          else beyond.add(step.handle);
        } else if (step.kind === "cancel") {
          list.cancelHandle(step.handle);
          model = model.filter(({ handle }) => handle !== step.handle);
          beyond.delete(step.handle);
        } else if (model.length > 0) {
          model.sort(inOrder);
          const first = model.shift()!;
          expect(list.nextTime()).toBe(first.time);
          expect(list.takeNext()).toBe(first.handle);
        }
        expect(list.scheduledCount()).toBe(model.length);
        for (let handle = 0; handle < handles; handle++)
          expect(list.isScheduled(handle) === 1).toBe(beyond.has(handle) || model.some((event) => event.handle === handle));
      });
      expect(drain(list)).toEqual(model.toSorted(inOrder).map(({ handle }) => handle));
    }),
    { seed: 21, numRuns: 400 },
  );
});

test("the list grows when more events come than it has room for, and can be emptied and used again", () => {
  const list = emptyList(1000, Number.POSITIVE_INFINITY);
  const times = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1009);
  times.forEach((time, i) => void list.scheduleHandle(i, time, 0, 0));
  expect(list.scheduledCount()).toBe(1000);
  expect(drain(list).map((i) => times[i])).toEqual(times.toSorted((a, b) => a - b));
  list.emptyList(1000, 1009);
  times.forEach((time, i) => void list.scheduleHandle(i, time, 0, 0));
  expect(drain(list).map((i) => times[i])).toEqual(times.toSorted((a, b) => a - b));
  list.emptyList(4, 10);
  list.scheduleHandle(0, 2, 0, 0);
  list.scheduleHandle(3, 1, 0, 0);
  expect(drain(list)).toEqual([3, 0]);
});
