import { type Exported, type ExportInput, fileName, type Loss } from "#artifact";
import { type Chart, readChart } from "#chart";
import { type Pathway, resolveParameters } from "#pathway";
import { type Language, say } from "#units";
import { lossesOf } from "./losses.ts";
import { namesOf } from "./names.ts";
import { ownNamespace } from "./namespaces.ts";
import { initialId, type Plan, planOf } from "./plan.ts";
import { words } from "./words.ts";
import { dataOf } from "./write-data.ts";
import { statesOf } from "./write-states.ts";
import { element, writeXml, type XmlPart } from "./write-xml.ts";

/**
 * A pathway as SCXML 1.0 (W3C Recommendation, 2015) with the ECMAScript data model: whatever interpreter runs it goes through the same
 * configurations as XState does. Activities and timers are events sent with a delay; shares, visits, flags are data. What SCXML cannot say
 * stands beside it in a namespace of its own, from which `fromScxml` makes the pathway again.
 */
export function toScxml({ pathway, chart, language }: Pick<ExportInput, "pathway" | "chart" | "language">): Exported {
  const plain = readChart(resolveParameters(pathway, {})).chart;
  if (plain === null) throw new Error("the chart is gone with its parameters resolved");
  const plan = planOf(chart, plain, namesOf(plain), language);
  const lost = lossesOf(plan);
  return {
    files: [{ name: fileName([pathway.id], "scxml"), mediaType: "application/scxml+xml", content: documentOf(plan, pathway, lost) }],
    lost,
  };
}

function documentOf(plan: Plan, pathway: Pathway, lost: readonly Loss[]): string {
  const { chart, language } = plan;
  return writeXml(
    element(
      "scxml",
      {
        xmlns: "http://www.w3.org/2005/07/scxml",
        "xmlns:polku": ownNamespace,
        version: "1.0",
        datamodel: "ecmascript",
        name: chart.id,
        initial: initialId(plan),
      },
      [
        { comment: `${say(pathway.title, language)}. ${say(words.about, language)}` },
        { comment: [say(words.lost, language), ...lost.map((loss) => lossText(loss, chart, language))].join("\n    ") },
        ...dataOf(plan),
        ...statesOf(plan),
        rest(plan, pathway),
      ],
    ),
  );
}

function lossText({ at, what }: Loss, chart: Chart, language: Language): string {
  const node = chart.nodes.find(({ path }) => path === at);
  return `- ${at === "" || node === undefined ? "" : `${say(node.name, language)}: `}${say(what, language)}`;
}

/** The document without its machine, and what is said of the machine as a whole. */
function rest({ chart, hasRoot }: Plan, { machine: _machine, ...document }: Pathway): XmlPart {
  const { meta, tags, description, children } = chart.nodes[0]!;
  const own = {
    // Outcomes stand beside the state that stands for the machine, all others in it.
    ...(hasRoot ? { order: children.map((child) => chart.nodes[child]!.key) } : {}),
    ...(Object.keys(meta).length === 0 ? {} : { meta }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(description === null ? {} : { description }),
  };
  return element("polku:pathway", {}, [{ text: JSON.stringify(Object.keys(own).length === 0 ? document : { ...document, machine: own }) }]);
}
