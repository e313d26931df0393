import type { Loss } from "#artifact";
import type { Chart, Node, Transition } from "#chart";
import { actorName, edgeTexts } from "#layout";
import { type Language, say } from "#units";

/** A line from one state to another, or from a state to itself where it is not left. Nodes are indexes; −1: there is no target. */
interface Arrow {
  readonly source: number;
  readonly target: number;
  /** What is written at it, "" for nothing. */
  readonly label: string;
}

/** A chart as languages for drawings of states tell it. */
export interface ChartTexts {
  readonly chart: Chart;
  readonly title: string;
  /** A name in any such language: no reserved word, since it holds "_"; the root is "s_". */
  readonly id: (node: Node) => string;
  readonly name: (node: Node) => string;
  /** Who is responsible, where it is somebody else than around the state; null where not. */
  readonly actor: (node: Node) => string | null;
  /** All transitions, those between the same two states together, in document order. */
  readonly arrows: readonly Arrow[];
}

/** Puts a chart into words: names, labels as they stand in the picture, actors. */
export function chartTexts(chart: Chart, language: Language): ChartTexts {
  const nameOfActor = (actor: string) => actorName(chart, actor, language);
  return {
    chart,
    title: say(chart.pathway.title, language),
    id: ({ path }) => `s_${path.replaceAll(".", "_")}`,
    name: (node) => say(node.name, language),
    actor: ({ actor, parent }) => (actor === null || actor === chart.nodes[parent]?.actor ? null : nameOfActor(actor)),
    arrows: arrowsOf(chart, language),
  };
}

function arrowsOf(chart: Chart, language: Language): Arrow[] {
  const bundles = new Map<string, Transition[]>();
  for (const transition of chart.transitions) {
    const key = `${transition.source} ${transition.target}`;
    bundles.set(key, [...(bundles.get(key) ?? []), transition]);
  }
  const choice = { shares: true, delays: true, events: "named", conditions: true } as const;
  return [...bundles.values()].map((transitions) => ({
    source: transitions[0]!.source,
    target: transitions[0]!.target,
    label: edgeTexts(chart, transitions, { language, choice, namesActors: false }).join("; "),
  }));
}

/** Whether a state is drawn with others in it. */
export function isFrame({ children }: Node): boolean {
  return children.length > 0;
}

/** A text on one line, without the characters that no text should hold: controls, and those that turn the direction of what follows. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .replaceAll(/[\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, "")
    .trim();
}

/** What no language for drawings of states says of a pathway. */
export function drawingLosses(chart: Chart): Loss[] {
  const { pathway, nodes, transitions } = chart;
  const lost: Loss[] = [
    {
      at: "",
      what: {
        fi: "Kestot, resurssit, jonot, aukioloajat, kustannukset ja lähteet jäävät polkutiedostoon.",
        sv: "Varaktigheter, resurser, köer, öppettider, kostnader och källor blir i stigdokumentet.",
        en: "Durations, resources, queues, opening hours, costs and sources stay in the pathway document.",
      },
    },
  ];
  const hasActions =
    [...nodes.flatMap(({ entry, exit }) => [...entry, ...exit]), ...transitions.flatMap(({ actions }) => actions)].length > 0;
  if (hasActions)
    lost.push({
      at: "",
      what: {
        fi: "Liput ja sisäiset tapahtumat (set, raise) eivät näy.",
        sv: "Flaggor och interna händelser (set, raise) syns inte.",
        en: "Flags and internal events (set, raise) are not shown.",
      },
    });
  if (transitions.some(({ reenter }) => reenter))
    lost.push({
      at: "",
      what: {
        fi: "Ei näy, mitkä siirtymät poistuvat tilasta ja palaavat siihen (reenter).",
        sv: "Det syns inte vilka övergångar som lämnar tillståndet och återvänder (reenter).",
        en: "It is not shown which transitions leave a state and come back to it (reenter).",
      },
    });
  if (Object.keys(pathway.hazards ?? {}).length > 0)
    lost.push({
      at: "",
      what: {
        fi: "Elämäntapahtumista näkyy nimi mutta ei se, miten usein niitä sattuu.",
        sv: "Av livshändelserna syns namnet men inte hur ofta de inträffar.",
        en: "Of life's events the name is shown, not how often they happen.",
      },
    });
  return lost;
}

/** Losses of single states where a language lacks a kind of state. */
export function lossesOf(chart: Chart, isLost: (node: Node) => boolean, what: Loss["what"]): Loss[] {
  return chart.nodes.filter(isLost).map(({ path }) => ({ at: path, what }));
}

/** Losses as lines of remarks for people. */
export function lostLines(lost: readonly Loss[], chart: Chart, language: Language): string[] {
  const head = { fi: "Tämä muoto ei kerro tätä:", sv: "Detta säger formatet inte:", en: "What this format does not say:" };
  const lines = lost.map(({ at, what }) => {
    const node = at === "" ? undefined : chart.nodes.find(({ path }) => path === at);
    return `- ${node === undefined ? "" : `${oneLine(say(node.name, language))}: `}${oneLine(say(what, language))}`;
  });
  return [say(head, language), ...lines];
}
