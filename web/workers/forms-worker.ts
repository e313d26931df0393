import type { Change, ParameterValues, Pathway, Simulation } from "#pathway";
import { closedForms, prepare, type Scenario, withValues } from "#study";
import { documentOf } from "./cases.ts";
import type { Forms, ToForms } from "./worker-api.ts";
import { workerScope } from "./worker-scope.ts";

// Works out closed forms while a planner turns parameters: the documents are checked once, then only values are put in.

type Documents = { readonly pathway: Pathway; readonly simulation: Simulation };

const scope = workerScope<ToForms>();
let documents: Documents | null = null;
let base: { documents: Documents; key: string; scenario: Scenario | null } | null = null;

scope.onmessage = ({ data }) => {
  documents = data.documents ?? documents;
  scope.postMessage(formsOf(documents!, data.change));
};

function formsOf(open: Documents, change: Change): Forms {
  const simulation = documentOf({ simulation: open.simulation, change });
  const { values, others } = split(open.pathway, simulation);
  try {
    const scenario = baseOf(open, { ...simulation, change: others });
    const turned = scenario && Object.keys(values).length > 0 ? withValues(scenario, values) : scenario;
    return { closedForms: turned && closedForms(turned) };
  } catch {
    // Some values have no formula: clients who never leave.
    return { closedForms: null };
  }
}

/** Plain values of parameters apart from all else that is changed. */
function split({ parameters = {} }: Pathway, { change = {} }: Simulation): { values: ParameterValues; others: Record<string, unknown> } {
  const values: ParameterValues = {};
  const others: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(change)) {
    const isPlain = typeof value === "number" || typeof value === "boolean";
    if (isPlain && Object.hasOwn(parameters, key)) values[key] = value;
    else others[key] = value;
  }
  return { values, others };
}

function baseOf(open: Documents, simulation: Simulation): Scenario | null {
  const key = JSON.stringify(simulation.change);
  if (base?.documents !== open || base.key !== key) base = { documents: open, key, scenario: prepare(open.pathway, simulation).scenario };
  return base.scenario;
}
