/** A BPMN file of a process: what is in it, and what stands beside it. */
export function bpmnFile(elements: string, beside = "", lanes = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="urn:test">
  ${beside}
  <bpmn:process id="p" name="Palvelupolku">${lanes}${elements}</bpmn:process>
</bpmn:definitions>`;
}

/** Sequence flows, one for each "from to" or "from to name"; ids are "from_to". */
export function flows(...pairs: string[]): string {
  return pairs
    .map((pair) => {
      const [from, to, ...name] = pair.split(" ");
      return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"${name.length > 0 ? ` name="${name.join(" ")}"` : ""}/>`;
    })
    .join("");
}

/** An element of a kind, with its name and what is in it. */
export function element(kind: string, id: string, name = "", inside = "", attributes = ""): string {
  return `<bpmn:${kind} id="${id}"${name === "" ? "" : ` name="${name}"`} ${attributes}>${inside}</bpmn:${kind}>`;
}

/** A timer of a fixed length. */
export const timer = (iso: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${iso}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
