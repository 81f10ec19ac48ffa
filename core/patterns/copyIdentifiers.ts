// The identifiers of what a pattern makes: with their tokens filled in, and unique (GSN 1:3.5.4).
import { identifierPrefix } from '../model/kinds.ts';
import type { NodeCopy } from './copies.ts';
import { valueIn } from './scopes.ts';
import { fillTokens, hasTokens, tokenKey } from './tokens.ts';

export interface CopyIdentifiers {
  /** By the copy's id. */
  readonly names: ReadonlyMap<string, string>;
  /** Identifiers with tokens that came out the same for several copies. */
  readonly doubled: readonly { readonly name: string; readonly at: string }[];
}

/** The longest that the format takes. */
const LONGEST = 200;

export function identifiersOf(copies: readonly NodeCopy[]): CopyIdentifiers {
  const names = new Map<string, string>();
  const doubled: { name: string; at: string }[] = [];
  const taken = new Set<string>();
  const waiting: NodeCopy[] = [];
  for (const copy of copies) {
    const { node } = copy.entry;
    const name = filledIdentifier(copy);
    // An away element shows its origin's (GSN 1:4.2).
    if (node.kind.startsWith('away')) names.set(copy.id, name);
    else if (taken.has(name)) {
      if (hasTokens(node.identifier)) doubled.push({ name, at: copy.entry.id });
      waiting.push(copy);
    } else {
      taken.add(name);
      names.set(copy.id, name);
    }
  }
  const next = new Map<string, number>();
  for (const { id, entry } of waiting) {
    const prefix = identifierPrefix(entry.node.kind);
    let number = next.get(prefix) ?? 1;
    while (taken.has(`${prefix}${number}`)) number += 1;
    next.set(prefix, number + 1);
    taken.add(`${prefix}${number}`);
    names.set(id, `${prefix}${number}`);
  }
  return { names, doubled };
}

function filledIdentifier({ entry, scope }: NodeCopy): string {
  const { identifier } = entry.node;
  const name = fillTokens(identifier, (token) => valueIn(scope, tokenKey(token)));
  const line = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return line === '' ? identifier : line;
}
