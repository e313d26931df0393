/** Code of a module with a machine that draws shares and lets time pass; lines. */
export const drawing = `
const draws = new WeakMap<object, Map<string, number>>();

/** One draw for a list and an event, however often it is asked for. */
function draw(event: object, list: string): number {
  const drawn = draws.get(event) ?? new Map<string, number>();
  draws.set(event, drawn);
  const u = drawn.get(list) ?? Math.random();
  drawn.set(list, u);
  return u;
}

/** The share as it is for this client. */
function shareNow({ p, by = {} }: Share, { group, attributes }: Context): number {
  for (const [axis, values] of Object.entries(by)) {
    const value = axis === "group" ? group : attributes[axis];
    const found = typeof value === "string" ? values[value] : undefined;
    if (found !== undefined) return found;
  }
  return p;
}

function takes(context: Context, event: object, { list, nth }: { list: string; nth: number }): boolean {
  const own = (shares[list] ?? []).map((share) => shareNow(share, context));
  const from = own.slice(0, nth).reduce((sum, share) => sum + share, 0);
  const u = draw(event, list);
  return u >= from && u < from + (own[nth] ?? 0);
}

function lasts(days: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, days * day);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}`.split("\n");

/** Code of actions and guards, the same for every machine; lines within `setup`. */
export const fixed = `  actions: {
    set: assign({
      flags: ({ context }, { flag, to }: { flag: string; to: boolean }) => ({ ...context.flags, [flag]: to }),
    }),
    raise: raise((_, { event }: { event: Event["type"] }) => ({ type: event }) as Event),
    visit: assign({
      visits: ({ context }, { keys, anew }: { keys: string[]; anew: string[] }) => {
        const visits = { ...context.visits };
        for (const key of anew) visits[key] = 0;
        for (const key of keys) visits[key] = (visits[key] ?? 0) + 1;
        return visits;
      },
    }),
  },
  guards: {
    share: ({ context, event }, params: { list: string; nth: number }) => takes(context, event, params),
    group: ({ context }, params: { in: string[] }) => params.in.includes(context.group),
    attribute: ({ context }, { name, ...params }: { name: string; in?: string[]; atLeast?: number; below?: number }) => {
      const value = context.attributes[name];
      if (params.in && !params.in.includes(String(value))) return false;
      return Number(value) >= (params.atLeast ?? -Infinity) && Number(value) < (params.below ?? Infinity);
    },
    visits: ({ context }, { key, atLeast = 0, below = Infinity }: { key: string; atLeast?: number; below?: number }) => {
      const visits = context.visits[key] ?? 0;
      return visits >= atLeast && visits < below;
    },
    flag: ({ context }, params: { is: string }) => context.flags[params.is] === true,
    waiting: ({ context }, params: { of: string }) => context.waits[params.of] === true,
  },`.split("\n");
