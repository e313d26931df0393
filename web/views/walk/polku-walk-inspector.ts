import { createBrowserInspector } from "@statelyai/inspect";
import { css, html, LitElement, type PropertyValues } from "lit";
import type { Chart } from "#chart";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import "./polku-sequence.ts";
import type { WalkSession } from "./walk-session.ts";
import { walkWords } from "./words.ts";
import { xstateSequence } from "./xstate-sequence.ts";

type Inspector = ReturnType<typeof createBrowserInspector>;
type Told = Parameters<NonNullable<WalkSession["listener"]>>[0];

/** The running actor as XState tells of it: our own sequence diagram, and the library @statelyai/inspect on a page of our own in a frame. */
export class PolkuWalkInspector extends LitElement {
  static override properties = { session: {}, step: {} };
  declare session: WalkSession | null;
  declare step: unknown;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        min-height: 0;
        background: var(--surface);
      }
      section {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-height: 0;
        min-width: 0;
      }
      section + section {
        border-left: 1px solid var(--border);
      }
      header {
        padding: var(--space-2) var(--space-4);
        border-bottom: 1px solid var(--border);
      }
      h2 {
        margin: 0;
        font-size: 20px;
      }
      p {
        margin: 0;
        font-size: var(--text-small);
        color: var(--text-quiet);
      }
      iframe {
        width: 100%;
        height: 100%;
        border: 0;
      }
      @media ${small} {
        :host,
        section {
          display: block;
        }
        section + section {
          border-left: 0;
          border-top: 1px solid var(--border);
        }
        iframe {
          height: 72vh;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["theme"]);
  #inspector: Inspector | null = null;

  constructor() {
    super();
    this.session = null;
    this.step = null;
  }

  override render() {
    const { state, formats } = this.#store;
    const words = walkWords[state.language];
    const { session } = this;
    const sequence = session ? xstateSequence({ chart: session.start.chart, language: state.language, words }, session.log.entries) : null;
    return html`
      <section aria-labelledby="ours">
        <header><h2 id="ours">${words.ours}</h2><p>${words.oursHelp}</p></header>
        <polku-sequence .sequence=${sequence} .label=${`${words.ours}: ${formats.number(sequence?.rows.length ?? 0, 0)}`}></polku-sequence>
      </section>
      <section aria-labelledby="theirs">
        <header><h2 id="theirs">${words.theirs}</h2><p>${words.theirsHelp}</p></header>
        <iframe title=${words.inspectorFrame}></iframe>
      </section>
    `;
  }

  protected override firstUpdated(): void {
    const iframe = this.renderRoot.querySelector("iframe")!;
    this.#inspector = createBrowserInspector({ iframe, url: this.#address(), maxDeferredEvents: 2000 });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const place = this.renderRoot.querySelector("iframe")!.contentWindow?.location;
    const address = this.#address();
    if (place && place.href !== address && place.href !== "about:blank") place.replace(address);
    if (!changed.has("session")) return;
    const before = changed.get("session");
    if (before) before.listener = null;
    if (!this.session) return;
    const { chart } = this.session.start;
    const inspector = this.#inspector!;
    this.session.listener = (event) => hand(inspector, event, chart);
    // Whoever opens the panel in the middle of a walk hears it from the beginning.
    this.session.repeat();
  }

  /** The page in the frame is told its language and look by its address. */
  #address(): string {
    const url = new URL("inspect/inspect.html", document.baseURI);
    url.hash = `${this.#store.state.language},${document.documentElement.classList.contains("dark") ? "dark" : "light"}`;
    return url.href;
  }
}

/**
 * Hands on what XState tells, at once: the library's own `inspect` waits until the page has nothing else to do, when the client may be
 * further on. A snapshot has flags and day for its context, and a machine is as the document has it.
 */
function hand(inspector: Inspector, event: Told, chart: Chart): void {
  if (event.type === "@xstate.event") {
    inspector.event(event.actorRef.sessionId, event.event, event.sourceRef ? { source: event.sourceRef.sessionId } : {});
  } else if (event.type === "@xstate.snapshot") {
    inspector.snapshot(event.actorRef.sessionId, shortSnapshot(event.snapshot), { event: event.event });
  } else if (event.type === "@xstate.actor") {
    const { sessionId, src, _parent } = event.actorRef as unknown as { sessionId: string; src: unknown; _parent?: { sessionId: string } };
    const config = sessionId === event.rootId ? chart.pathway.machine : { id: String(src) };
    inspector.actor({ sessionId, _parent, logic: { config } } as unknown as Parameters<Inspector["actor"]>[0]);
  }
}

function shortSnapshot(snapshot: object) {
  const { status, value, context } = snapshot as {
    status: "active";
    value?: unknown;
    context?: { flags?: object; record?: { now: number } };
  };
  return { status, value, context: { flags: context?.flags, day: context?.record?.now } };
}

customElements.define("polku-walk-inspector", PolkuWalkInspector);
