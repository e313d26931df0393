import { createDraws, type Draws } from "#random";
import type { GuardColumns, StateColumns, TransitionColumns } from "./chart-columns.ts";
import { createEventList, type EventList } from "./event-list.ts";
import type { ActivityColumns, CalendarColumns, ClientColumns, LawColumns, MeasureColumns, Program, ResourceColumns } from "./program.ts";
import { binTotal, liveWidth, type RecordingLayout, recordingLayout } from "./recording.ts";
import { traitsOf } from "./traits.ts";

/** How many clients, and events at once, a world has room for. */
export interface Room {
  readonly clients: number;
  readonly events: number;
}

/** Phases of an activity or of a hold, kept by handle. */
export const IDLE = 0;
/** Entered in this macrostep; nothing asked for yet. */
export const FRESH = 1;
/** Activity: some hold above is not granted yet. */
export const BLOCKED = 2;
export const LEAD = 3;
/** Waiting in a queue. */
export const QUEUED = 4;
/** In service, or an external delay runs; a hold is granted. */
export const SERVING = 5;
export const FINISHED = 6;

/** Cells of `World.step`, the scratch of a macrostep. */
export const ENABLED = 0;
export const INTERNAL_HEAD = 1;
export const INTERNAL_TAIL = 2;
export const ENTERED = 3;
export const GIVEN_UP = 4;
export const CHANGED = 5;
export const VIA_HISTORY = 6;
export const MICROSTEPS = 7;
export const SHARE_DRAWN = 8;
export const HISTORY_WRITTEN = 9;

/** What an event of a handle means, and which state, timer or hazard it is about: code = argument * 8 + meaning. */
export const LEAD_ENDS = 0;
export const SERVICE_ENDS = 1;
export const TIMER_FIRES = 2;
export const HAZARD_STRIKES = 3;

/**
 * All that changes while a replication runs, in columns sized once: nothing is allocated per event. A client's record is a
 * row in each column; rows are used again when a client has left. When a world is too small it says so and the replication
 * is run again in a larger one, which gives the same result, because draws are addressed.
 */
export interface World {
  readonly program: Program;
  /** The columns of the program, one step nearer. */
  readonly states: StateColumns;
  readonly transitions: TransitionColumns;
  readonly guards: GuardColumns;
  readonly laws: LawColumns;
  readonly activities: ActivityColumns;
  readonly resources: ResourceColumns;
  readonly calendars: CalendarColumns;
  readonly clients: ClientColumns;
  readonly measures: MeasureColumns;
  readonly layout: RecordingLayout;
  readonly room: Room;
  readonly draws: Draws;
  readonly events: EventList;
  /** [0] now, [1] start of the window that is recorded (0, or the end of the warm-up). */
  readonly clock: Float64Array;
  /** Values of the layout, its histogram rows and the used range of each row, and months. */
  readonly values: Float64Array;
  readonly bins: Uint32Array;
  readonly binFirst: Int32Array;
  readonly binLast: Int32Array;
  readonly months: Float64Array;
  readonly mark: Float64Array;

  /** Handles below this belong to the system: the tick, arrivals per demand entry, capacity per resource, opening per calendar. */
  readonly systemHandles: number;
  /** 32-bit words of a client's set of active states; what each state involves: see `traits.ts`. */
  readonly words: number;
  readonly traits: Uint16Array;
  readonly meaning: Int32Array;
  readonly phase: Uint8Array;
  /** Since when a request waits, or service began; when what runs is over; worker that serves. */
  readonly since: Float64Array;
  readonly until: Float64Array;
  /** Days of work that an activity's service takes, in the mode of its law. */
  readonly work: Float64Array;
  readonly worker: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly level: Int32Array;
  readonly turn: Float64Array;
  /** Request whose queue node this handle is. */
  readonly nodeRequest: Int32Array;

  /** Clients: see ClientColumns and StateColumns for the widths. */
  readonly alive: Uint8Array;
  readonly group: Int32Array;
  readonly stream: Uint32Array;
  readonly number: Int32Array;
  readonly demand: Int32Array;
  readonly arrivedAt: Float64Array;
  readonly attribute: Float64Array;
  /** Categories a client belongs to: its group, then its value of each categorical attribute. */
  readonly categoryOf: Int32Array;
  readonly categoryWidth: number;
  /** How long a client who was inside at the start has been in its states, while it is being entered; 0 otherwise. */
  readonly elapsed: Float64Array;
  readonly active: Int32Array;
  readonly activeChild: Int32Array;
  readonly enteredAt: Float64Array;
  readonly waited: Float64Array;
  readonly leaves: Int32Array;
  readonly leafCount: Int32Array;
  readonly counter: Int32Array;
  readonly flag: Uint8Array;
  readonly memory: Int32Array;
  readonly resumeLead: Float64Array;
  readonly resumeService: Float64Array;
  /** How many active states accept each hazard's event. */
  readonly hazardAccepted: Int32Array;
  /** When the present spell of the active resource began. */
  readonly grantedAt: Float64Array;
  /** Spells of the active resource that have begun. */
  readonly spells: Int32Array;
  readonly handovers: Int32Array;
  /** Worker who holds the client for a resource, −1 none: ownWorker[client * resources + resource]. */
  readonly ownWorker: Int32Array;
  readonly free: Int32Array;
  /** [0] rows on the free list, [1] highest row ever used, [2] 1 when there was no room, [3] macrostep error, [4] its state, [5] clients alive. */
  readonly rows: Int32Array;

  /** Facts of each state side by side: see `liveWidth`. */
  readonly live: Float64Array;

  /** Resources: see `pools.ts`. */
  readonly capacity: Int32Array;
  readonly capacityStep: Int32Array;
  readonly freeUnits: Int32Array;
  readonly busyUnits: Int32Array;
  readonly heldSlots: Int32Array;
  readonly queueLength: Int32Array;
  readonly holdQueueLength: Int32Array;
  readonly overLimit: Int32Array;
  readonly resourceAt: Float64Array;
  readonly openClockAt: Float64Array;
  /** 1 where something may be granted. */
  readonly dirty: Uint8Array;
  /** [0] 1 when any resource is dirty, [1] turn of the last request, [2 + resource] grants made of a siro queue. */
  readonly pending: Float64Array;
  readonly workerBusy: Uint8Array;
  readonly workerActive: Uint8Array;
  /** Slots in use: slotsUsed[resource * workers + worker]. */
  readonly slotsUsed: Int32Array;
  /** Queues: (2 * resource + hold) * levels + level. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly cursor: Int32Array;

  /** Scratch of the macrostep. */
  readonly enabled: Int32Array;
  readonly enabledDomain: Int32Array;
  /** Numbers at ENABLED … HISTORY_WRITTEN. */
  readonly step: Int32Array;
  readonly internal: Int32Array;
  readonly entered: Int32Array;
  readonly givenUp: Int32Array;
  readonly scratch: Int32Array;
  readonly oldLeaves: Int32Array;
  readonly oldActive: Int32Array;

  /** Demand: how many of each entry have come, expected arrivals passed (POISSON), cursor of its break points. */
  readonly came: Int32Array;
  readonly expected: Float64Array;
  readonly breakCursor: Int32Array;
  /** [0] backlog clients that have not started, [1] completions so far. */
  readonly backlog: Int32Array;

  /** [0] ticks so far. */
  readonly ticks: Int32Array;

  /** Told of every macrostep when somebody listens; null otherwise. */
  tracer: Tracer | null;
}

/** Listens to macrosteps: trigger is one of LEAD…-like codes of `trace.ts`. */
type Tracer = (client: number, trigger: number, argument: number) => void;

/** A world for one program, with room for some clients. */
export function createWorld(program: Program, room: Room): World {
  const layout = recordingLayout(program);
  const { states, resources, demand } = program;
  const clientCount = room.clients;
  const categoryWidth = 1 + program.clients.attributeKind.filter((kind) => kind === 0).length;
  const systemHandles = 1 + demand.count + resources.count + program.calendars.count;
  const handles = systemHandles + clientCount * states.handleCount;
  const words = Math.ceil(states.count / 32);
  const slots = clientCount * states.slotCount;
  const members = program.resources.workerCount;
  const queues = 2 * resources.count * program.activities.levelCount;
  return {
    program,
    states,
    transitions: program.transitions,
    guards: program.guards,
    laws: program.laws,
    activities: program.activities,
    resources,
    calendars: program.calendars,
    clients: program.clients,
    measures: program.measures,
    layout,
    room,
    draws: createDraws(),
    events: createEventList(handles, room.events),
    clock: new Float64Array(2),
    values: new Float64Array(layout.valueCount),
    bins: new Uint32Array(binTotal(layout)),
    binFirst: new Int32Array(layout.rowCount),
    binLast: new Int32Array(layout.rowCount),
    months: new Float64Array(layout.series.length * layout.monthCount),
    mark: new Float64Array(layout.series.length),
    systemHandles,
    words,
    traits: traitsOf(program),
    meaning: new Int32Array(handles),
    phase: new Uint8Array(handles),
    since: new Float64Array(handles),
    until: new Float64Array(handles),
    work: new Float64Array(handles),
    worker: new Int32Array(handles),
    next: new Int32Array(handles),
    previous: new Int32Array(handles),
    level: new Int32Array(handles),
    turn: new Float64Array(handles),
    nodeRequest: new Int32Array(handles),
    alive: new Uint8Array(clientCount),
    group: new Int32Array(clientCount),
    stream: new Uint32Array(clientCount),
    number: new Int32Array(clientCount),
    demand: new Int32Array(clientCount),
    arrivedAt: new Float64Array(clientCount),
    categoryOf: new Int32Array(clientCount * categoryWidth),
    categoryWidth,
    attribute: new Float64Array(clientCount * program.clients.attributeCount),
    elapsed: new Float64Array(clientCount),
    active: new Int32Array(clientCount * words),
    activeChild: new Int32Array(slots),
    enteredAt: new Float64Array(slots),
    waited: new Float64Array(slots),
    leaves: new Int32Array(clientCount * states.leafCount),
    leafCount: new Int32Array(clientCount),
    counter: new Int32Array(clientCount * states.counterCount),
    flag: new Uint8Array(clientCount * program.clients.flagCount),
    memory: new Int32Array(clientCount * states.memoryCount),
    resumeLead: new Float64Array(clientCount * program.activities.resumeCount),
    resumeService: new Float64Array(clientCount * program.activities.resumeCount),
    hazardAccepted: new Int32Array(clientCount * program.transitions.hazardCount),
    grantedAt: new Float64Array(clientCount),
    spells: new Int32Array(clientCount),
    handovers: new Int32Array(clientCount),
    ownWorker: new Int32Array(clientCount * resources.count),
    free: new Int32Array(clientCount),
    rows: new Int32Array(6),
    live: new Float64Array(states.count * liveWidth),
    capacity: new Int32Array(resources.count),
    capacityStep: new Int32Array(resources.count),
    freeUnits: new Int32Array(resources.count),
    busyUnits: new Int32Array(resources.count),
    heldSlots: new Int32Array(resources.count),
    queueLength: new Int32Array(resources.count),
    holdQueueLength: new Int32Array(resources.count),
    overLimit: new Int32Array(resources.count),
    resourceAt: new Float64Array(resources.count),
    openClockAt: new Float64Array(resources.count),
    dirty: new Uint8Array(resources.count),
    pending: new Float64Array(2 + resources.count),
    workerBusy: new Uint8Array(members),
    workerActive: new Uint8Array(members),
    slotsUsed: new Int32Array(resources.count * members),
    head: new Int32Array(queues),
    tail: new Int32Array(queues),
    cursor: new Int32Array(program.calendars.count),
    enabled: new Int32Array(states.count + 1),
    enabledDomain: new Int32Array(states.count + 1),
    step: new Int32Array(10),
    internal: new Int32Array(4096),
    entered: new Int32Array(4096),
    givenUp: new Int32Array(states.count + 1),
    scratch: new Int32Array(2 * states.count + 2),
    oldLeaves: new Int32Array(states.leafCount),
    oldActive: new Int32Array(words),
    came: new Int32Array(demand.count),
    expected: new Float64Array(demand.count),
    breakCursor: new Int32Array(demand.count),
    backlog: new Int32Array(2),
    ticks: new Int32Array(1),
    tracer: null,
  };
}
