/** Tests that could be written but say nothing about this engine, by folder or by name, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  "scxml-prefix-event-name-matching":
    "is about prefixes of event names: XState v5 and the engine match whole names (tested in scxml.test.ts)",
  "w3c-ecma/test399.txml": "is about prefixes of event names: XState v5 and the engine match whole names (tested in scxml.test.ts)",
};

/** What is said of a test that polku's own check refuses, by code. */
export const refusedBecause: Readonly<Record<string, string>> = {
  "initial-history": "begins in a history state, which `check` refuses",
  "sibling-region": "leads from one region of a parallel state into another, which `check` refuses",
};
