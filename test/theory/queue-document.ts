import type { Activity, Attribute, Demand, Distribution, Group, MachineNode, Pathway, Resource, Transitions } from "#pathway";

/** A place where clients queue for `servers` equal servers (without: everyone is served at once) and then go on by shares; the rest leave. */
export interface Station {
  readonly servers?: number;
  readonly service: Distribution;
  /** Shares of those who go on to other stations (or this one again). */
  readonly next?: Readonly<Record<string, number>>;
  /** How long a client waits before giving up; whoever is served stays. */
  readonly patience?: Distribution;
  /** Calendar, queue rule and the like of the station's resource. */
  readonly resource?: Partial<Resource>;
  /** Resource that serves here, when several stations share one; its own otherwise. */
  readonly servedBy?: string;
  readonly activity?: Partial<Activity>;
}

/** A network of stations, and what its clients are born with. */
export interface Network {
  readonly stations: Readonly<Record<string, Station>>;
  readonly groups?: Record<string, Group>;
  readonly attributes?: Record<string, Attribute>;
  readonly calendars?: NonNullable<Pathway["calendars"]>;
}

/** Parts of a pathway document beside its machine. */
export type Parts = Omit<Partial<Pathway>, "machine">;

/** Least time the engine tells apart: patience of one grain is no patience, but grants at the moment of arrival come before it. */
export const grain = 2 ** -30;

/** A transition that a client takes only while it waits. */
export function ifWaiting(target: string): Transitions {
  return { target, guard: { type: "waiting" } };
}

/** Shares in a list of transitions; the rest goes to `otherwise`. */
export function byShares(shares: Readonly<Record<string, number>>, otherwise: string): Transitions {
  const list = Object.entries(shares).map(([target, p]) => ({ target, guard: { type: "share" as const, params: { p } } }));
  const total = Object.values(shares).reduce((sum, p) => sum + p, 0);
  // Shares that make one take the last place: there is no rest then, and the last of them is what is left.
  if (total > 1 - 1e-9) return [...list.slice(0, -1), { target: list.at(-1)!.target }];
  return [...list, { target: otherwise }];
}

/** A document around some states: clients start `outside`, where `doors` are open, and end in `done` or `left`. */
export function pathwayOf(states: Record<string, MachineNode>, doors: Record<string, Transitions>, parts: Parts = {}): Pathway {
  return {
    format: "polku/pathway@1",
    id: "theory",
    title: { fi: "Jonoteoria" },
    ...parts,
    machine: {
      id: "theory",
      initial: "outside",
      states: {
        outside: { on: doors },
        ...states,
        done: { type: "final", meta: { outcome: "done" } },
        left: { type: "final", meta: { outcome: "left", counts: false } },
      },
    },
  };
}

/** The document of a network: one state per station, whose door is the event `to.<station>`. */
export function networkDocument({ stations, ...clients }: Network): Pathway {
  const states: Record<string, MachineNode> = {};
  const doors: Record<string, Transitions> = {};
  const resources: Record<string, Resource> = {};
  const activities: Record<string, Activity> = {};
  const delays: Record<string, Distribution> = {};
  for (const [key, station] of Object.entries(stations)) {
    const server = station.servedBy ?? `${key}Server`;
    doors[`to.${key}`] = key;
    activities[key] = { duration: station.service, ...station.activity };
    if (station.servers !== undefined || station.servedBy !== undefined) activities[key].needs = { [server]: 1 };
    if (station.servers !== undefined) resources[server] = { capacity: station.servers, ...station.resource };
    if (station.patience !== undefined) delays[`${key}Patience`] = station.patience;
    states[key] = {
      invoke: { src: key, onDone: byShares(station.next ?? {}, "done") },
      ...(station.patience === undefined ? {} : { after: { [`${key}Patience`]: ifWaiting("left") } }),
    };
  }
  return pathwayOf(states, doors, { ...clients, resources, activities, delays });
}

/** One station, `serve`. */
export function stationDocument(station: Station, clients: Omit<Network, "stations"> = {}): Pathway {
  return networkDocument({ ...clients, stations: { serve: station } });
}

/** Poisson arrivals, so many per day, at a door (of `serve` where none is given). */
export function perDay(rate: number, more: Partial<Demand> = {}): Demand {
  return { id: more.event?.replaceAll(".", "") ?? "arrivals", event: "to.serve", perYear: rate * 365.25, ...more };
}

/** An exponential law with this many ends per day. */
export function exponentialRate(rate: number): Distribution {
  return { exponential: 1 / rate };
}
