import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { small } from "../../style/small-window.ts";
import { type Gap, gapsAsOf, knownGaps } from "./known-gaps.ts";
import { loadOrganization, type Organization, unknownOrganization } from "./organization.ts";
import { type StatementWords, statementWords } from "./words.ts";

/** The statement of accessibility that the law asks for: the state of the page, its gaps, where to tell of others, who supervises. */
export class PolkuStatementView extends LitElement {
  static override properties = { organization: { state: true } };
  declare organization: Organization;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      article {
        max-width: 76ch;
        margin: 0 auto;
        padding: var(--space-5);
      }
      h1 {
        margin: 0 0 var(--space-3);
        font-size: 28px;
      }
      h2 {
        margin: var(--space-5) 0 var(--space-2);
        font-size: 22px;
      }
      p {
        margin: 0 0 var(--space-3);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--space-1) var(--space-4);
        margin: 0 0 var(--space-3);
      }
      dt {
        color: var(--text-quiet);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      li {
        margin-bottom: var(--space-3);
      }
      .missing {
        padding: 0 var(--space-2);
        border: 1px dashed var(--warn);
        color: var(--warn);
      }
      .unfinished {
        padding: var(--space-3) var(--space-4);
        border-left: 6px solid var(--warn);
        background: var(--surface);
      }
      .criterion {
        font-weight: 700;
      }
      @media ${small} {
        article {
          padding: var(--space-4);
        }
        h1 {
          font-size: 24px;
        }
        dl {
          grid-template-columns: minmax(0, 1fr);
        }
        dd {
          margin-bottom: var(--space-2);
        }
      }
    `,
  ];

  readonly #store = new StoreController(this, []);

  constructor() {
    super();
    this.organization = unknownOrganization;
    void loadOrganization().then((organization) => {
      this.organization = organization;
    });
  }

  override render() {
    const words = statementWords[this.#store.state.language];
    const { name, publishedOn, service, email, form, phone } = this.organization;
    const { formats } = this.#store;
    const isUnfinished = name === null || publishedOn === null || service === null || (email === null && form === null && phone === null);
    return html`<article>
      <h1>${words.title}</h1>
      <p>${words.about}</p>
      ${isUnfinished ? html`<p class="unfinished">${words.fillIn}</p>` : nothing}
      <dl>
        <dt>${words.provider}</dt><dd>${name === null ? this.#missing(words) : formats.text(name)}</dd>
        <dt>${words.service}</dt><dd>${service === null ? this.#missing(words) : html`<a href=${service}>${service}</a>`}</dd>
        <dt>${words.published}</dt><dd>${publishedOn === null ? this.#missing(words) : formats.date(publishedOn)}</dd>
        <dt>${words.updated}</dt><dd>${formats.date(gapsAsOf)}</dd>
      </dl>
      <h2>${words.status}</h2>
      <p>${knownGaps.length === 0 ? words.statusFull : words.statusText}</p>
      ${knownGaps.length === 0 ? nothing : html`<h2>${words.gaps}</h2><ol>${knownGaps.map((gap) => this.#gap(gap, words))}</ol>`}
      ${this.#assessment(words)} ${this.#feedback(words)}
      <h2>${words.supervision}</h2>
      <p>${words.supervisionText}</p>
      <dl><dt>${words.authority}</dt><dd><a href=${words.site.href}>${words.authoritySite}: ${words.site.name}</a></dd></dl>
    </article>`;
  }

  #missing(words: StatementWords): TemplateResult {
    return html`<span class="missing">${words.toFillIn}</span>`;
  }

  #gap({ criterion, what, instead }: Gap, words: StatementWords) {
    const { formats } = this.#store;
    return html`<li>${formats.text(what)} <span class="criterion">${criterion === null ? words.noCriterion : words.criterion(criterion)}.</span>
      ${words.instead}: ${formats.text(instead)}</li>`;
  }

  #assessment(words: StatementWords) {
    const { formats } = this.#store;
    const { assessor, assessedOn, name } = this.organization;
    const who = assessor === null ? words.assessed.self : words.assessed.other(formats.text(assessor));
    return html`<h2>${words.assessment}</h2>
      <p>${words.assessed.tests}</p>
      <p>${name === null ? this.#missing(words) : html`${who} ${assessedOn === null ? this.#missing(words) : words.assessed.on(formats.date(assessedOn))}`}</p>`;
  }

  #feedback(words: StatementWords) {
    const { email, form, phone } = this.organization;
    const isUnknown = email === null && form === null && phone === null;
    return html`<h2>${words.feedback}</h2>
      <p>${words.feedbackText}</p>
      ${isUnknown ? html`<p>${this.#missing(words)}</p>` : nothing}
      <dl>
        ${email === null ? nothing : html`<dt>${words.email}</dt><dd><a href=${`mailto:${email}`}>${email}</a></dd>`}
        ${form === null ? nothing : html`<dt>${words.form}</dt><dd><a href=${form}>${form}</a></dd>`}
        ${phone === null ? nothing : html`<dt>${words.phone}</dt><dd><a href=${`tel:${phone.replace(/[^+\d]/g, "")}`}>${phone}</a></dd>`}
      </dl>`;
  }
}

customElements.define("polku-statement-view", PolkuStatementView);
