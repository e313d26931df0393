/** A client as the reference needs it: when it comes, how long its service takes, how it ranks (smaller first), how long it waits at most. All in days. */
export interface Customer {
  readonly arrived: number;
  readonly service: number;
  readonly rank?: number;
  readonly patience?: number;
}

/** Whose turn it is among those who wait, given in order of arrival: a position. */
export type Turn = (waiting: readonly Customer[]) => number;

export const firstCome: Turn = () => 0;
export const lastCome: Turn = (waiting) => waiting.length - 1;
export const byRank: Turn = (waiting) => {
  let best = 0;
  waiting.forEach((customer, i) => {
    if (customer.rank! < waiting[best]!.rank!) best = i;
  });
  return best;
};

/**
 * When each customer leaves a station of equal servers, worked out from what happens next and nothing else; written to be read, not to be quick.
 * Whoever has waited for its whole patience leaves, even when a server becomes free at that moment.
 */
export function departures(customers: readonly Customer[], servers: number, turn: Turn): number[] {
  const left = new Array<number>(customers.length).fill(Number.NaN);
  const busyUntil: number[] = [];
  let waiting: Customer[] = [];
  const index = new Map(customers.map((customer, i) => [customer, i]));
  let arriving = 0;
  for (;;) {
    const comes = customers[arriving]?.arrived ?? Number.POSITIVE_INFINITY;
    const freed = Math.min(Number.POSITIVE_INFINITY, ...busyUntil);
    const gives = Math.min(
      Number.POSITIVE_INFINITY,
      ...waiting.map(({ arrived, patience = Number.POSITIVE_INFINITY }) => arrived + patience),
    );
    const now = Math.min(comes, freed, gives);
    if (now === Number.POSITIVE_INFINITY) return left;
    if (freed === now) busyUntil.splice(busyUntil.indexOf(freed), 1);
    for (const customer of waiting)
      if (customer.arrived + (customer.patience ?? Number.POSITIVE_INFINITY) === now) left[index.get(customer)!] = now;
    waiting = waiting.filter((customer) => Number.isNaN(left[index.get(customer)!]!));
    if (comes === now) waiting.push(customers[arriving++]!);
    while (waiting.length > 0 && busyUntil.length < servers && comesNoOneElse(customers, arriving, now)) {
      const [next] = waiting.splice(turn(waiting), 1);
      left[index.get(next!)!] = now + next!.service;
      busyUntil.push(now + next!.service);
    }
  }
}

/** Nobody is served before all who come at this moment are there. */
function comesNoOneElse(customers: readonly Customer[], arriving: number, now: number): boolean {
  return customers[arriving]?.arrived !== now;
}
