import type { Loss } from "#artifact";
import { type Node, shareOf } from "#chart";
import type { Plan } from "./plan.ts";

/** What SCXML cannot say of a chart, or says otherwise. */
export function lossesOf(plan: Plan): Loss[] {
  return [...ofDocument(plan), ...plan.plain.nodes.flatMap((node) => ofState(plan, node))];
}

function ofDocument({ plain }: Plan): Loss[] {
  const { pathway, nodes, transitions } = plain;
  const lost: Loss[] = [];
  const add = (holds: boolean, what: Loss["what"]) => {
    if (holds) lost.push({ at: "", what });
  };
  add(
    nodes.some(({ lists }) => lists.some(({ trigger }) => trigger.kind === "after" || trigger.kind === "done")),
    {
      fi: "Kestojen jakaumat: työ ja viive kestävät keskiarvonsa (delayexpr), aukioloajat jäävät pois.",
      sv: "Fördelningar av varaktigheter: arbete och fördröjningar tar sitt medelvärde (delayexpr), öppettider faller bort.",
      en: "Distributions of durations: activities and delays take their mean (delayexpr); opening hours are left out.",
    },
  );
  add(Object.keys(pathway.resources ?? {}).length > 0, {
    fi: "Resurssit ja jonot: kaikki myönnetään heti. Odottaako asiakas, kerrotaan tapahtumilla waits.* ja granted.*.",
    sv: "Resurser och köer: allt beviljas genast. Om klienten väntar berättas med händelserna waits.* och granted.*.",
    en: "Resources and queues: all is granted at once. Whether the client waits is told by the events waits.* and granted.*.",
  });
  add(
    transitions.some(({ guard }) => shareOf(guard)),
    {
      fi: "Osuudet: SCXML ei tunne todennäköisyyksiä; funktio share ratkaisee ne siemenestä.",
      sv: "Andelar: SCXML känner inte sannolikheter; funktionen share avgör dem ur fröet.",
      en: "Shares: SCXML knows no probabilities; the function share decides them from the seed.",
    },
  );
  add(Object.keys(pathway.hazards ?? {}).length > 0, {
    fi: `Elämäntapahtumien tiheys: ${Object.keys(pathway.hazards ?? {}).join(", ")} lähetetään ulkoa.`,
    sv: `Livshändelsernas täthet: ${Object.keys(pathway.hazards ?? {}).join(", ")} sänds utifrån.`,
    en: `How often life sends its events: ${Object.keys(pathway.hazards ?? {}).join(", ")} are sent from outside.`,
  });
  add(true, {
    fi: "Määräajat, kustannukset, pullonkaulat ja lähteet ovat vain nimiavaruudessa polku.",
    sv: "Tidsfrister, kostnader, problemställen och källor finns bara i namnrymden polku.",
    en: "Deadlines, costs, pain points and sources are in the namespace polku only.",
  });
  return lost;
}

function ofState({ plain, framed }: Plan, node: Node): Loss[] {
  const lost: Loss[] = [];
  const { nodes, pathway } = plain;
  const parent = nodes[node.parent];
  if (node.activity !== null && pathway.activities?.[node.activity]?.onReturn === "resume")
    lost.push({
      at: node.path,
      what: {
        fi: "Historiasta palattaessa työ alkaa alusta eikä jatku siitä, mihin se jäi.",
        sv: "När man återvänder genom historien börjar arbetet om i stället för att fortsätta.",
        en: "After a return through history the activity starts anew instead of going on.",
      },
    });
  if (node.kind === "parallel" && parent?.kind === "parallel" && (framed.has(node.index) || isHeardAbove(plain.nodes, node)))
    lost.push({
      at: node.path,
      what: {
        fi: "Kun tämän rinnakkaistilan kaikki alueet ovat valmiit, SCXML ei kerro sitä ulommalle rinnakkaistilalle.",
        sv: "När alla regioner i detta parallella tillstånd är klara berättar SCXML det inte för det yttre.",
        en: "When all regions of this parallel state are done, SCXML does not tell the parallel state around it.",
      },
    });
  return lost;
}

function isHeardAbove(nodes: readonly Node[], { parent }: Node): boolean {
  for (let i = parent; i >= 0; i = nodes[i]!.parent)
    if (nodes[i]!.kind === "parallel" && nodes[i]!.lists.some(({ trigger }) => trigger.kind === "doneState")) return true;
  return false;
}
