// Columns in linear memory: an address that is indexed. Nothing is checked; an index out of range reads what lies there.

@unmanaged
@final
export class U8s {
  @operator("[]")
  get(i: i32): i32 {
    return <i32>load<u8>(changetype<usize>(this) + <usize>i);
  }
  @operator("[]=")
  set(i: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>i, <u8>value);
  }
}

@unmanaged
@final
export class I32s {
  @operator("[]")
  get(i: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>i) << 2));
  }
  @operator("[]=")
  set(i: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>i) << 2), value);
  }
}

@unmanaged
@final
export class U32s {
  @operator("[]")
  get(i: i32): u32 {
    return load<u32>(changetype<usize>(this) + ((<usize>i) << 2));
  }
  @operator("[]=")
  set(i: i32, value: u32): void {
    store<u32>(changetype<usize>(this) + ((<usize>i) << 2), value);
  }
}

@unmanaged
@final
export class F64s {
  @operator("[]")
  get(i: i32): f64 {
    return load<f64>(changetype<usize>(this) + ((<usize>i) << 3));
  }
  @operator("[]=")
  set(i: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + ((<usize>i) << 3), value);
  }
}

/** The column that begins at another's i-th place. */
export function numbersFrom(column: F64s, i: i32): F64s {
  return changetype<F64s>(changetype<usize>(column) + ((<usize>i) << 3));
}

export function integersFrom(column: I32s, i: i32): I32s {
  return changetype<I32s>(changetype<usize>(column) + ((<usize>i) << 2));
}
