import type { Change } from "#pathway";
import { heatMeasures } from "#picture";
import { languages } from "#units";
import { type AppState, initialState, themes, viewIds } from "./store.ts";

/** The part of the state that is worth sharing. */
export type SharedState = Pick<
  AppState,
  | "view"
  | "language"
  | "theme"
  | "pathwayId"
  | "simulationId"
  | "selected"
  | "picture"
  | "collapsed"
  | "showsHandovers"
  | "endings"
  | "change"
  | "compared"
  | "comparedIn"
  | "heatMeasure"
  | "heatMonth"
  | "walk"
>;

const turned = "set.";

/** Writes what is worth sharing as the hash of an address, `#/view?…`; what is as in the beginning is left out. */
export function toHash(state: SharedState): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null, usual: string | null) => {
    if (value !== usual) query.set(name, value ?? "");
  };
  put("lang", state.language, initialState.language);
  put("theme", state.theme, initialState.theme);
  put("path", state.pathwayId, initialState.pathwayId);
  put("sim", state.simulationId, initialState.simulationId);
  put("picture", state.picture, initialState.picture);
  put("state", state.selected, null);
  put("closed", state.collapsed?.join(",") ?? null, null);
  put("ends", state.endings, initialState.endings);
  put("with", state.compared?.join(",") ?? null, null);
  put("in", state.comparedIn, initialState.comparedIn);
  put("heat", state.heatMeasure, initialState.heatMeasure);
  put("month", state.heatMonth, null);
  put("walk", state.walk, null);
  put("handovers", state.showsHandovers ? "1" : null, null);
  for (const [key, value] of Object.entries(state.change)) query.set(turned + key, JSON.stringify(value));
  const text = query.toString();
  return `#/${state.view}${text === "" ? "" : `?${text}`}`;
}

/** Reads the hash of an address; what is not there, or not understood, is as in the beginning. */
export function fromHash(hash: string): SharedState {
  const [, view = "", text = ""] = /^#?\/?([^?]*)\??(.*)$/.exec(hash) ?? [];
  const query = new URLSearchParams(text);
  const one = <T extends string>(value: string | null, of: readonly T[], usual: T) => of.find((known) => known === value) ?? usual;
  const simulation = query.get("sim");
  const closed = query.get("closed");
  const compared = query.get("with");
  return {
    view: one(view, viewIds, initialState.view),
    language: one(query.get("lang"), languages, initialState.language),
    theme: one(query.get("theme"), themes, initialState.theme),
    pathwayId: query.get("path") ?? initialState.pathwayId,
    simulationId: simulation === "" ? null : (simulation ?? initialState.simulationId),
    selected: query.get("state") || null,
    picture: one(query.get("picture"), ["lanes", "statechart"], initialState.picture),
    collapsed: closed === null ? null : closed.split(",").filter((path) => path !== ""),
    endings: one(query.get("ends"), ["lines", "marks"], initialState.endings),
    showsHandovers: query.get("handovers") === "1",
    compared: compared === null ? null : compared.split(",").filter((id) => id !== ""),
    comparedIn: one(query.get("in"), ["numbers", "structure"], initialState.comparedIn),
    heatMeasure: one(query.get("heat"), heatMeasures, initialState.heatMeasure),
    heatMonth: query.get("month") || null,
    walk: query.get("walk") || null,
    change: changeOf(query),
  };
}

function changeOf(query: URLSearchParams): Change {
  const change: Change = {};
  for (const [name, text] of query) {
    if (!name.startsWith(turned)) continue;
    try {
      change[name.slice(turned.length)] = JSON.parse(text);
    } catch {
      // Somebody has cut the address: the rest of it still holds.
    }
  }
  return change;
}
