import scion from "@scion-scxml/core";
import { DOMParser, type Element } from "@xmldom/xmldom";

/** A chart that the interpreter of SCION runs; delayed sends wait until they are asked for. */
export interface ScionRun {
  /** Ids of the states without states inside in which it is, in alphabetical order. */
  configuration(): string[];
  /** Takes an event; one that waits to be sent waits no longer. */
  send(event: string): void;
  /** Ids of what waits to be sent. */
  readonly pending: ReadonlySet<string>;
  /** What went wrong, in the words of the interpreter. */
  readonly errors: string[];
  /** Milliseconds that the chart's clock shows. */
  now: number;
}

/** What is used of SCION; its own types ask for a class of events that it does not export. */
interface Statechart {
  on(event: "onError", listener: (error: unknown) => void): void;
  start(): void;
  gen(event: { name: string }): void;
  getConfiguration(): readonly string[];
}
type Scion = { Statechart: new (model: (...given: never[]) => Json, options: object) => Statechart };

type Action = (event: unknown) => void;
type Json = Record<string, unknown>;

const kinds = ["state", "parallel", "final", "history"];

/**
 * Starts an SCXML document in SCION (Beard, "SCION"; Apache-2.0). SCION's core takes a document as objects with functions: these are made
 * here, from the document alone.
 */
export function runInScion(xml: string): ScionRun {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement!;
  const pending = new Set<string>();
  const errors: string[] = [];
  const run = { now: 0 } as { now: number };
  const compiler = new Compiler(root, { pending, clock: () => run.now });
  const factory = (_x: unknown, _id: unknown, _processors: unknown, In: (id: string) => boolean) => compiler.model(In);
  const chart = new (scion as unknown as Scion).Statechart(factory, {});
  chart.on("onError", (error) => void errors.push(JSON.stringify(error)));
  chart.start();
  return Object.assign(run, {
    configuration: () => [...chart.getConfiguration()].sort(),
    send: (event: string) => {
      pending.delete(event);
      chart.gen({ name: event });
    },
    pending,
    errors,
  });
}

/** Makes functions of the conditions and actions of a document. */
class Compiler {
  private readonly root: Element;
  private readonly pending: Set<string>;
  private readonly clock: () => number;
  private readonly sources: string[] = [];
  private functions: Action[] = [];

  constructor(root: Element, { pending, clock }: { pending: Set<string>; clock: () => number }) {
    this.root = root;
    this.pending = pending;
    this.clock = clock;
  }

  model(In: (id: string) => boolean): Json {
    const model = this.state(this.root);
    const data = allOf(this.root, "data").map((element) => `var ${element.getAttribute("id")} = (${element.getAttribute("expr")});`);
    const scripts = allOf(this.root, "script").map(({ textContent }) => textContent);
    const text = [...data, ...scripts, `return [${this.sources.join(",\n")}];`].join("\n");
    const clock = this.clock;
    class Clock extends Date {
      override getTime(): number {
        return clock();
      }
    }
    this.functions = new Function("In", "Date", "pending", text)(In, Clock, this.pending) as Action[];
    return model;
  }

  private state(element: Element): Json {
    const kind = element.localName!;
    const initial = element.getAttribute("initial");
    const states = childrenOf(element).filter(({ localName }) => kinds.includes(localName!));
    const transitions = childrenOf(element).filter(({ localName }) => localName === "transition");
    return {
      $type: kind,
      ...(kind === "scxml" ? {} : { id: element.getAttribute("id") }),
      ...(kind === "history" ? { isDeep: element.getAttribute("type") === "deep" } : {}),
      ...(initial === null ? {} : { initial: initial.split(" ") }),
      states: states.map((child) => this.state(child)),
      transitions: transitions.map((transition) => this.transition(transition)),
      onEntry: this.handlers(element, "onentry"),
      onExit: this.handlers(element, "onexit"),
    };
  }

  private handlers(element: Element, name: string): Action[][] {
    const handlers = childrenOf(element).filter(({ localName }) => localName === name);
    return handlers.map((handler) => this.actions(handler));
  }

  private transition(element: Element): Json {
    const [event, target, cond] = ["event", "target", "cond"].map((name) => element.getAttribute(name));
    return {
      ...(event === null ? {} : { event }),
      ...(target === null ? {} : { target: target!.split(" ") }),
      ...(element.getAttribute("type") === "internal" ? { type: "internal" } : {}),
      ...(cond === null ? {} : { cond: this.made(`return (${cond});`) }),
      onTransition: this.actions(element),
    };
  }

  private actions(element: Element): Action[] {
    return childrenOf(element).map((action) => {
      const of = (name: string) => action.getAttribute(name);
      if (action.localName === "assign") return this.made(`${of("location")} = (${of("expr")});`);
      if (action.localName === "raise") return this.made(`this.raise({ name: '${of("event")}' });`);
      if (action.localName === "cancel") return this.made(`pending.delete('${of("sendid")}');`);
      if (action.localName !== "send") throw new Error(`unknown action: ${action.localName}`);
      const delay = `(${of("delayexpr")})`;
      return this.made(`if (!/^\\d+ms$/.test(${delay})) throw new Error('no delay: ' + ${delay}); pending.add('${of("id")}');`);
    });
  }

  /** A function that is there when the document has been read. */
  private made(body: string): Action {
    const index = this.sources.push(`function (_event) { ${body} }`) - 1;
    const functions = () => this.functions;
    return function (this: unknown, event: unknown) {
      return functions()[index]!.call(this, event);
    };
  }
}

function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).namespaceURI === "http://www.w3.org/2005/07/scxml",
  );
}

function allOf(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}
