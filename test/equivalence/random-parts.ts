/** Activities with and without leads, needs and draws; some of no length. */
export const activities = {
  instant: {},
  day: { duration: "1 d" },
  twoDays: { lead: "1 d", duration: { fixed: "1 d", by: { group: { b: "2 d" } } } },
  random: { lead: { uniform: ["0 d", "2 d"] }, duration: { exponential: "1 d" } },
  desk: { needs: { desk: 1 }, duration: "1 d" },
  deskAtOnce: { needs: { desk: 1 }, duration: "0 d" },
  resumed: { lead: "1 d", needs: { desk: 1 }, duration: { triangular: ["1 d", "2 d", "4 d"] }, onReturn: "resume" },
  call: { lead: "2 d", duration: "2 d", onReturn: "resume" },
};
/** Delays that tie and that are drawn. */
export const delays = {
  now: "0 d",
  one: "1 d",
  oneAgain: "1 d",
  two: "2 d",
  some: { exponential: "2 d" },
  varied: { fixed: "3 d", by: { town: { y: "1 d" } } },
};
/** Events of life: one at random, one by the clock. */
export const hazards = { "life.event": { every: { exponential: "5 d" } }, clockwork: { every: "2 d" } };
/** Events that only actions raise. */
export const raised = ["ping", "pong"];
/** Flags that guards ask for. */
export const flags = ["red", "blue"];
/** A resource to hold at each depth. */
export const holds = ["slotA", "slotB", "slotC", "slotD", "slotE"];
