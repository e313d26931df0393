import { pathways } from "virtual:catalog";
import { css, html, LitElement, nothing } from "lit";
import { languages } from "#units";
import { pathwayPatch } from "../state/session.ts";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";
import { views } from "./view-list.ts";

/** Name of the program, the document, the tabs of the views, language and theme. */
export class PolkuHeader extends LitElement {
  static override styles = [
    controls,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        background: var(--surface);
        border-bottom: 1px solid var(--border);
      }
      .name {
        font-weight: 700;
        font-size: 22px;
        color: var(--accent-text);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }
      nav a {
        padding: 6px var(--space-3);
        border-radius: var(--radius);
        color: var(--text);
        text-decoration: none;
      }
      nav a:hover {
        background: var(--surface-sunken);
      }
      nav a[aria-current] {
        background: var(--accent);
        color: var(--on-accent);
      }
      .document {
        flex: 1 1 240px;
        min-width: 0;
        max-width: 460px;
        font-weight: 700;
        text-overflow: ellipsis;
      }
      .right {
        display: flex;
        gap: var(--space-2);
        margin-left: auto;
      }
    `,
  ];

  readonly #store = new StoreController(this, ["view", "theme", "pathwayId"]);

  override render() {
    const { words } = this.#store;
    return html`
      <header>
        <span class="name">${words.appName}</span>
        ${this.#documents()} ${this.#tabs()}
        <div class="right">${this.#languages()} ${this.#theme()}</div>
      </header>
    `;
  }

  #documents() {
    const { words, state, formats } = this.#store;
    const open = (event: Event) => this.#store.set(pathwayPatch((event.target as HTMLSelectElement).value));
    return html`
      <select class="document" aria-label=${words.document} @change=${open} .value=${state.pathwayId}>
        ${pathways.map(({ id, title }) => html`<option value=${id} ?selected=${id === state.pathwayId}>${formats.text(title)}</option>`)}
      </select>
    `;
  }

  #tabs() {
    const { words, state } = this.#store;
    if (views.length < 2) return null;
    const go = (event: Event, view: (typeof views)[number]) => {
      event.preventDefault();
      this.#store.set({ view });
    };
    return html`
      <nav aria-label=${words.views}>
        ${views.map((view) => html`<a href="#/${view}" aria-current=${state.view === view ? "page" : nothing} @click=${(event: Event) => go(event, view)}>${words.view[view]}</a>`)}
      </nav>
    `;
  }

  #languages() {
    const { words, state } = this.#store;
    return html`
      <div class="group" role="group" aria-label=${words.language}>
        ${languages.map(
          (language) => html`
            <button lang=${language} aria-pressed=${state.language === language} title=${words.languageName[language]}
              @click=${() => this.#store.set({ language })}>${language.toUpperCase()}</button>
          `,
        )}
      </div>
    `;
  }

  #theme() {
    const { words } = this.#store;
    const isDark = document.documentElement.classList.contains("dark");
    const turn = () => this.#store.set({ theme: isDark ? "light" : "dark" });
    return html`<button class="icon" aria-pressed=${isDark} aria-label=${words.dark} title=${words.dark} @click=${turn}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z"></path></svg>
    </button>`;
  }
}

customElements.define("polku-header", PolkuHeader);
