import { type Chart, nodeAt } from "#chart";
import type { Language } from "#units";
import type { SceneNames } from "../../draw/scene.ts";
import { formatsOf } from "../../i18n/formats.ts";
import { pathwayWords } from "./words.ts";

const known = new WeakMap<Chart, Map<Language, SceneNames>>();

/** What a screen reader is told of each thing in the picture of a chart; the same object for the same chart and language, so that nothing is drawn anew. */
export function sceneNames(chart: Chart, language: Language): SceneNames {
  const ofChart = known.get(chart) ?? new Map<Language, SceneNames>();
  known.set(chart, ofChart);
  const names = ofChart.get(language) ?? namesFor(chart, language);
  ofChart.set(language, names);
  return names;
}

function namesFor(chart: Chart, language: Language): SceneNames {
  const words = pathwayWords[language];
  const formats = formatsOf(language);
  return {
    node: ({ name, responsible }) => [name, responsible].filter(Boolean).join(", "),
    ending: ({ outcome, about }) => {
      const node = nodeAt(chart, outcome);
      return [node === undefined ? outcome : formats.text(node.name), about].filter(Boolean).join(": ");
    },
    toggle: (node) => `${node.flags.isCollapsed ? words.open : words.close}: ${node.name}`,
  };
}
