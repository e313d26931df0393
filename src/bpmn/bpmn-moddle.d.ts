declare module "bpmn-moddle" {
  /** An element of a BPMN file; properties as the BPMN metamodel names them. */
  export interface ModdleElement {
    readonly $type: string;
    $parent?: ModdleElement;
    readonly $attrs: Record<string, string>;
    readonly $children?: readonly ModdleElement[];
    readonly $body?: string;
    // biome-ignore lint/suspicious/noExplicitAny: what a property holds is said by the metamodel, which is data
    [property: string]: any;
  }

  export class BpmnModdle {
    create(type: string, properties?: Record<string, unknown>): ModdleElement;
    createAny(type: string, uri: string, properties?: Record<string, unknown>): ModdleElement;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    fromXML(xml: string): Promise<{
      rootElement: ModdleElement;
      elementsById: Record<string, ModdleElement>;
      warnings: readonly { readonly message: string; readonly error?: unknown }[];
    }>;
  }
}
