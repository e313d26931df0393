import type { World } from "./world.ts";

/** Days from the start of the simulation, while a listener is told something. */
export function moment(world: World): number {
  return world.kernel.now();
}

/** Index of the demand entry that a client came with. */
export function demandOf(world: World, client: number): number {
  return world.kernel.demandOf(client);
}

/** Which client of its demand entry it is, from 0. */
export function numberOf(world: World, client: number): number {
  return world.kernel.numberOf(client);
}

/** Index of the client's group. */
export function groupOf(world: World, client: number): number {
  return world.kernel.groupOf(client);
}

/** An attribute as the client came with it: the place of its value among the values, or a number. */
export function attributeOf(world: World, client: number, attribute: number): number {
  return world.kernel.attributeOf(client, attribute);
}

/** When the client came, in days from the start; below 0 for who was inside then. */
export function arrivedAt(world: World, client: number): number {
  return world.kernel.arrivedAtOf(client);
}

/** When the client entered a state in which it is, in days from the start. */
export function enteredAt(world: World, client: number, state: number): number {
  return world.kernel.enteredAtOf(client, state);
}

/** Which worker serves an item of a request that is granted; −1 where it is nobody in particular. */
export function workerOf(world: World, client: number, item: number): number {
  return world.kernel.workerOf(client, item);
}

/** What activities have cost since the start, or since the warm-up ended. */
export function costSoFar(world: World): number {
  return world.kernel.costSoFar();
}

/** True where the client has reached a final state of the root. */
export function hasEnded(world: World, client: number): boolean {
  return world.kernel.aliveOf(client) === 2;
}

/** Leaves in which a client is, in document order. */
export function leavesOf(world: World, client: number): number[] {
  const { kernel } = world;
  return Array.from({ length: kernel.leafCountOf(client) }, (_, i) => kernel.leafOf(client, i)).sort((a, b) => a - b);
}

/** How a resource stands while a listener is told something. */
export interface ResourceNow {
  readonly capacity: number;
  readonly free: number;
  readonly busy: number;
  /** Requests in its queue for units, and in that for slots. */
  readonly queue: number;
  readonly holdQueue: number;
  /** Slots in use of each worker of the pathway, by this resource. */
  readonly slotsUsed: readonly number[];
}

/** How a resource stands now. */
export function resourceNow(world: World, resource: number): ResourceNow {
  const { kernel, program } = world;
  const at = (i: number) => kernel.resourceFact(resource, i);
  const { workerCount } = program.resources;
  return {
    capacity: at(0),
    free: at(1),
    busy: at(2),
    queue: at(3),
    holdQueue: at(4),
    slotsUsed: Array.from({ length: workerCount }, (_, worker) => kernel.slotsUsedOf(resource, worker)),
  };
}
