/** The namespace of what SCXML has no words for. */
export const ownNamespace = "urn:polku:scxml:1";
