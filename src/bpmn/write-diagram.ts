import type { ModdleElement } from "bpmn-moddle";
import { type FlowNode, flowsWithin, nodesWithin, type Scope } from "./flow.ts";
import type { Box, Point } from "./geometry.ts";
import type { Drawn, WrittenPools } from "./write-pools.ts";
import type { Written } from "./write-process.ts";

/** Colors of a queue, beside its sign: a waiting client is seen from afar. */
const queueColors = {
  "color:background-color": "#FFF3C4",
  "color:border-color": "#8A6100",
  "bioc:fill": "#FFF3C4",
  "bioc:stroke": "#8A6100",
};

/** Writes where everything lies (BPMN DI): a diagram of the whole, and one of each sub-process that is folded in it. */
export function writeDiagrams({ moddle, nodes, flows }: Written, { draft, process, picture }: Drawn, pools: WrittenPools): ModdleElement[] {
  const bounds = ({ x, y, width, height }: Box) => moddle.create("dc:Bounds", { x, y, width, height });
  const label = (box: Box | undefined) => (box === undefined ? {} : { label: moddle.create("bpmndi:BPMNLabel", { bounds: bounds(box) }) });
  const shape = (element: ModdleElement, box: Box, about: object = {}) =>
    moddle.create("bpmndi:BPMNShape", { id: `${element.id}__di`, bpmnElement: element, bounds: bounds(box), ...about });
  const edge = (element: ModdleElement, points: readonly Point[], about: object = {}) =>
    moddle.create("bpmndi:BPMNEdge", {
      id: `${element.id}__di`,
      bpmnElement: element,
      waypoint: points.map(({ x, y }) => moddle.create("dc:Point", { x, y })),
      ...about,
    });
  const planeElement: ModdleElement[] = [];
  if (pools.client !== null) planeElement.push(shape(pools.client, picture.client!, { isHorizontal: true }));
  planeElement.push(shape(pools.pool, picture.pool, { isHorizontal: true }));
  for (const [i, element] of pools.outside.entries()) planeElement.push(shape(element, picture.outside[i]!.box, { isHorizontal: true }));
  for (const [i, element] of pools.lanes.entries()) planeElement.push(shape(element, picture.lanes[i]!, { isHorizontal: true }));
  const { folded } = picture;
  const inFolded = new Set<FlowNode>(folded.flatMap(({ inside }) => nodesWithin(inside!)));
  const drawn = (scope: Scope, isHere: (node: FlowNode) => boolean): ModdleElement[] => [
    ...nodesWithin(scope)
      .filter(isHere)
      .map((node) => {
        const about = {
          ...label(picture.labels.get(node)),
          ...(node.kind === "subProcess" ? { isExpanded: !folded.includes(node) } : {}),
          ...(node.kind === "exclusive" ? { isMarkerVisible: true } : {}),
          ...(node.isQueue ? queueColors : {}),
        };
        return shape(nodes.get(node)!, picture.boxes.get(node)!, about);
      }),
    ...flowsWithin(scope)
      .filter(({ source }) => isHere(source))
      .map((flow) => edge(flows.get(flow)!, picture.lines.get(flow)!, label(picture.labels.get(flow)))),
  ];
  planeElement.push(...drawn(process.root, (node) => !inFolded.has(node)));
  for (const [node, element] of pools.messages) planeElement.push(edge(element, picture.messages.get(node)!));
  if (pools.remark !== null) planeElement.push(shape(pools.remark, picture.remark));
  const diagram = (id: string, bpmnElement: ModdleElement, planeElement: readonly ModdleElement[]) =>
    moddle.create("bpmndi:BPMNDiagram", {
      id: `diagram__${id}`,
      plane: moddle.create("bpmndi:BPMNPlane", { id: `plane__${id}`, bpmnElement, planeElement }),
    });
  return [
    diagram(draft.chart.id, pools.collaboration, planeElement),
    ...folded.map((node) =>
      diagram(
        nodes.get(node)!.id,
        nodes.get(node)!,
        drawn(node.inside!, () => true),
      ),
    ),
  ];
}
