import { createWorld, followClients, type Program, runReplication, unfollow, type World } from "#engine";
import { createTable, type LogTable } from "./log-table.ts";
import { createRecorder } from "./recorder.ts";

/** What is to be recorded. */
export interface RecordOrder {
  readonly seed: number;
  /** The first replications, from 0. */
  readonly replications: number;
  /** The program of a replication. */
  readonly programOf: (replication: number) => Program;
  /** Most events; more are refused. */
  readonly mostEvents: number;
}

/**
 * Runs replications again and records all that happens to every client. What is told of a client is the doing of the same draws as in a run
 * without a record, so that its counts are those of the same replications there. Throws `TooManyEvents`, and what `runReplication` does.
 */
export function recordLog({ seed, replications, programOf, mostEvents }: RecordOrder): LogTable {
  const table = createTable();
  let world: World | null = null;
  for (let replication = 0; replication < replications; replication++) {
    const program = programOf(replication);
    if (world?.program !== program) world = createWorld(program, world ?? undefined);
    followClients(world, createRecorder(world, table, { replication, mostEvents }));
    try {
      runReplication(world, seed, replication);
    } finally {
      unfollow(world);
    }
  }
  return table;
}
