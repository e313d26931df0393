import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/skeleton/skeleton.js";
import { css, html, LitElement } from "lit";
import type { ViewId } from "../state/store.ts";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";
import { small } from "../style/small-window.ts";
import "./polku-drop.ts";
import "./polku-header.ts";
import "./polku-notice.ts";
import { createView, standalone, views } from "./view-list.ts";

/** The page: header, and the view that is open. */
export class PolkuApp extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr);
        grid-template-columns: minmax(0, 1fr);
        height: 100dvh;
      }
      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        min-height: 0;
        overflow: auto;
      }
      main:focus {
        outline: none;
      }
      .skip {
        position: absolute;
        left: -100vw;
      }
      .skip:focus {
        left: var(--space-2);
        top: var(--space-2);
        z-index: 10;
        padding: var(--space-2) var(--space-3);
        background: var(--surface);
      }
      p {
        margin: var(--space-5);
      }
      .loading {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      .loading wa-skeleton {
        height: auto;
        min-height: 50vh;
        margin: 0 var(--space-3) var(--space-3);
      }
      .loading wa-skeleton::part(indicator) {
        border-radius: var(--radius);
      }
      .unread {
        display: grid;
        align-content: start;
        gap: var(--space-4);
        padding: var(--space-4);
        overflow: auto;
      }
      .paper {
        display: none;
      }
      @media ${small} {
        :host {
          height: auto;
          min-height: 100dvh;
        }
        main {
          overflow: visible;
        }
      }
      @media print {
        :host,
        main {
          display: block;
          height: auto;
          overflow: visible;
        }
        polku-header,
        .skip {
          display: none;
        }
        .paper {
          display: block;
          margin: 0 0 var(--space-4);
          padding-bottom: var(--space-2);
          border-bottom: 1px solid var(--border-strong);
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["view", "isLoading", "pathway", "simulation", "diagnostics"]);
  readonly #elements = new Map<ViewId, HTMLElement>();

  protected override willUpdate(): void {
    const view = this.#openView;
    if (this.#elements.has(view)) return;
    void createView(view).then((element) => {
      this.#elements.set(view, element);
      this.requestUpdate();
    });
  }

  get #openView(): ViewId {
    const { view } = this.#store.state;
    return views.includes(view) ? view : views[0]!;
  }

  override render() {
    const { words, state } = this.#store;
    const toContent = (event: Event) => {
      event.preventDefault();
      this.renderRoot.querySelector("main")!.focus();
    };
    return html`
      <a class="skip" href="#content" @click=${toContent}>${words.skip}</a>
      <p class="paper" aria-hidden="true">${this.#paperTitle()}</p>
      <polku-header></polku-header>
      <polku-notice></polku-notice>
      <main id="content" tabindex="-1" aria-busy=${state.isLoading}>${this.#content()}</main>
      <polku-drop></polku-drop>
    `;
  }

  /** What stands on top of a printed page. */
  #paperTitle(): string {
    const { words, state, formats } = this.#store;
    const titles = state.view === "statement" ? [] : [state.pathway?.title, state.simulation?.title];
    return [words.appName, words.view[state.view], ...titles.flatMap((title) => (title ? formats.text(title) : []))].join(" – ");
  }

  #loading() {
    return html`<div class="loading"><p role="status">${this.#store.words.loading}</p><wa-skeleton></wa-skeleton></div>`;
  }

  /** All that is wrong with a pathway that cannot be read. */
  #unread() {
    const { words, state } = this.#store;
    void import("../views/files/polku-diagnostics.ts");
    return html`<div class="unread">
      <wa-callout variant="danger" role="alert">${words.notRead}</wa-callout>
      <polku-diagnostics .diagnostics=${state.diagnostics} label=${words.notRead}></polku-diagnostics>
    </div>`;
  }

  #content() {
    const { state } = this.#store;
    if (state.pathway === null && !standalone.includes(this.#openView)) return state.isLoading ? this.#loading() : this.#unread();
    return this.#elements.get(this.#openView) ?? this.#loading();
  }
}

customElements.define("polku-app", PolkuApp);
