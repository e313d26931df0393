import { type Chart, type Node, nodeAt, type Transition, type TransitionList } from "#chart";
import { type Language, say } from "#units";
import { namedGuard } from "./named-guard.ts";

/** A state outside of a part of a chart that stands in it as a sign of where a way goes on, or comes from. */
interface Stub {
  /** The state's path in the whole chart. */
  readonly of: string;
  /** Whether ways come from it into the part; else they go on there. */
  readonly isInto: boolean;
}

/** A part of a chart as a chart of its own, for a picture: it is not one that a client could walk. */
export interface ChartPart {
  readonly chart: Chart;
  /** By path in the part. */
  readonly stubs: ReadonlyMap<string, Stub>;
  /** Of each transition its place in the whole chart. */
  readonly places: readonly number[];
}

/** Which states of a chart are to be drawn. */
export interface PartChoice {
  /** Indexes of the states, frames only where what leaves them is to be drawn with them; frames around them are drawn in any case. */
  readonly states: ReadonlySet<number>;
  /** The state that stands for one outside from which a way comes: around it, or itself. Where that is a frame here, the next one inside does. */
  readonly sourceFor: (index: number) => number;
  readonly language: Language;
}

/** Takes some states out of a chart, with the frames around them and the outcomes to which they lead; states next to them become stubs. */
export function partOfChart(chart: Chart, choice: PartChoice): ChartPart {
  const part = new PartBuilder(chart, choice);
  return part.build();
}

class PartBuilder {
  readonly #chart: Chart;
  readonly #choice: PartChoice;
  /** Whether a state is drawn, frames around what was chosen too. */
  readonly #isKept: boolean[];
  readonly #nodes: Node[] = [];
  readonly #indexOf = new Map<number, number>();
  readonly #stubs = new Map<string, Stub>();
  readonly #stubIndex = new Map<string, number>();
  readonly #transitions: Transition[] = [];
  readonly #places: number[] = [];

  constructor(chart: Chart, choice: PartChoice) {
    this.#chart = chart;
    this.#choice = choice;
    this.#isKept = chart.nodes.map(({ index }) => choice.states.has(index));
    for (const { index, parent } of [...chart.nodes].reverse()) if (this.#isKept[index] && parent >= 0) this.#isKept[parent] = true;
    this.#isKept[0] = true;
  }

  build(): ChartPart {
    const chart = this.#chart;
    const outward = new Map<number, number>();
    const inward = new Map<number, Transition[]>();
    const outcomes = new Set<number>();
    for (const transition of chart.transitions) {
      const target = transition.target < 0 ? -1 : this.#arrivalOf(transition.target);
      if (!this.#isKept[transition.source]) {
        if (target < 0 || !this.#isKept[target] || this.#isOutcome(target)) continue;
        const source = this.#sourceOf(transition.source);
        inward.set(source, [...(inward.get(source) ?? []), transition]);
      } else if (this.#isTold(transition, target)) {
        if (this.#isOutcome(target)) outcomes.add(target);
        else if (target >= 0 && !this.#isKept[target]) outward.set(target, target);
      }
    }
    this.#place(chart.nodes[0]!, { inward: [...inward.keys()], outward: [...outward.keys()], outcomes });
    this.#connect(inward);
    const used = new Set(this.#nodes.map(({ actor }) => actor));
    const actors = Object.entries(chart.pathway.actors ?? {}).filter(([id]) => used.has(id));
    const pathway = { ...chart.pathway, actors: Object.fromEntries(actors) };
    return { chart: { ...chart, pathway, nodes: this.#nodes, transitions: this.#transitions }, stubs: this.#stubs, places: this.#places };
  }

  #sourceOf(index: number): number {
    const { nodes } = this.#chart;
    const wanted = this.#choice.sourceFor(index);
    let source = index;
    while (source !== wanted && !this.#isKept[nodes[source]!.parent]) source = nodes[source]!.parent;
    return source;
  }

  #isOutcome(index: number): boolean {
    const node = this.#chart.nodes[index];
    return node !== undefined && node.kind === "final" && node.parent === 0;
  }

  /** Where a way ends: in the state in which a frame is entered where the frame is not drawn whole; for a history that is not drawn, the state that it belongs to. */
  #arrivalOf(target: number): number {
    const { nodes } = this.#chart;
    let node = nodes[target]!;
    if (node.kind === "history" && !this.#isKept[target]) node = nodes[node.parent]!;
    if (!this.#isKept[node.index]) return node.index;
    let landing = node;
    while (landing.kind === "compound") landing = nodes[landing.initial < 0 ? landing.children[0]! : landing.initial]!;
    return this.#isKept[landing.index] ? target : landing.index;
  }

  /** Of a frame that is drawn only because of what lies in it, what leads to outcomes and to what is drawn. */
  #isTold({ source }: Transition, target: number): boolean {
    return this.#choice.states.has(source) || (source > 0 && (this.#isOutcome(target) || (target >= 0 && this.#isKept[target]!)));
  }

  #place(root: Node, around: { inward: readonly number[]; outward: readonly number[]; outcomes: ReadonlySet<number> }): void {
    const kept = root.children.filter((child) => this.#isKept[child] && !this.#isOutcome(child));
    const ends = root.children.filter((child) => around.outcomes.has(child));
    this.#nodes.push({ ...root, lists: [] });
    this.#indexOf.set(0, 0);
    const children = [
      ...around.inward.map((index) => this.#placeStub(index, true)),
      ...kept.map((child) => this.#placeNode(child, 0)),
      ...around.outward.map((index) => this.#placeStub(index, false)),
      ...ends.map((child) => this.#placeNode(child, 0)),
    ];
    const initial = this.#indexOf.get(root.initial) ?? -1;
    this.#nodes[0] = { ...root, children, initial, end: this.#nodes.length, lists: [] };
  }

  #placeNode(old: number, parent: number): number {
    const node = this.#chart.nodes[old]!;
    const index = this.#nodes.length;
    this.#nodes.push({ ...node, index, parent, lists: [] });
    this.#indexOf.set(old, index);
    const children = node.children.filter((child) => this.#isKept[child]).map((child) => this.#placeNode(child, index));
    const at = (child: number) => (child < 0 ? -1 : (this.#indexOf.get(child) ?? -1));
    const [initial, historyDefault] = [at(node.initial), at(node.historyDefault)];
    this.#nodes[index] = { ...node, index, parent, children, initial, historyDefault, end: this.#nodes.length, lists: [] };
    return index;
  }

  #placeStub(old: number, isInto: boolean): number {
    const node = this.#chart.nodes[old]!;
    const index = this.#nodes.length;
    const path = `${isInto ? "from" : "to"} ${node.path}`;
    const bare = { children: [], initial: -1, historyDefault: -1, activity: null, lists: [], entry: [], exit: [], meta: {} };
    this.#nodes.push({ ...node, ...bare, index, path, key: path, parent: 0, end: index + 1, kind: "atomic", tags: [], description: null });
    this.#stubs.set(path, { of: node.path, isInto });
    this.#stubIndex.set(path, index);
    return index;
  }

  #connect(inward: ReadonlyMap<number, readonly Transition[]>): void {
    const { nodes } = this.#chart;
    for (const [old, index] of this.#indexOf) {
      const lists = nodes[old]!.lists.map((list) =>
        this.#take(list, index, ({ source, target }) => {
          const arrival = target < 0 ? -1 : this.#arrivalOf(target);
          return this.#isTold({ source } as Transition, arrival);
        }),
      );
      this.#nodes[index] = { ...this.#nodes[index]!, lists };
    }
    for (const [source, transitions] of inward) {
      const index = this.#stubIndex.get(`from ${nodes[source]!.path}`)!;
      const isOne = transitions.every((transition) => transition.source === source);
      const wanted = new Set(transitions);
      const lists = [...new Set(transitions.map((transition) => transition.source))]
        .flatMap((one) => nodes[one]!.lists)
        .map((list) => this.#take(list, index, (transition) => wanted.has(transition)));
      // Shares of what happens inside are not of those who come from the whole: none are told then.
      this.#nodes[index] = { ...this.#nodes[index]!, lists: isOne ? lists : [] };
    }
  }

  /** A list of transitions from another place; those that are not drawn stay in it, for the shares of the others. */
  #take(list: TransitionList, source: number, isDrawn: (transition: Transition) => boolean): TransitionList {
    const transitions = list.transitions.map((transition) => {
      if (!isDrawn(transition)) return transition;
      const one = {
        ...transition,
        index: this.#transitions.length,
        source,
        target: this.#targetOf(transition.target),
        guard: this.#guardOf(transition),
      };
      this.#transitions.push(one);
      this.#places.push(transition.index);
      return one;
    });
    return { ...list, source, transitions };
  }

  /** What a way asks for, with the names of states that are not drawn in place of their paths. */
  #guardOf({ guard }: Transition): Transition["guard"] {
    const nameOf = (path: string) => {
      const node = nodeAt(this.#chart, path);
      return node === undefined || this.#isKept[node.index] ? path : say(node.name, this.#choice.language);
    };
    return guard === null ? null : namedGuard(guard, nameOf);
  }

  #targetOf(target: number): number {
    if (target < 0) return -1;
    const arrival = this.#arrivalOf(target);
    return this.#indexOf.get(arrival) ?? this.#stubIndex.get(`to ${this.#chart.nodes[arrival]!.path}`) ?? -1;
  }
}
