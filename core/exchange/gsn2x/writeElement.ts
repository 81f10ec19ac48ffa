// One node as an element of a gsn2x file, with its outgoing links as references by identifier.
import type { LinkEntry, NodeEntry } from '../../model/index.ts';
import { linkName } from '../../model/lookup.ts';
import { statementOf } from '../../model/statement.ts';
import { isObject, keptOf } from './attributes.ts';
import { isDevelopment } from './developed.ts';
import { typeNamed, typeOfIdentifier, typeOfNode } from './elementTypes.ts';
import type { Writing } from './writing.ts';

type Kept = Readonly<Record<string, unknown>>;

export function writeElement(writing: Writing, entry: NodeEntry): Record<string, unknown> {
  const { node } = entry;
  const {
    nodeType: _type,
    acp,
    defeatedRelation,
    defeated,
    undeveloped,
    ...kept
  } = keptOf(node.attributes);
  const own = 'undeveloped' in node ? node.undeveloped : undefined;
  const support = entry.supportedBy.filter((link) => !isDevelopment(writing, link));
  const isDeveloped = support.length < entry.supportedBy.length;
  const onlyElsewhere = isGoalOrStrategy(entry) && !(isDeveloped && support.length === 0);
  return withoutUndefined({
    text: 'origin' in node ? statementOf(writing.index, entry) || undefined : node.text,
    nodeType: nodeTypeOf(writing, entry),
    supportedBy: references(writing, support),
    inContextOf: references(writing, entry.inContextOf),
    challenges: challengeOf(writing, entry),
    undeveloped: own ?? (onlyElsewhere ? undefined : undeveloped),
    defeated: node.defeated ? true : defeated,
    defeatedRelation: defeatedRelations(writing, entry, defeatedRelation),
    acp: acpOf(writing.acps.get(entry.id), acp),
    ...kept,
  });
}

function isGoalOrStrategy({ node }: NodeEntry): boolean {
  return node.kind === 'goal' || node.kind === 'strategy';
}

/** What is kept as it was, and the case's own points; undefined where there is neither. */
function acpOf(own: Kept | undefined, kept: unknown): unknown {
  if (own === undefined) return kept;
  return isObject(kept) ? { ...kept, ...own } : own;
}

/** Needed where the identifier tells another type; what the file had stays while it is right. */
function nodeTypeOf({ names, imported, counters }: Writing, entry: NodeEntry): string | undefined {
  const { node } = entry;
  const { nodeType } = keptOf(node.attributes);
  const needed = typeOfNode(node, counters.has(entry.id));
  if (nodeType !== undefined && typeNamed(nodeType)?.kind === needed?.kind) return String(nodeType);
  const told = typeOfIdentifier(names.get(entry.id) ?? node.identifier);
  const isRight = told?.kind === needed?.kind;
  // Only counter elements may challenge (V12); a file that has it otherwise is left as it was.
  if (isRight && (imported.has(entry.id) || told?.counter === needed?.counter)) return undefined;
  return needed?.name;
}

function references(writing: Writing, links: readonly LinkEntry[]): string[] | undefined {
  const list = links.flatMap((link) => endName(writing, link) ?? []);
  return list.length === 0 ? undefined : [...new Set(list)];
}

/** The identifier at a link's end: as it was written where it dangles. */
export function endName(writing: Writing, entry: LinkEntry): string | undefined {
  const { index, names, losses } = writing;
  const { link, to } = entry;
  if (link.to === undefined) return undefined;
  const name = names.get(link.to);
  if (name !== undefined) return name;
  if (!to) return String(keptOf(link.attributes).to ?? link.to);
  const isElsewhere = to.node.module !== entry.from?.node.module;
  const end = isElsewhere ? 'leads out of this file' : 'is left out with its end';
  losses.push(`${linkName(index.case, entry.id)} ${end}.`);
  return isElsewhere ? to.node.identifier : undefined;
}

/** gsn2x allows one challenge for each element. */
function challengeOf(writing: Writing, entry: NodeEntry): string | undefined {
  const [first, ...more] = entry.challenges;
  for (const { id } of more) {
    const name = linkName(writing.index.case, id);
    writing.losses.push(`${name} is left out: gsn2x allows one challenge each.`);
  }
  return first && challengeName(writing, first);
}

function challengeName(writing: Writing, entry: LinkEntry): string | undefined {
  const { index, names, losses } = writing;
  const { link, toLink } = entry;
  const { challenges: written } = keptOf(link.attributes);
  if (link.to !== undefined) return endName(writing, entry);
  if (!toLink && written !== undefined) return String(written);
  const from = toLink?.from && names.get(toLink.from.id);
  const to = toLink?.link.to === undefined ? undefined : endName(writing, toLink);
  if (from === undefined || to === undefined) {
    losses.push(`${linkName(index.case, entry.id)} is left out: its end is not in this file.`);
    return undefined;
  }
  return isStillTrue(written, [from, to]) ? String(written) : `${from} -> ${to}`;
}

/** The file's own way to write a relation (turned round, or spaced otherwise), unless renamed since. */
function isStillTrue(written: unknown, ends: readonly string[]): boolean {
  if (typeof written !== 'string') return false;
  const parts = written.split('->').map((part) => part.trim());
  return parts.length === 2 && ends.every((end) => parts.includes(end));
}

function defeatedRelations(writing: Writing, entry: NodeEntry, unresolved: unknown): unknown {
  const links = [...entry.supportedBy, ...entry.inContextOf, ...entry.challenges];
  const silent = { ...writing, losses: [] };
  const ends = links.flatMap((link) => (link.link.defeated ? (endName(silent, link) ?? []) : []));
  const all = [...new Set([...ends, ...(Array.isArray(unresolved) ? unresolved : [])])];
  return all.length === 0 ? undefined : all;
}

function withoutUndefined(value: Kept): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}
