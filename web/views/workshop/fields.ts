import { css, html, nothing, type TemplateResult } from "lit";

/** One thing to choose: its value, its name, whether it cannot be chosen. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly isOff?: boolean;
}

/** A line of text; `write` is called once the field is left, with what stands there, where it is other than before. */
export function textField(
  label: string | TemplateResult,
  value: string,
  write: (text: string) => void,
  { isLong = false, hint = "" } = {},
): TemplateResult {
  const change = (event: Event) => {
    const text = (event.target as HTMLInputElement).value.trim();
    if (text !== value) write(text);
  };
  return html`<label class="field"><span>${label}</span>
    ${
      isLong
        ? html`<textarea rows="3" .value=${value} placeholder=${hint} @change=${change}></textarea>`
        : html`<input type="text" .value=${value} placeholder=${hint} @change=${change} />`
    }
  </label>`;
}

/** One of several; `choose` is called with the value. */
export function choiceField(label: string, choices: readonly Choice[], value: string, choose: (value: string) => void): TemplateResult {
  const change = (event: Event) => choose((event.target as HTMLSelectElement).value);
  return html`<label class="field"><span>${label}</span>
    <select .value=${value} @change=${change}>
      ${choices.map((one) => html`<option value=${one.value} ?selected=${one.value === value} ?disabled=${one.isOff ?? false}>${one.name}</option>`)}
    </select>
  </label>`;
}

/** Something that is or is not. */
export function checkField(label: string, is: boolean, set: (is: boolean) => void): TemplateResult {
  return html`<label class="check"><input type="checkbox" .checked=${is} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} /> ${label}</label>`;
}

/** A list from which something is added: it goes back to its first line, which says so. */
export function addField(label: string, choices: readonly Choice[], add: (value: string) => void): TemplateResult {
  const change = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    select.value = "";
    if (value !== "") add(value);
  };
  return html`<select class="add" aria-label=${label} @change=${change}>
    <option value="">${label}</option>
    ${choices.map(({ value, name }) => html`<option value=${value}>${name}</option>`)}
  </select>`;
}

/** A button with the picture of a cross, which takes something away. */
export function removeButton(label: string, remove: () => void): TemplateResult {
  return html`<button class="icon" aria-label=${label} title=${label} @click=${remove}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"></path></svg>
  </button>`;
}

/** A part of the panel that can be closed. */
export function part(title: string, content: unknown, { isOpen = true } = {}): TemplateResult {
  return html`<details class="part" ?open=${isOpen}><summary>${title}</summary>${content ?? nothing}</details>`;
}

/** What fields and parts look like. */
export const fieldStyle = css`
  .field {
    display: grid;
    gap: 2px;
    margin: var(--space-2) 0;
    font-size: var(--text-small);
  }
  .field > span {
    font-weight: 600;
  }
  .field input,
  .field select,
  .field textarea,
  select.add {
    width: 100%;
    min-width: 0;
    font-size: var(--text-body, 18px);
  }
  textarea {
    font: inherit;
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--border-strong);
    border-radius: var(--radius);
    padding: var(--space-1) var(--space-3);
    resize: vertical;
  }
  .check {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    margin: var(--space-2) 0;
  }
  .check input {
    width: 22px;
    height: 22px;
  }
  .part {
    border-top: 1px solid var(--border);
    padding: var(--space-2) 0;
  }
  .part > summary {
    cursor: pointer;
    font-weight: 700;
  }
  .row {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    padding: var(--space-1) 0;
  }
  .row > .grow {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .row input.short {
    width: 72px;
    text-align: right;
  }
  h2 {
    margin: 0 0 var(--space-2);
    font-size: 1.25rem;
    overflow-wrap: anywhere;
  }
  h3 {
    margin: var(--space-3) 0 var(--space-1);
    font-size: 1.05rem;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
