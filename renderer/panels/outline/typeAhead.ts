// Type-ahead in a list, after the ARIA practices: the next item whose name begins with what was typed;
// the same letter again goes on to the next of its items.

/**
 * @param count of the items
 * @param from where the search begins; with a single letter, after it
 * @param namesOf the names by which an item may be found
 * @returns the item, or -1
 */
export function typeAhead(
  count: number,
  from: number,
  typed: string,
  namesOf: (item: number) => readonly string[],
): number {
  const text = typed.toLowerCase();
  const repeated = [...text].every((letter) => letter === text[0]);
  const wanted = repeated ? text.slice(0, 1) : text;
  const start = repeated ? from + 1 : from;
  for (let i = 0; i < count; i += 1) {
    const at = (start + i) % count;
    if (namesOf(at).some((name) => name.toLowerCase().startsWith(wanted))) return at;
  }
  return -1;
}
