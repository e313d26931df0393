import { CannotExport, type ExportInput, type Loss } from "#artifact";
import { EndlessRound, type Program } from "#engine";
import { calendarsOf } from "#pathway";
import { prepare, programOf } from "#study";
import { civilDate, inEachLanguage } from "#units";
import { offsetOf, stampOf } from "./civil-time.ts";
import { type LogNames, logNames } from "./log-names.ts";
import { type LogRow, rowReader } from "./log-row.ts";
import { type LogTable, TooManyEvents } from "./log-table.ts";
import { recordLog } from "./record-log.ts";
import { logWords } from "./words.ts";

/** Events in a log, at most: some 200 MB of XES. */
const mostEvents = 400_000;

/** A recorded log and how it is told. */
export interface EventLog {
  readonly table: LogTable;
  readonly names: LogNames;
  readonly rowOf: (row: number) => LogRow;
  /** A time of the simulation as ISO 8601. */
  readonly stamp: (time: number) => string;
  readonly replications: number;
  readonly lost: readonly Loss[];
}

/** Runs the first replications of an export's simulation again and records them. Throws `CannotExport` where there is no simulation, or where the log would be too long. */
export function eventLog(input: ExportInput): EventLog {
  const { results, language } = input;
  if (results === null) throw new CannotExport(inEachLanguage((of) => logWords(of).noSimulation));
  const replications = Math.max(1, Math.floor(input.log?.replications ?? 1));
  const [point] = results.points;
  const { pathway = results.pathway, simulation = results.simulation, change } = point!;
  const { vary: _, ...once } = simulation;
  const { scenario } = prepare(pathway, once, change);
  if (!scenario) throw new CannotExport(inEachLanguage((of) => logWords(of).notPrepared));
  const { chart, labels, setting, program } = scenario;
  const order = { seed: results.seed, replications, programOf: (r: number) => programOf(scenario, results.seed, r), mostEvents };
  const table = recorded(() => recordLog(order));
  const names = logNames(chart, labels, language);
  const { zone } = calendarsOf(chart.pathway);
  const offset = offsetOf(zone, civilDate(setting.start).year);
  return {
    table,
    names,
    rowOf: rowReader(table, program, names),
    stamp: (time) => stampOf(setting.start, time, offset),
    replications,
    lost: lossesOf(program, { zone, offset, replications }),
  };
}

function recorded(record: () => LogTable): LogTable {
  try {
    return record();
  } catch (error) {
    if (error instanceof TooManyEvents) throw new CannotExport(inEachLanguage((of) => logWords(of).tooLong(mostEvents)));
    if (error instanceof EndlessRound) throw new CannotExport(inEachLanguage((of) => logWords(of).endless));
    throw error;
  }
}

type Told = { zone: string; offset: string; replications: number };

/** What a log cannot say, or says otherwise than one may think. */
function lossesOf({ states, activities }: Program, { zone, offset, replications }: Told): Loss[] {
  const all = (write: (words: ReturnType<typeof logWords>) => string): Loss => ({
    at: "",
    what: inEachLanguage((of) => write(logWords(of))),
  });
  return [
    all((words) => words.oneCourse(replications)),
    all((words) => words.civilTime(zone, offset)),
    ...(states.costPerYear.some((cost) => cost !== 0) ? [all((words) => words.stateCosts)] : []),
    ...(activities.releaseList.length > 0 ? [all((words) => words.releases)] : []),
  ];
}
