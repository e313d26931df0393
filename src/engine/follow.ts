import type { World } from "./world.ts";

/** What set a macrostep off, and its place in the labels: of a state whose activity is done, of a timer, of a hazard, of a demand entry. */
type StepTrigger = "done" | "timer" | "hazard" | "arrival";

/** Is told of every client, each thing at once; `client` is good for questions of `peek.ts` while it is told. */
export interface Follower {
  entered(client: number, state: number): void;
  /** The state has been left; what ran in it has been stopped. */
  left(client: number, state: number): void;
  /** Service begins in a state, or a delay for which nobody is needed. */
  begun(client: number, state: number): void;
  ended(client: number, state: number): void;
  /** What a request asked for is granted, or kept from the state before. */
  granted(client: number, request: number): void;
  /** A macrostep is over: what was told of the client since the last one was its doing. */
  stepped(client: number, trigger: StepTrigger, index: number): void;
}

type Tell = (follower: Follower, client: number, argument: number) => void;

/** By kind, as in src/kernel/codes.ts; a lead that ends is not told. */
const telling: Readonly<Record<number, Tell>> = {
  1: (follower, client, argument) => follower.stepped(client, "done", argument),
  2: (follower, client, argument) => follower.stepped(client, "timer", argument),
  3: (follower, client, argument) => follower.stepped(client, "hazard", argument),
  4: (follower, client, argument) => follower.granted(client, argument),
  5: (follower, client, argument) => follower.stepped(client, "arrival", argument),
  10: (follower, client, argument) => follower.entered(client, argument),
  11: (follower, client, argument) => follower.left(client, argument),
  12: (follower, client, argument) => follower.begun(client, argument),
  13: (follower, client, argument) => follower.ended(client, argument),
  14: (follower, client, argument) => follower.granted(client, argument),
};

/** Has a follower told of the replications that are run next in a world, until `unfollow`. */
export function followClients(world: World, follower: Follower): void {
  world.listener = (client, kind, argument) => telling[kind]?.(follower, client, argument);
  world.detailListener = world.listener;
}

/** Nobody is told of what happens in a world any more. */
export function unfollow(world: World): void {
  world.listener = null;
  world.detailListener = null;
}
