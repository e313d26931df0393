/** An SCXML document of a pathway, made to run for one client and one seed as somebody would who writes in the file. */
export function forClient(
  xml: string,
  { seed, group, attributes }: { seed: number; group: string; attributes: Readonly<Record<string, number | string>> },
): string {
  const growing = /"growing": (\[[^\]]*\])/.exec(xml)![1]!;
  const client = `{ "group": ${JSON.stringify(group)}, "attributes": ${JSON.stringify(attributes)}, "growing": ${growing}, "since": 0 }`;
  return xml
    .replace(/<data id="Seed" expr="[^"]*"\/>/, () => `<data id="Seed" expr="${seed}"/>`)
    .replace(/<data id="Client" expr='[^']*'\/>/, () => `<data id="Client" expr='${client}'/>`);
}
