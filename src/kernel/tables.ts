// The tables of records.
import { Draw, Item, Law, List, Request, Share, Transition } from "./records";

@unmanaged
class Tables {
  draws: usize;
  laws: usize;
  items: usize;
  requests: usize;
  transitions: usize;
  lists: usize;
  shares: usize;
}

export const tables = changetype<Tables>(memory.data(64, 8));

export function drawOf(i: i32): Draw {
  return changetype<Draw>(tables.draws + <usize>i * offsetof<Draw>());
}

export function lawAfter(law: Law, i: i32): Law {
  return changetype<Law>(changetype<usize>(law) + <usize>i * offsetof<Law>());
}

export function lawOf(i: i32): Law {
  return lawAfter(changetype<Law>(tables.laws), i);
}

export function itemAfter(item: Item, i: i32): Item {
  return changetype<Item>(changetype<usize>(item) + <usize>i * offsetof<Item>());
}

export function itemOf(i: i32): Item {
  return itemAfter(changetype<Item>(tables.items), i);
}

export function requestOf(i: i32): Request {
  return changetype<Request>(tables.requests + <usize>i * offsetof<Request>());
}

export function transitionOf(i: i32): Transition {
  return changetype<Transition>(tables.transitions + <usize>i * offsetof<Transition>());
}

export function listOf(i: i32): List {
  return changetype<List>(tables.lists + <usize>i * offsetof<List>());
}

export function shareOf(i: i32): Share {
  return changetype<Share>(tables.shares + <usize>i * offsetof<Share>());
}

/** Where nothing is. */
export function noItem(): Item {
  return changetype<Item>(0);
}

export function noDraw(): Draw {
  return changetype<Draw>(0);
}

export function noRequest(): Request {
  return changetype<Request>(0);
}
