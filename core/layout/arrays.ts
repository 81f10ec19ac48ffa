// Elements of arrays that are known to exist, because the index is a number made for the array. One
// function for each type of array: one for all would make every access slow.

export function int(array: Int32Array, i: number): number {
  return array[i] ?? 0;
}

export function float(array: Float64Array, i: number): number {
  return array[i] ?? 0;
}

export function byte(array: Uint8Array, i: number): number {
  return array[i] ?? 0;
}

export function at(array: readonly number[], i: number): number {
  return array[i] ?? 0;
}

export function add(array: Int32Array, i: number, by: number): void {
  array[i] = int(array, i) + by;
}

export function addFloat(array: Float64Array, i: number, by: number): void {
  array[i] = float(array, i) + by;
}
