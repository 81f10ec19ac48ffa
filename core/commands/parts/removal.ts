// What goes when elements or links are deleted, and what that leaves behind.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { linksOf } from '../../model/index.ts';
import type { CaseDraft } from '../command.ts';
import { listed, sortedByName } from './naming.ts';
import { referencesTo } from './references.ts';

export interface Removal {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly acps: ReadonlySet<string>;
}

/**
 * The elements and links asked for, with every link that would lose an end, the challenges on those
 * links, and the assurance claim points on any of them.
 */
export function removalOf(index: CaseIndex, ids: readonly string[]): Removal {
  const nodes = new Set<string>();
  const links = new Set<string>();
  const stack: LinkEntry[] = [];
  for (const id of ids) {
    const node = index.nodes.get(id);
    const link = index.links.get(id);
    if (node) {
      nodes.add(id);
      for (const at of linksOf(node)) stack.push(at);
    } else if (link) stack.push(link);
  }
  for (let link = stack.pop(); link; link = stack.pop()) {
    if (links.has(link.id)) continue;
    links.add(link.id);
    for (const challenge of link.challengedBy) stack.push(challenge);
  }
  const acps = new Set<string>();
  for (const [id, { on }] of index.case.acps) {
    const hit = [on.node, on.inference].some((at) => at !== undefined && nodes.has(at));
    if (hit || (on.link !== undefined && links.has(on.link))) acps.add(id);
  }
  return { nodes, links, acps };
}

export function remove(draft: CaseDraft, { nodes, links, acps }: Removal): void {
  for (const id of acps) draft.acps.delete(id);
  for (const id of links) draft.links.delete(id);
  for (const id of nodes) draft.nodes.delete(id);
}

export interface Consequences {
  /** Links that go beyond those asked for. */
  readonly links: readonly string[];
  readonly acps: readonly string[];
  /** Elements that stay and lose their last support. */
  readonly unsupported: readonly string[];
  /** Elements that stay and lose the last link by which they took part in the argument. */
  readonly orphaned: readonly string[];
  /** Away elements that stay and repeat what is deleted. */
  readonly repeating: readonly string[];
  /** Other elements and records that stay and name what is deleted. */
  readonly naming: readonly string[];
  /** All of it for people: "Also removes 3 links; G4 is left without support." Empty when nothing. */
  readonly sentence: string;
}

/** What deleting these elements and links would bring with it. */
export function consequences(index: CaseIndex, ids: readonly string[]): Consequences {
  const removal = removalOf(index, ids);
  const asked = new Set(ids);
  const gone = (link: LinkEntry) => removal.links.has(link.id);
  const unsupported = new Set<string>();
  const orphaned = new Set<string>();
  for (const id of removal.links) {
    const link = index.links.get(id);
    if (!link) continue;
    for (const end of [link.from, link.to]) {
      if (!end || removal.nodes.has(end.id)) continue;
      if (end.supportedBy.length > 0 && end.supportedBy.every(gone)) unsupported.add(end.id);
      if (isOrphan(end, gone)) orphaned.add(end.id);
    }
  }
  const naming = new Set<string>();
  const repeating = new Set<string>();
  for (const { table, id } of referencesTo(
    index.case,
    new Set([...removal.nodes, ...removal.links]),
    ['nodes', 'links'],
  )) {
    const falls = removal.links.has(id) || removal.nodes.has(id) || removal.acps.has(id);
    if (falls || table === 'links') continue;
    const node = table === 'nodes' ? index.nodes.get(id)?.node : undefined;
    if (node && 'origin' in node && removal.nodes.has(node.origin)) repeating.add(id);
    else naming.add(id);
  }
  const facts = {
    links: sortedByName(
      index.case,
      [...removal.links].filter((id) => !asked.has(id)),
    ),
    acps: sortedByName(index.case, removal.acps),
    unsupported: sortedByName(index.case, unsupported),
    orphaned: sortedByName(index.case, orphaned),
    repeating: sortedByName(index.case, repeating),
    naming: sortedByName(index.case, naming),
  };
  return { ...facts, sentence: sentenceOf(index, facts) };
}

/** It took part from below, beside or against something, and no longer does. */
function isOrphan(node: NodeEntry, gone: (link: LinkEntry) => boolean): boolean {
  const ties = [...node.supports, ...node.contextOf, ...node.challenges];
  return ties.length > 0 && ties.every(gone);
}

function sentenceOf(index: CaseIndex, facts: Omit<Consequences, 'sentence'>): string {
  const parts: string[] = [];
  const also: string[] = [];
  if (facts.links.length > 0) also.push(counted(facts.links.length, 'link'));
  if (facts.acps.length > 0) also.push(counted(facts.acps.length, 'assurance claim point'));
  if (also.length > 0) parts.push(`also removes ${also.join(' and ')}`);
  const { unsupported, orphaned, repeating, naming } = facts;
  const some = (ids: readonly string[], one: string, many: string) => {
    if (ids.length > 0) parts.push(`${listed(index.case, ids)} ${ids.length === 1 ? one : many}`);
  };
  some(unsupported, 'is left without support', 'are left without support');
  some(orphaned, 'would be orphaned', 'would be orphaned');
  some(repeating, 'repeats what is no longer there', 'repeat what is no longer there');
  some(naming, 'still names it', 'still name it');
  if (parts.length === 0) return '';
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
