import type { Program } from "#engine";
import { cells, span } from "./listing-lines.ts";
import type { Names } from "./listing-names.ts";

/** By what a law or a share differs, as words after it; "" where it does not. */
export function variationName({ laws }: Program, names: Names, variation: number): string {
  if (variation === -1) return "";
  const [start, count] = [laws.axisStart[variation] ?? 0, laws.axisCount[variation] ?? 0];
  return ` by ${cells(laws.axis, start, count)
    .map((axis) => axisName(names, axis))
    .join(" and ")}`;
}

/** The variants of a variation in the order in which their laws or edges stand. */
export function variantNames({ laws, clients }: Program, names: Names, variation: number): string[] {
  if (variation === -1) return ["everybody"];
  const axes = span(laws.axisStart[variation] ?? 0, laws.axisCount[variation] ?? 0).map((i) => {
    const axis = laws.axis[i] ?? 0;
    return { axis, stride: laws.stride[i] ?? 1, size: axis === 0 ? clients.groupCount : (clients.attributeSize[axis - 1] ?? 0) };
  });
  const total = axes.reduce((product, { size }) => product * size, 1);
  return span(0, total).map((variant) =>
    axes
      .map(({ axis, stride, size }) => {
        const code = Math.floor(variant / stride) % size;
        return axis === 0 ? names.group(code) : names.value(axis - 1, code);
      })
      .join(", "),
  );
}

/** What an axis of a variation is: the group, or an attribute. */
export function axisName(names: Names, axis: number): string {
  return axis === 0 ? "group" : names.attribute(axis - 1);
}
