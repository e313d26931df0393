import { css, html, LitElement, nothing } from "lit";
import type { DocumentEntry } from "../../state/documents.ts";
import type { LibraryEntry } from "../../state/own-document.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import { canWriteFiles } from "./document-actions.ts";
import { filesWords } from "./words.ts";

/** What may be done with a document from its card. */
type CardAction = "open" | "download" | "save" | "saveAs" | "copy" | "remove";

/** Fired by a card: what is to be done; `rename` comes with the new title. */
export type CardEvent = CustomEvent<{ action: CardAction } | { action: "rename"; title: string }>;

/** A document: its title, what it is about, how it stands, and what may be done with it. Fires `card-action`. */
export class PolkuDocumentCard extends LitElement {
  static override properties = {
    entry: {},
    own: {},
    about: {},
    note: {},
    isOpen: { type: Boolean },
    canOpen: { type: Boolean },
    isNaming: { state: true },
  };
  declare entry: DocumentEntry | null;
  declare own: LibraryEntry | null;
  /** The question or summary; null: there is none. */
  declare about: string | null;
  /** What else must be known, such as that its pathway is missing. */
  declare note: string | null;
  declare isOpen: boolean;
  declare canOpen: boolean;
  declare isNaming: boolean;

  static override styles = [
    controls,
    css`
      article {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
        background: var(--surface);
        border: 1px solid var(--border);
        border-radius: var(--radius);
      }
      .text {
        display: grid;
        gap: var(--space-1);
      }
      /* A document that is not open takes little room. */
      @media (min-width: 1100px) {
        article.closed {
          grid-template-columns: minmax(0, 1fr) auto;
          align-items: center;
        }
        .closed > .actions {
          display: grid;
          gap: var(--space-1);
        }
      }
      article.open {
        border-color: var(--accent);
        box-shadow: inset 6px 0 0 var(--accent);
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--space-1) var(--space-3);
      }
      h3 {
        margin: 0;
        font-size: 18px;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
        font-size: var(--text-small);
        overflow-wrap: anywhere;
      }
      .badge {
        padding: 0 var(--space-2);
        font-size: var(--text-small);
        border: 1px solid var(--border-strong);
        border-radius: 999px;
        white-space: nowrap;
      }
      .badge.is-open {
        color: var(--on-accent);
        background: var(--accent);
        border-color: var(--accent);
      }
      .badge.unsaved {
        color: var(--warn);
        border-color: var(--warn);
      }
      .note {
        color: var(--warn);
      }
      .small button {
        min-height: 36px;
        font-size: var(--text-small);
      }
      .closed .about {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      @media ${small} {
        .closed .about {
          -webkit-line-clamp: none;
        }
      }
      @media print {
        .badge.is-open {
          color: inherit;
          background: none;
        }
        article {
          break-inside: avoid;
        }
        .closed .about {
          -webkit-line-clamp: none;
        }
      }
      .actions,
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2);
      }
      label {
        display: grid;
        flex: 1 1 240px;
        font-size: var(--text-small);
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.entry = null;
    this.own = null;
    this.about = null;
    this.note = null;
    this.isOpen = false;
    this.canOpen = true;
    this.isNaming = false;
  }

  override render() {
    const { entry, about, note, isOpen } = this;
    if (entry === null) return nothing;
    const title = this.#store.formats.text(entry.title);
    return html`
      <article class=${isOpen ? "open" : "closed"} aria-label=${title}>
        <div class="text">
          <div class="top"><h3>${title}</h3>${this.#badges()}</div>
          ${about === null ? nothing : html`<p class="about">${about}</p>`} ${this.#file()}
          ${note === null ? nothing : html`<p class="note">${note}</p>`}
          <slot></slot>
        </div>
        ${this.isNaming ? this.#naming(title) : html`<div class="actions ${isOpen ? "" : "small"}">${this.#actions(title)}</div>`}
      </article>
    `;
  }

  #badges() {
    const words = filesWords[this.#store.state.language].status;
    const isUnsaved = this.own !== null && this.own.text !== this.own.disk;
    return html`
      ${this.isOpen ? html`<span class="badge is-open">${words.open}</span>` : nothing}
      ${this.own === null ? nothing : html`<span class="badge">${words.own}</span>`}
      ${isUnsaved ? html`<span class="badge unsaved">${words.unsaved}</span>` : nothing}
    `;
  }

  #file() {
    if (this.own === null) return nothing;
    const { language } = this.#store.state;
    const locale = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" }[language];
    const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(this.own.changedAt);
    return html`<p class="quiet">${filesWords[language].fileOf(this.own.file, when)}</p>`;
  }

  #actions(title: string) {
    const words = filesWords[this.#store.state.language];
    const button = (action: CardAction, label = words.action[action]) =>
      html`<button aria-label=${words.actionOf(label, title)} @click=${() => this.#fire({ action })}>${label}</button>`;
    const name = () => {
      this.isNaming = true;
      void this.updateComplete.then(() => this.renderRoot.querySelector("input")!.select());
    };
    return html`
      ${this.isOpen || !this.canOpen ? nothing : button("open")}
      ${this.isOpen && canWriteFiles() ? html`${this.own === null ? nothing : button("save")}${button("saveAs")}` : nothing}
      ${this.isOpen ? button("download") : nothing} ${button("copy")}
      ${this.isOpen && this.own !== null ? html`<button class="rename" aria-label=${words.actionOf(words.action.rename, title)} @click=${name}>${words.action.rename}</button>` : nothing}
      ${this.own === null ? nothing : button("remove")}
    `;
  }

  #naming(title: string) {
    const words = filesWords[this.#store.state.language];
    const close = () => {
      this.isNaming = false;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".rename")?.focus());
    };
    const accept = (event: Event) => {
      event.preventDefault();
      this.#fire({ action: "rename", title: this.renderRoot.querySelector("input")!.value });
      close();
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    return html`<form @submit=${accept} @keydown=${leave}>
      <label>${words.newName}<input .value=${title} required maxlength="200" autocomplete="off" /></label>
      <button type="submit">${words.accept}</button><button type="button" @click=${close}>${words.cancel}</button>
    </form>`;
  }

  #fire(detail: CardEvent["detail"]): void {
    this.dispatchEvent(new CustomEvent("card-action", { detail, bubbles: true, composed: true }));
  }
}

customElements.define("polku-document-card", PolkuDocumentCard);
