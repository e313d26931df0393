// Codes shared by the files of the kernel; those of the program's columns are in src/engine/program.ts.

export const ATOMIC: i32 = 0;
export const COMPOUND: i32 = 1;
export const PARALLEL: i32 = 2;
export const FINAL: i32 = 3;
export const HISTORY: i32 = 4;

/** How a drawn number becomes time; 0 is elapsed time. */
export const WORKING: i32 = 1;
export const OPEN_DAYS: i32 = 2;
export const UNTIL_OPENING: i32 = 3;

/** Queue disciplines; by priority and first come first served are the same walk. */
export const SIRO: i32 = 2;
export const LIFO: i32 = 3;

/** What happens to work at closing. */
export const FIT: i32 = 0;
export const FINISH: i32 = 1;
export const RESTART: i32 = 3;

/** Kinds of demand entries. */
export const BACKLOG: i32 = 0;
export const RELEASED: i32 = 1;
export const POISSON: i32 = 2;
export const PRESENT: i32 = 3;

/** Phases of an activity or of a hold. FRESH: entered in this macrostep, nothing asked for yet; BLOCKED: some hold above is not granted yet. */
export const IDLE: i32 = 0;
export const FRESH: i32 = 1;
export const BLOCKED: i32 = 2;
export const LEAD: i32 = 3;
/** Waiting in a queue. */
export const QUEUED: i32 = 4;
/** In service, or an external delay runs; a hold is granted. */
export const SERVING: i32 = 5;
export const FINISHED: i32 = 6;

/** What an event means. The first four are a client's, about a state, a timer or a hazard. */
export const LEAD_ENDS: i32 = 0;
export const SERVICE_ENDS: i32 = 1;
export const TIMER_FIRES: i32 = 2;
export const HAZARD_STRIKES: i32 = 3;
/** Told to a tracer only: a grant (of a request), an arrival (of a demand entry). */
export const GRANTED: i32 = 4;
export const ARRIVED: i32 = 5;
/** Events of the system. */
export const MONTH_TICKS: i32 = 6;
export const NEXT_ARRIVES: i32 = 7;
export const CAPACITY_CHANGES: i32 = 8;
export const CALENDAR_OPENS: i32 = 9;
/** Told to a tracer only, at once and not after the macrostep: a state is entered or has been left, its service or delay begins or is over, a hold is kept. */
export const ENTERED: i32 = 10;
export const LEFT: i32 = 11;
export const BEGUN: i32 = 12;
export const ENDED: i32 = 13;
export const KEPT: i32 = 14;

/** What happens first at one time (semantics 12): grants are no events; they run when all events of the time are done. */
export const RANK_TICK: i32 = 0;
export const RANK_COMPLETION: i32 = 1;
export const RANK_TIMER: i32 = 2;
export const RANK_HAZARD: i32 = 3;
export const RANK_OPENING: i32 = 4;
export const RANK_ARRIVAL: i32 = 5;

/** What entering or leaving a state involves, as bits of one number, so that the usual state costs one look. */
export const ENTRY_ACTIONS: i32 = 1;
export const EXIT_ACTIONS: i32 = 2;
export const TIMERS: i32 = 4;
export const ASKS: i32 = 8;
export const RELEASES: i32 = 16;
export const HAZARDS: i32 = 32;
export const COUNTED: i32 = 64;
export const IS_FINAL: i32 = 128;
export const IS_LEAF: i32 = 256;
export const IN_COMPOUND: i32 = 512;
export const DEADLINE: i32 = 1024;
export const HAS_ACTIVITY: i32 = 2048;
export const HAS_HOLD: i32 = 4096;
export const HAS_HISTORY: i32 = 8192;

/** Why a replication ended before its horizon. */
export const ENDLESS_MACROSTEP: i32 = 1;
export const ENDLESS_EVENTS: i32 = 2;
export const OUT_OF_MEMORY: i32 = 3;
