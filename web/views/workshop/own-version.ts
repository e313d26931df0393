import type { Pathway } from "#pathway";
import { languages, type Text } from "#units";
import { library } from "../../state/library.ts";
import { copiedNotice } from "../../state/notice.ts";
import { putOwn } from "../../state/open-files.ts";
import { openAgain } from "../../state/session.ts";
import type { Store } from "../../state/store.ts";
import { workshopWords } from "./words.ts";

/** A pathway as the page writes it into a file. */
export function textOfPathway(pathway: Pathway): string {
  return `${JSON.stringify(pathway, null, 2)}\n`;
}

/**
 * Makes an own version of the pathway that is open and opens it with the same simulation: it keeps the id, so that all simulations of the model go with it.
 * What is selected stays selected.
 */
export async function openOwnVersion(store: Store): Promise<void> {
  const { pathway, simulationId, selected, collapsed, change, own } = store.state;
  if (!pathway) return;
  await openNew(store, { ...pathway, title: titled(pathway.title) }, simulationId);
  store.set({ selected, collapsed, change, own });
}

/** Puts a new pathway among the own documents and opens it. */
export async function openNew(store: Store, pathway: Pathway, simulationId?: string | null): Promise<void> {
  const document = { key: library.freeKey(pathway.id), kind: "pathway", text: textOfPathway(pathway), disk: null } as const;
  const { key, notice } = await putOwn({ ...document, file: `${pathway.id}.pathway.json` }, copiedNotice(pathway.title));
  await openAgain(store, key, simulationId);
  await untilOpen(store, key);
  store.set({ notice });
}

function untilOpen(store: Store, key: string): Promise<void> {
  const isOpen = () => store.state.pathwayId !== key || (store.state.pathway !== null && store.state.chart !== null);
  if (isOpen()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = store.subscribe(() => {
      if (!isOpen()) return;
      end();
      resolve();
    });
  });
}

function titled(title: Text): Text {
  const spoken = languages.filter((language) => title[language] !== undefined);
  return Object.fromEntries(spoken.map((language) => [language, workshopWords[language].ownTitle(title[language]!)])) as unknown as Text;
}
