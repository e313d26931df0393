import { css, html, LitElement } from "lit";
import { copyAsToBe, firstSimulation, pathwayOfSteps, readSteps } from "#edit";
import { languages, type Text } from "#units";
import { pathwayEntries } from "../../state/documents.ts";
import { library } from "../../state/library.ts";
import { copiedNotice } from "../../state/notice.ts";
import { putOwn } from "../../state/open-files.ts";
import { openAgain } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import { StoreController } from "../../state/store-controller.ts";
import { controls } from "../../style/controls.ts";
import { readNumber } from "../simulate/number-text.ts";
import { fieldStyle } from "./fields.ts";
import { openNew } from "./own-version.ts";
import { workshopWords } from "./words.ts";

/** Begins a new pathway: from steps that are typed or pasted from a spreadsheet, or as the to-be of the one that is open. */
export class PolkuBegin extends LitElement {
  static override properties = { problem: { state: true } };
  declare problem: string;

  static override styles = [
    controls,
    fieldStyle,
    css`
      :host {
        display: block;
      }
      textarea {
        white-space: pre;
        overflow: auto;
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
      }
      .problem {
        color: var(--critical);
      }
    `,
  ];

  readonly #store = new StoreController(this, ["pathway"]);

  constructor() {
    super();
    this.problem = "";
  }

  override render() {
    const words = workshopWords[this.#store.state.language].begin;
    return html`
      <p>${words.lead}</p>
      <form @submit=${this.#make}>
        <label class="field"><span>${words.name}</span><input name="title" type="text" required /></label>
        <label class="field"><span>${words.steps}</span><textarea name="steps" rows="6" placeholder=${words.example}></textarea></label>
        <p class="quiet">${words.stepsHelp}</p>
        <div class="two">
          <label class="field"><span>${words.perYear}</span><input name="perYear" type="text" inputmode="decimal" value="100" /></label>
          <label class="field"><span>${words.backlog}</span><input name="backlog" type="text" inputmode="decimal" value="0" /></label>
        </div>
        <p class="problem" role="alert" ?hidden=${this.problem === ""}>${this.problem}</p>
        <button class="primary">${words.make}</button>
      </form>
      <h3>${words.toBe}</h3>
      <p>${words.toBeLead}</p>
      <button @click=${this.#toBe}>${words.makeToBe}</button>
    `;
  }

  #make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { language } = this.#store.state;
    const words = workshopWords[language].begin;
    const form = new FormData(event.target as HTMLFormElement);
    const title = String(form.get("title")).trim();
    const [perYear, backlog] = ["perYear", "backlog"].map((name) => readNumber(String(form.get(name))));
    if (title === "" || perYear == null || backlog == null || perYear < 0 || backlog < 0) {
      this.problem = words.problem;
      return;
    }
    this.problem = "";
    const id = freeDocumentId(slugOf(title));
    const pathway = pathwayOfSteps({ id, title, language, steps: readSteps(String(form.get("steps")), language) });
    const start = `${new Date().getFullYear() + 1}-01-01`;
    const simulation = firstSimulation(pathway, { perYear, backlog, start });
    await openNew(store, pathway, null);
    const key = library.freeKey(simulation.id);
    const text = `${JSON.stringify(simulation, null, 2)}\n`;
    await putOwn({ key, kind: "simulation", text, disk: null, file: `${simulation.id}.simulation.json` }, copiedNotice(simulation.title));
    await openAgain(store, store.state.pathwayId, key);
  };

  #toBe = async (): Promise<void> => {
    const { pathway, language } = this.#store.state;
    if (!pathway) return;
    const words = workshopWords[language].begin;
    const title = Object.fromEntries(
      languages.flatMap((one) => (pathway.title[one] === undefined ? [] : [[one, workshopWords[one].begin.toBeTitle(pathway.title[one])]])),
    ) as unknown as Text;
    const { pathway: copy, diagnostics } = copyAsToBe(pathway, { id: freeDocumentId(`${pathway.id}-to-be`), title });
    this.problem = copy === null ? (diagnostics[0]?.message[language] ?? words.problem) : "";
    if (copy !== null) await openNew(store, copy);
  };
}

/** A name as the id of a document: "Työkyvyn tuki 2" is "tyokyvyn-tuki-2". */
function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  return /^[a-z]/.test(slug) ? slug : slug === "" ? "polku" : `polku-${slug}`;
}

function freeDocumentId(id: string): string {
  const taken = new Set(pathwayEntries().map((entry) => library.find(entry.id)?.id ?? entry.id));
  let free = id;
  for (let i = 2; taken.has(free); i++) free = `${id}-${i}`;
  return free;
}

customElements.define("polku-begin", PolkuBegin);
