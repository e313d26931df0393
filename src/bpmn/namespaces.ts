/** The namespace of what BPMN and BPSim have no words for. */
export const ownNamespace = "urn:polku:bpmn:1";

/** BPSim 2.0 (Business Process Simulation Specification, Workflow Management Coalition, 2016). */
export const bpsimNamespace = "http://www.bpsim.org/schemas/2.0";
