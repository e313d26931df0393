import { css, html, LitElement, nothing } from "lit";
import { languages } from "#units";
import { type DocumentEntry, pathwayEntries } from "../state/documents.ts";
import { pathwayPatch } from "../state/session.ts";
import { StoreController } from "../state/store-controller.ts";
import { controls } from "../style/controls.ts";
import { small } from "../style/small-window.ts";
import { tabs } from "./view-list.ts";
import "./polku-warnings.ts";

/** Name of the program, the document, the tabs of the views, language and theme. */
export class PolkuHeader extends LitElement {
  static override styles = [
    controls,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-1) var(--space-3);
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
        flex: 1 1 120px;
        min-width: 0;
        max-width: 460px;
        font-weight: 700;
        text-overflow: ellipsis;
      }
      a.icon {
        height: 40px;
        border: 1px solid var(--border-strong);
        border-radius: var(--radius);
        color: inherit;
      }
      a.icon:hover {
        background: var(--surface-sunken);
      }
      a.icon[aria-current] {
        background: var(--accent);
        color: var(--on-accent);
      }
      .right {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-left: auto;
      }
      /* All tabs, languages and warnings stand on one line of a projector. */
      @media (max-width: 1500px) {
        nav {
          gap: 2px;
        }
        nav a {
          padding-inline: 8px;
        }
      }
      /* Every pixel makes the picture larger. */
      @media (max-height: 850px) {
        header {
          padding-block: 2px;
        }
      }
      @media ${small} {
        .document {
          max-width: none;
        }
        .right {
          margin-left: 0;
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, ["view", "theme", "pathwayId", "ownDocuments"]);

  override render() {
    const { words } = this.#store;
    return html`
      <header>
        <span class="name">${words.appName}</span>
        ${this.#documents()} ${this.#tabs()}
        <div class="right"><polku-warnings></polku-warnings>${this.#languages()} ${this.#theme()} ${this.#statement()}</div>
      </header>
    `;
  }

  #documents() {
    const { words, state, formats } = this.#store;
    const entries = pathwayEntries();
    const own = entries.filter(({ isOwn }) => isOwn);
    const option = ({ id, title }: DocumentEntry) =>
      html`<option value=${id} ?selected=${id === state.pathwayId}>${formats.text(title)}</option>`;
    const options = entries.filter(({ isOwn }) => !isOwn).map(option);
    const open = (event: Event) => this.#store.set(pathwayPatch((event.target as HTMLSelectElement).value));
    return html`
      <select class="document" aria-label=${words.document} @change=${open} .value=${state.pathwayId}>
        ${own.length === 0 ? options : html`<optgroup label=${words.ownDocuments}>${own.map(option)}</optgroup><optgroup label=${words.repository}>${options}</optgroup>`}
      </select>
    `;
  }

  #tabs() {
    const { words, state } = this.#store;
    if (tabs.length < 2) return null;
    const go = (event: Event, view: (typeof tabs)[number]) => {
      event.preventDefault();
      this.#store.set({ view });
    };
    return html`
      <nav aria-label=${words.views}>
        ${tabs.map((view) => html`<a href="#/${view}" aria-current=${state.view === view ? "page" : nothing} @click=${(event: Event) => go(event, view)}>${words.view[view]}</a>`)}
      </nav>
    `;
  }

  /** The law wants the statement to be found from every view. */
  #statement() {
    const { words, state } = this.#store;
    const go = (event: Event) => {
      event.preventDefault();
      this.#store.set({ view: "statement" });
    };
    return html`<a class="icon" href="#/statement" aria-current=${state.view === "statement" ? "page" : nothing} aria-label=${words.view.statement}
      title=${words.view.statement} @click=${go}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"></circle><circle cx="12" cy="6.6" r="1"></circle><path d="M7 9.5l5 .9 5-.9M12 10.4v3.4M12 13.8l-2.4 4.6M12 13.8l2.4 4.6"></path></svg>
    </a>`;
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
