// What "@" offers while a text is written: elements and records that match, the best first.

import { plainText } from '../markdown/plainText.ts';
import { RECORD_TABLES, type RecordTable } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import type { NodeKind } from '../model/kinds.ts';
import { nodeName } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { statementOf } from '../model/statement.ts';

export type Mention =
  | {
      readonly what: 'element';
      readonly id: string;
      readonly kind: NodeKind;
      /** "G3", or "Sub/G3". */
      readonly name: string;
      readonly text: string;
    }
  | {
      readonly what: 'record';
      readonly id: string;
      readonly table: RecordTable;
      readonly name: string;
      readonly text: string;
    };

export interface Asked {
  /** What was typed after "@"; everything matches ''. */
  readonly query: string;
  /** The element whose text is written: never offered. */
  readonly node: string;
  /** Tables whose records come before everything else of the same rank. */
  readonly first?: readonly RecordTable[];
  readonly limit: number;
}

/** Matches by name, then by the beginnings of words, then anywhere in the text; in order of names. */
export function mentions(index: CaseIndex, { query, node, first = [], limit }: Asked): Mention[] {
  const wanted = fold(query.trim());
  const module = index.nodes.get(node)?.node.module;
  const ranked: { readonly mention: Mention; readonly rank: number }[] = [];
  const offer = (mention: Mention, far: number) => {
    const rank = rankOf(wanted, mention);
    if (rank !== undefined) ranked.push({ mention, rank: rank + far });
  };
  for (const [id, entry] of index.nodes) {
    const own = entry.node;
    if (id === node) continue;
    const name = nodeName(index.case, id);
    const near = own.module === module ? 0 : 0.5;
    offer(
      { what: 'element', id, kind: own.kind, name, text: plainText(statementOf(index, entry)) },
      near,
    );
  }
  for (const table of RECORD_TABLES) {
    const far = first.includes(table) ? -0.5 : 0.4;
    for (const [id, record] of index.case[table]) {
      offer({ what: 'record', id, table, name: id, text: titleOf(record) }, far);
    }
  }
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      compareIdentifiers(a.mention.name, b.mention.name) ||
      compareIdentifiers(a.mention.id, b.mention.id),
  );
  return ranked.slice(0, limit).map(({ mention }) => mention);
}

/** 0 the name itself … 4 somewhere in the text; undefined where it does not match. */
function rankOf(wanted: string, { name, text }: Mention): number | undefined {
  if (wanted === '') return 3;
  const own = fold(name);
  const bare = own.slice(own.lastIndexOf('/') + 1);
  if (own === wanted || bare === wanted) return 0;
  if (own.startsWith(wanted) || bare.startsWith(wanted)) return 1;
  const words = fold(text);
  if (words.startsWith(wanted)) return 2;
  const at = words.indexOf(wanted);
  if (at > 0) return /[\p{L}\p{N}]/u.test(words[at - 1] ?? '') ? 4 : 3;
  return own.includes(wanted) ? 4 : undefined;
}

/** What a record is called: its title, or its name. */
function titleOf(record: object): string {
  const { title, name } = record as { readonly title?: unknown; readonly name?: unknown };
  if (typeof title === 'string') return title;
  return typeof name === 'string' ? name : '';
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
