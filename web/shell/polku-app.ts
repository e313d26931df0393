import { css, html, LitElement } from "lit";
import type { ViewId } from "../state/store.ts";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";
import "./polku-header.ts";
import { createView, views } from "./view-list.ts";

/** The page: header, and the view that is open. */
export class PolkuApp extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100dvh;
      }
      main {
        display: grid;
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
      @media print {
        :host {
          height: auto;
        }
        polku-header {
          display: none;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["view", "isLoading", "pathway"]);
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
      <polku-header></polku-header>
      <main id="content" tabindex="-1" aria-busy=${state.isLoading}>${this.#content()}</main>
    `;
  }

  #content() {
    const { words, state } = this.#store;
    if (state.pathway === null) return html`<p role="status">${state.isLoading ? words.loading : words.notRead}</p>`;
    return this.#elements.get(this.#openView) ?? html`<p role="status">${words.loading}</p>`;
  }
}

customElements.define("polku-app", PolkuApp);
