// What of a case gsn2x has no name for, told in sentences with counts.
import { RECORD_TABLES } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';

const NODE_FIELDS = ['kind', 'module', 'identifier', 'text', 'undeveloped', 'defeated'];
const LINK_FIELDS = ['kind', 'from', 'to', 'toLink', 'order', 'defeated'];
const MODULE_FIELDS = ['name', 'brief'];
const META_FIELDS = ['title', 'maturity', 'profile'];

/** Sentences in a fixed order. What came from gsn2x is kept, and no loss. */
export function lossesOf(
  index: CaseIndex,
  moduleId: string,
  entries: readonly NodeEntry[],
): string[] {
  const { case: c } = index;
  const ids = new Set(entries.map(({ id }) => id));
  const links = [...c.links.values()].filter(({ from }) => ids.has(from));
  const module = c.modules.get(moduleId);
  const losses = [
    ...foreign(
      'element',
      entries.map(({ node }) => node),
      NODE_FIELDS,
    ),
    ...foreign('link', links, LINK_FIELDS),
    ...foreign('module', module ? [module] : [], MODULE_FIELDS),
    ...foreign('head of the case', [c.meta], META_FIELDS),
  ];
  const away = entries.filter(({ node }) => 'origin' in node);
  for (const { node } of away) {
    losses.push(`${node.identifier} is an away element, and is written as an ordinary one.`);
  }
  const starting = [...c.links.values()].filter(({ from }) => !c.nodes.has(from)).length;
  if (starting > 0) losses.push(`Links that start at nothing are left out: ${starting}.`);
  for (const table of ['acps', ...RECORD_TABLES] as const) {
    if (c[table].size > 0) losses.push(`Records are left out: ${c[table].size} in ${table}.`);
  }
  return losses;
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
