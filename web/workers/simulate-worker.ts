import { version } from "virtual:catalog";
import { type Diagnostic, hasErrors } from "#pathway";
import { inputOf, type ReportInput } from "#report";
import { type Answered, answerScenarios, type Crew, createInquiry, type Inquiry, prepare, type Scenario } from "#study";
import { documentOf } from "./cases.ts";
import { workerCrew } from "./crew.ts";
import type { FromSimulate, Question, Reply, Step, ToSimulate } from "./worker-api.ts";
import { workerScope } from "./worker-scope.ts";

// Answers questions: prepares scenarios, has the crew run replications, sums up. Several questions may be open at once.

const scope = workerScope<ToSimulate>();
const crew = workerCrew(Math.max(1, navigator.hardwareConcurrency - 1));

type Asked = {
  readonly question: Question;
  readonly signal: { aborted: boolean };
  readonly team: Crew;
  /** Null where the documents are refused. */
  opened: { scenarios: Scenario[]; inquiry: Inquiry } | null;
  /** The steps asked for are taken one after the other. */
  work: Promise<void>;
};

const asked = new Map<number, Asked>();
const progressEvery = 80;

scope.onmessage = ({ data }) => {
  if (data.kind === "ask") open(data.id, data.question);
  else if (data.kind === "cancel") cancel(data.id);
  else if (asked.has(data.id)) follow(data.id, data.steps, data.withBottleneck);
};

function tell(id: number, reply: Reply): void {
  if (!asked.get(id)?.signal.aborted) scope.postMessage({ id, reply } satisfies FromSimulate);
}

function open(id: number, question: Question): void {
  const entry: Asked = { question, signal: { aborted: false }, team: crew.team(), opened: null, work: Promise.resolve() };
  asked.set(id, entry);
  const prepared = question.cases.map((one) => prepare(one.pathway, documentOf(one)));
  const diagnostics = prepared.flatMap((one) => one.diagnostics);
  const scenarios = prepared.flatMap(({ scenario }) => scenario ?? []);
  if (hasErrors(diagnostics) || scenarios.length < prepared.length) {
    tell(id, { kind: "refused", diagnostics });
    return;
  }
  const inquiry = createInquiry(scenarios, {
    crew: entry.team,
    signal: entry.signal,
    onProgress: throttled((done, wanted) => tell(id, { kind: "progress", done, wanted })),
    onTrials: throttled((done, wanted) => tell(id, { kind: "trials", done, wanted })),
    ...(question.seed === undefined ? {} : { seed: question.seed }),
  });
  entry.opened = { scenarios, inquiry };
  follow(id, question.steps, question.withBottleneck ?? false);
}

function cancel(id: number): void {
  const entry = asked.get(id);
  if (!entry) return;
  entry.signal.aborted = true;
  entry.team.close();
  asked.delete(id);
}

function follow(id: number, steps: readonly Step[], withBottleneck: boolean): void {
  const entry = asked.get(id)!;
  const takeAll = async () => {
    for (const [i, step] of steps.entries()) {
      const isLast = i === steps.length - 1;
      const answered = await take(entry, step, isLast && withBottleneck);
      if (answered === null || entry.signal.aborted) return;
      if ("code" in answered) return tell(id, { kind: "refused", diagnostics: [answered] });
      tell(id, { kind: "answer", input: reportOf(entry.question, answered), isLast });
    }
  };
  entry.work = entry.work.then(takeAll).catch((error: unknown) => {
    if (!entry.signal.aborted) scope.postMessage({ id, error: String(error) } satisfies FromSimulate);
  });
}

async function take({ opened, team, signal, question }: Asked, step: Step, withBottleneck: boolean): Promise<Answered | Diagnostic | null> {
  if (opened === null) return null;
  const { scenarios, inquiry } = opened;
  const replications = step === "document" ? scenarios[0]!.simulation.replications : step;
  if (typeof replications === "number") return inquiry.answerAt(replications, { withBottleneck });
  // Where a stopping rule ends the run depends on where it began.
  const { seed } = question;
  return answerScenarios(scenarios, { crew: team, signal, replications, withBottleneck, ...(seed === undefined ? {} : { seed }) });
}

function reportOf({ cases }: Question, answered: Answered): ReportInput {
  const { pathway } = cases[0]!;
  const input = inputOf({ pathway, simulation: documentOf(cases[0]!), ...answered }, version);
  if (!cases.some(({ title }) => title)) return input;
  const points = input.points.map((point, i) => ({
    pathway: cases[i]!.pathway,
    simulation: documentOf(cases[i]!),
    ...point,
    title: cases[i]!.title ?? cases[i]!.simulation.title,
  }));
  return { ...input, points };
}

/** At most one telling each so many milliseconds, but always that all is done. */
function throttled(say: (done: number, wanted: number) => void): (progress: { done: number; wanted: number }) => void {
  let last = 0;
  return ({ done, wanted }) => {
    const now = performance.now();
    if (now - last < progressEvery && done < wanted) return;
    last = now;
    say(done, wanted);
  };
}
