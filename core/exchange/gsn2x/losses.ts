// What of a case gsn2x has no name for, told in sentences with counts.
import { RECORD_TABLES } from '../../model/case.ts';
import type { NodeEntry } from '../../model/index.ts';
import { nameOf, originOf } from '../../model/lookup.ts';
import { tell, type Writing } from './writing.ts';

/** All elements are public to gsn2x. */
const NODE_FIELDS = [
  'kind',
  'module',
  'identifier',
  'text',
  'undeveloped',
  'defeated',
  'public',
  'origin',
  'originModule',
];
const LINK_FIELDS = ['kind', 'from', 'to', 'toLink', 'order', 'defeated'];
const MODULE_FIELDS = ['name', 'brief'];
const META_FIELDS = ['title', 'maturity', 'profile'];
const ACP_FIELDS = ['on', 'name'];

/** Sentences in a fixed order. What came from gsn2x is kept, and no loss. */
export function lossesOf(writing: Writing): string[] {
  const { index, elements, written, references } = writing;
  const { case: c } = index;
  const entries = [...[...elements.values()].flat(), ...references];
  const links = [...index.links.values()].filter(({ link }) => written.has(link.from));
  const modules = [...elements.keys()].flatMap((id) => c.modules.get(id) ?? []);
  const nodes = entries.map(({ node }) => node);
  const losses = [
    ...foreign('element', nodes, NODE_FIELDS),
    ...foreign(
      'link',
      links.map(({ link }) => link),
      LINK_FIELDS,
    ),
    ...foreign('module', modules, MODULE_FIELDS),
    ...foreign('assurance claim point', [...c.acps.values()], ACP_FIELDS),
    ...foreign('head of the case', [c.meta], META_FIELDS),
  ];
  const names = (some: readonly NodeEntry[]) => some.map(({ id }) => nameOf(c, id));
  const copies = entries.filter(({ id, node }) => 'origin' in node && written.has(id));
  tell(losses, names(copies), 'Away elements that are written as ordinary ones');
  tell(losses, names(references.filter(saysOtherwise(writing))), OTHERWISE);
  tell(
    losses,
    names(references.filter(isUnused)),
    'Away elements that are left out, because nothing refers to them',
  );
  const starting = [...c.links.values()].filter(({ from }) => !c.nodes.has(from)).length;
  if (starting > 0) losses.push(`Links that start at nothing are left out: ${starting}.`);
  const fromAway = references.flatMap((entry) => [
    ...entry.supportedBy,
    ...entry.inContextOf,
    ...entry.challenges,
  ]);
  tell(
    losses,
    linkNames(writing, fromAway),
    'Links that are left out, because they start at away elements',
  );
  tell(losses, linkNames(writing, refusedByCounters(writing)), REFUSED);
  for (const table of RECORD_TABLES) {
    if (c[table].size > 0) losses.push(`Records are left out: ${c[table].size} in ${table}.`);
  }
  return losses;
}

const OTHERWISE = 'Away elements whose own text is left out, because gsn2x shows the origin';
const REFUSED =
  'Links that gsn2x refuses, because a counter-goal has only counter-goals and counter-solutions';

function saysOtherwise({ index }: Writing): (entry: NodeEntry) => boolean {
  return (entry) =>
    entry.node.text !== undefined && entry.node.text !== originOf(index, entry)?.node.text;
}

function isUnused({ supports, contextOf, challengedBy }: NodeEntry): boolean {
  return supports.length + contextOf.length + challengedBy.length === 0;
}

/** V04 of gsn2x; what came from its own files is as it was. */
function refusedByCounters({ index, counters, imported, written }: Writing) {
  return [...index.links.values()].filter((entry) => {
    const { link, from, to } = entry;
    if (!from || !to || from.node.kind !== 'goal' || link.kind === 'challenges') return false;
    if (!counters.has(from.id) || !written.has(from.id) || imported.has(from.id)) return false;
    const isCounter = to.node.kind === 'goal' || to.node.kind === 'solution';
    return link.kind === 'inContextOf' || !isCounter || !counters.has(to.id);
  });
}

function linkNames({ index }: Writing, links: readonly { readonly id: string }[]): string[] {
  return links.map(({ id }) => nameOf(index.case, id));
}

function foreign(what: string, records: readonly object[], known: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const field of foreignFields(record, known)) {
      counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([field, n]) => `gsn2x has no "${field}" for ${n === 1 ? `one ${what}` : `${n} ${what}s`}.`,
    );
}

function foreignFields(record: object, known: readonly string[]): string[] {
  const { attributes, defeated, ...fields } = record as Record<string, unknown>;
  const own = Object.keys(fields).filter((key) => !known.includes(key));
  const kept = Object.keys(attributes ?? {})
    .filter((key) => key !== 'gsn2x' && key !== 'gsn2xFile')
    .map((key) => `attributes.${key}`);
  const details = Object.keys(defeated ?? {}).map((key) => `defeated.${key}`);
  return [...own, ...kept, ...details];
}
