import { type ViewId, viewIds } from "../state/store.ts";

const modules = import.meta.glob("../views/*/polku-*-view.ts");

function moduleOf(view: ViewId) {
  return modules[`../views/${view}/polku-${view}-view.ts`];
}

/** The views that there are, in the order of their tabs. */
export const views: readonly ViewId[] = viewIds.filter((view) => moduleOf(view) !== undefined);

/** The views that have a tab. */
export const tabs: readonly ViewId[] = views.filter((view) => view !== "statement");

/** The views that show something also while no pathway can be read. */
export const standalone: readonly ViewId[] = ["files", "statement"];

/** Loads a view and makes its element. */
export async function createView(view: ViewId): Promise<HTMLElement> {
  await moduleOf(view)?.();
  return document.createElement(`polku-${view}-view`);
}
