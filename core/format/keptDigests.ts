// Digests that stay known through an edit: found again by all that they were made of, piece by piece.

/** Ids, names of tables, and records as they are: those are never changed in place. */
export type Pieces = readonly (string | object)[];

interface Kept {
  readonly pieces: Pieces;
  readonly digest: string;
}

/** By the record that the digest is about. */
const KEPT = new WeakMap<object, Kept>();

/** What is made of more pieces is digested again: to keep them all would take much room. */
const MOST_PIECES = 2_000;

/** The digest made before of the very same pieces, in the same order; else a new one. */
export function keptDigest(
  subject: object | undefined,
  pieces: Pieces,
  make: () => string,
): string {
  if (subject === undefined || pieces.length > MOST_PIECES) return make();
  const known = KEPT.get(subject);
  if (known && isSame(known.pieces, pieces)) return known.digest;
  const digest = make();
  KEPT.set(subject, { pieces, digest });
  return digest;
}

function isSame(a: Pieces, b: Pieces): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
