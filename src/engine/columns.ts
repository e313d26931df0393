/** How a column or a number of a program is kept: arrays of unsigned bytes, integers, unsigned integers, doubles; one integer, word, double or truth value. */
type ColumnKind = keyof KindTypes;

interface KindTypes {
  u8: Uint8Array;
  i32: Int32Array;
  u32: Uint32Array;
  f64: Float64Array;
  int: number;
  word: number;
  real: number;
  flag: boolean;
}

/** Names of columns and how each is kept, in the order in which the kernel finds them. */
export type ColumnSpec = Readonly<Record<string, ColumnKind>>;

/** The columns that a specification describes. */
export type ColumnsOf<Spec extends ColumnSpec> = { readonly [Name in keyof Spec]: KindTypes[Spec[Name]] };
