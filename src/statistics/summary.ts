import type { Estimate } from "./estimate.ts";

/** An estimate of a measure over clients: the mean of each client, and quantiles of all clients pooled with 95 % CIs. Days. */
export interface ClientMeasure extends Estimate {
  readonly p5: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p50Low: number;
  readonly p50High: number;
  readonly p90Low: number;
  readonly p90High: number;
  readonly p95Low: number;
  readonly p95High: number;
  /** Clients counted, and clients whose time was still running at the end (mean per replication). */
  readonly n: number;
  readonly nOpen: number;
  readonly covers: "granted" | "all" | "openIncluded";
}

/** Rates are per year, times days, numbers time averages; null where no client or no such thing was met. */
export interface StateSummary {
  readonly arrivals: Estimate;
  readonly completions: Estimate;
  readonly reneged: Estimate;
  readonly number: Estimate;
  readonly queue: Estimate | null;
  readonly wait: ClientMeasure | null;
  /** The longest wait of a replication, those that go on at the end included. */
  readonly longestWait: Estimate | null;
  readonly service: Estimate | null;
  readonly time: ClientMeasure | null;
  readonly breaches: Estimate | null;
}

export interface ResourceSummary {
  /** Busy time within open time. */
  readonly utilisation: Estimate | null;
  /** Share of time when none is free and someone waits. */
  readonly saturated: Estimate | null;
  /** Slots in use of slots there are; null without a caseload. */
  readonly occupancy: Estimate | null;
  readonly queue: Estimate;
  /** Mean wait per grant. */
  readonly wait: Estimate | null;
  /** Share of all waiting time (over resources) spent for this one. */
  readonly shareOfWaiting: Estimate | null;
  readonly overtime: Estimate | null;
  readonly workerChanges: Estimate | null;
  readonly limitBreaches: Estimate | null;
}

export interface SegmentSummary {
  readonly arrivals: Estimate;
  readonly completions: Estimate;
  readonly wait: ClientMeasure | null;
  readonly timeToStart: Estimate | null;
  readonly timeInSystem: ClientMeasure | null;
  readonly activeTime: ClientMeasure | null;
}

/** How far apart the segments of one axis are in a measure: the mean of the worst-off less that of the best-off, and their ratio. */
export interface Equity {
  readonly axis: string;
  readonly measure: "wait" | "timeInSystem" | "timeToStart";
  readonly difference: Estimate;
  /** Null where nobody of the best-off segment waited at all. */
  readonly ratio: Estimate | null;
  readonly best: string;
  readonly worst: string;
}

export interface AuditLine {
  readonly code: string;
  readonly passes: boolean;
  /** Largest deviation found, in the unit of the check, and what it was allowed to be. */
  readonly found: number;
  readonly allowed: number;
  /** State, resource or measure it was found at. */
  readonly at: string;
}

/** Band of the replications per calendar month: mean, and the 5th and 95th percentile. */
export interface Band {
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface TargetSummary {
  readonly index: number;
  readonly value: Estimate | null;
  /** Share of replications that meet the target. */
  readonly met: number;
  readonly covers: "granted" | "all" | "openIncluded";
}

/** What the replications of one scenario say. */
export interface Summary {
  readonly replications: number;
  readonly years: number;
  readonly throughput: Estimate;
  /** Completions per year while somebody queued for the active process; null where nobody did. */
  readonly throughputWhileQueue: Estimate | null;
  readonly arrivals: Estimate;
  readonly starts: Estimate | null;
  readonly outcomes: Readonly<Record<string, Estimate>>;
  /** Queue for the active process: from asking to grant. */
  readonly wait: ClientMeasure | null;
  /** From arrival to the first start of the active process. */
  readonly timeToStart: ClientMeasure | null;
  readonly timeInSystem: ClientMeasure | null;
  readonly activeTime: (ClientMeasure & { readonly withinBand: Estimate }) | null;
  readonly numberInSystem: Estimate;
  readonly handovers: Estimate | null;
  readonly cost: Estimate;
  readonly benefit: Estimate;
  readonly backlog: {
    /** Days from the start until the last client of the backlog has started or left, over the replications that got there. */
    readonly clearedAt: Estimate | null;
    readonly clearedShare: number;
    readonly left: Estimate;
  } | null;
  readonly states: Readonly<Record<string, StateSummary>>;
  readonly resources: Readonly<Record<string, ResourceSummary>>;
  readonly groups: Readonly<Record<string, SegmentSummary>>;
  readonly by: Readonly<Record<string, Readonly<Record<string, SegmentSummary>>>>;
  readonly equity: readonly Equity[];
  readonly deadlines: Readonly<Record<string, Estimate>>;
  readonly targets: readonly TargetSummary[];
  readonly audit: readonly AuditLine[];
  readonly overTime: {
    readonly at: readonly string[];
    readonly numberInSystem: Band;
    readonly throughput: Band;
    readonly starts: Band;
    readonly arrivals: Band;
    readonly cost: Band;
    readonly states: Readonly<Record<string, { number: Band; queue: Band | null }>>;
    readonly resources: Readonly<Record<string, { utilisation: Band | null; occupancy: Band | null; queue: Band }>>;
    readonly outcomes: Readonly<Record<string, Band>>;
  };
  /** Distribution of clients' waits, active times and times in system: shares in bins of equal width (days), for drawing. */
  readonly distributions: Readonly<
    Record<"wait" | "activeTime" | "timeInSystem" | "timeToStart", { readonly width: number; readonly shares: readonly number[] } | null>
  >;
}
