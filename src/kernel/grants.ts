// Hands out what is free when all other events of a time are done.

import { beginService, unblock } from "./activity";
import { GRANTED, LIFO, SERVING, SIRO } from "./codes";
import { drawAt, nextUniform } from "./draws";
import { headOf, isOpen, queueOf, tailOf, useSlots, useUnits, wakeAtOpening, withdraw } from "./pools";
import { activities, demand, measures, resources } from "./program";
import { addToCategories, file, fileByCategory } from "./record";
import { categoryAt, layout } from "./recording";
import { Request, Resource, State } from "./records";
import { isExhausted, isServable, lastTaker, ownHoursTaker, servedUntil, takerOf } from "./servable";
import { itemAfter, noRequest } from "./tables";
import { trace } from "./trace";
import { recordWait, wasThere } from "./waits";
import { fileWatches } from "./watches";
import { Client, Handle, handleFor, isNone, nodeFor, nodeIn, ownWorkersOf, path, resourceAt, slotFor, w } from "./world";

/** Grants what can be granted now: runs when all other events of this time are done, resources in order (semantics 9, 12). */
export function dispatch(): void {
  while (w.dirtyCount > 0) {
    let r = w.firstDirty;
    w.firstDirty = resources.count;
    for (; w.dirtyCount > 0 && r < resources.count; r++) {
      const pool = resourceAt(r);
      if (pool.isDirty === 0) continue;
      pool.isDirty = 0;
      w.dirtyCount--;
      if (pool.holdQueueLength > 0) serveQueue(pool, 1);
      if (pool.queueLength > 0) serveQueue(pool, 0);
    }
  }
}

function serveQueue(pool: Resource, hold: i32): void {
  const discipline = pool.discipline;
  if (hold === 0 && !isOpen(pool.calendar)) {
    wakeAtOpening(pool.calendar);
    return;
  }
  if (discipline === SIRO) {
    serveAtRandom(pool, hold);
    return;
  }
  const isLifo = discipline === LIFO;
  const levels = activities.levelCount;
  for (let level = 0; level < levels; level++) {
    const queue = queueOf(pool, hold, level);
    let node = isLifo ? tailOf(queue) : headOf(queue);
    while (!isNone(node)) {
      if (isExhausted(pool, hold)) return;
      serveThoseAhead(pool, node);
      const following = isLifo ? node.previous : node.next;
      attempt(node);
      node = following;
    }
  }
}

/** Before a request for several resources is served: those ahead of it in the other queues who can be served now (semantics 9). */
function serveThoseAhead(pool: Resource, node: Handle): void {
  const request = node.request;
  if (request.count === 1 || !isServable(node)) return;
  for (let i = 0; i < request.count; i++) {
    const item = itemAfter(request.items, i);
    if (item.pool !== pool && item.pool.discipline !== SIRO) serveUpTo(item.pool, request.isHold, nodeIn(node.client, item.node));
  }
}

function serveUpTo(pool: Resource, hold: i32, last: Handle): void {
  const isLifo = pool.discipline === LIFO;
  for (let level = 0; level <= last.level; level++) {
    const queue = queueOf(pool, hold, level);
    let node = isLifo ? tailOf(queue) : headOf(queue);
    while (!isNone(node) && node !== last) {
      if (isExhausted(pool, hold)) return;
      const following = isLifo ? node.previous : node.next;
      attempt(node);
      node = following;
    }
  }
}

/** Service in random order: among those who could be served now, each is as likely. */
function serveAtRandom(pool: Resource, hold: i32): void {
  const levels = activities.levelCount;
  while (true) {
    let eligible = 0;
    for (let level = 0; level < levels; level++)
      for (let node = headOf(queueOf(pool, hold, level)); !isNone(node); node = node.next) if (isServable(node)) eligible++;
    if (eligible === 0) return;
    drawAt(<u32>pool.picks, 0, resources.source[pool.index], 0);
    pool.picks++;
    let pick = <i32>Math.floor(nextUniform() * <f64>eligible);
    for (let level = 0; level < levels && pick >= 0; level++) {
      for (let node = headOf(queueOf(pool, hold, level)); !isNone(node); node = node.next) {
        if (!isServable(node) || pick-- > 0) continue;
        serveThoseAhead(pool, node);
        attempt(node);
        break;
      }
    }
  }
}

function attempt(node: Handle): void {
  if (!isServable(node)) return;
  const end = servedUntil;
  const client = node.client;
  const request = node.request;
  const state = request.state;
  const at = request.at;
  const wait = w.now - node.since;
  const isThere = wasThere(client, wait);
  withdraw(client, request);
  take(client, request, isThere ? -1.0 : wait);
  if (w.isTraced !== 0) trace(client, GRANTED, request.index);
  if (request.isHold === 1) {
    nodeFor(client, request).phase = SERVING;
    settleWait(client, at, state, wait);
    if (request.items.resource === measures.activeResource) {
      if (isThere) continueSpell(client);
      else recordStart(client, wait);
    }
    unblock(client, state);
    return;
  }
  const slot = slotFor(client, at);
  recordWait(client, state, slot.waited + wait);
  slot.waited = 0;
  beginService(handleFor(client, at), state, end);
}

/** A spell of the active process that began before the start, when the client came in. */
function continueSpell(client: Client): void {
  client.grantedAt = client.arrivedAt;
  client.spells++;
}

/** A state that both holds and needs has one wait: the sum, filed when service begins. */
function settleWait(client: Client, at: State, state: i32, wait: f64): void {
  if (at.request !== noRequest()) slotFor(client, at).waited = wait;
  else recordWait(client, state, wait);
}

/** Takes the units of a request; a `wait` below 0 is not counted. */
function take(client: Client, request: Request, wait: f64): void {
  const hold = request.isHold;
  const count = request.count;
  for (let i = 0; i < count; i++) {
    const item = itemAfter(request.items, i);
    const pool = item.pool;
    // Of several items one may take what another was to have had, so that they are asked for again.
    const taker =
      pool.memberCount === 0 ? -1 : count === 1 ? lastTaker : item === request.ownHours ? ownHoursTaker : takerOf(client, item, hold);
    nodeIn(client, item.node).worker = taker;
    if (wait >= 0) {
      pool.grants++;
      pool.waitSum += wait;
    }
    if (hold === 1 && pool.caseload > 0) {
      useSlots(pool, taker, item.units);
      ownWorkersOf(client)[item.resource] = taker;
    } else {
      useUnits(pool, item.units, taker);
    }
  }
}

/** A spell of the active process begins. */
function recordStart(client: Client, wait: f64): void {
  client.grantedAt = w.now;
  path.starts++;
  path.waitCount++;
  path.waitSum += wait;
  file(layout.wait, wait);
  addToCategories(client, categoryAt.waitCount, 1);
  addToCategories(client, categoryAt.waitSum, wait);
  fileByCategory(client, layout.categoryWait, wait);
  if (measures.watchCount > 0) fileWatches(client, 0, -1, wait, false);
  client.spells++;
  if (client.spells > 1) return;
  const delay = w.now - client.arrivedAt;
  path.startCount++;
  path.startSum += delay;
  file(layout.start, delay);
  addToCategories(client, categoryAt.startCount, 1);
  addToCategories(client, categoryAt.startSum, delay);
  if (demand.kind[client.demand] <= 1) startBacklog();
}

/** One client less of the backlog is waiting; the last one clears it. */
export function startBacklog(): void {
  w.backlog--;
  if (w.backlog === 0) path.backlogCleared = w.now;
}
