// What an outline would make, checked line by line: kinds, links, and the first line that GSN forbids.
import { type OutlineItem, readOutline } from '../../clip/readOutline.ts';
import { isTooLong, MAX_RECORDS } from '../../format/limits.ts';
import { isContextual, kindName, type LinkKind, type NodeKind } from '../../model/kinds.ts';
import type { CommandContext } from '../command.ts';
import { type Refused, refused, type Verdict } from '../verdict.ts';
import { mayFindModule, mayFindNode } from './lookups.ts';
import { type End, endOf, mayConnect } from './mayConnect.ts';
import { mayPlace, type Place } from './placement.ts';

export interface OutlineArgs extends Place {
  readonly text: string;
  readonly parent?: string | undefined;
  readonly into?: string | undefined;
  readonly module?: string | undefined;
}

export interface Planned {
  readonly item: OutlineItem;
  readonly kind: NodeKind;
  /** The earlier line that it names again: "- G3:". */
  readonly twin: number | undefined;
}

export interface PlannedLink {
  readonly kind: LinkKind;
  /** Places in the list; `above` undefined is the parent in the case. */
  readonly above: number | undefined;
  readonly below: number;
}

export interface OutlinePlan {
  readonly module: string;
  readonly items: readonly Planned[];
  readonly links: readonly PlannedLink[];
}

const MOST_LINES = 10_000;

/** The plan, or why not. */
export function planOutline(context: CommandContext, args: OutlineArgs): OutlinePlan | Refused {
  const { index } = context;
  const items = planned(readOutline(args.text));
  if (items.length === 0) return refused('nothing', 'There is no line of text to paste.');
  if (items.length > MOST_LINES || items.length + index.nodes.size > MAX_RECORDS) {
    return refused('too-many', `An outline has at most ${MOST_LINES} lines.`);
  }
  const home = args.into ?? args.parent;
  const module = args.module ?? index.nodes.get(home ?? '')?.node.module ?? index.case.main;
  const found = mayBegin(context, args, items, module);
  if (!found.allowed) return found;
  const links = items.flatMap(({ item, kind }, below): PlannedLink[] => {
    const top = item.parent === undefined;
    if (top && (args.into !== undefined || args.parent === undefined)) return [];
    return [{ kind: linkOf(item, kind), above: item.parent, below }];
  });
  const fault = faultIn(context, args, items, links, module);
  return fault ?? { module, items, links };
}

function planned(items: readonly OutlineItem[]): Planned[] {
  const known = new Map<string, number>();
  const found: Planned[] = [];
  for (const [at, item] of items.entries()) {
    const first = item.identifier === undefined ? undefined : known.get(item.identifier);
    const twin = item.text === '' ? first : undefined;
    found.push({ item, kind: found[twin ?? -1]?.kind ?? item.kind ?? 'goal', twin });
    if (item.identifier !== undefined && first === undefined) known.set(item.identifier, at);
  }
  return found;
}

function linkOf(item: OutlineItem, kind: NodeKind): LinkKind {
  if (item.challenge) return 'challenges';
  return isContextual(kind) ? 'inContextOf' : 'supportedBy';
}

/** Whether the places are there that the arguments name. */
function mayBegin(
  { index }: CommandContext,
  args: OutlineArgs,
  items: readonly Planned[],
  module: string,
): Verdict {
  if (args.parent !== undefined && args.into !== undefined) {
    return refused('two-places', 'An outline goes below an element or into one, not both.');
  }
  for (const id of [args.parent, args.into]) {
    if (id !== undefined && !index.nodes.has(id)) return mayFindNode(index, id);
  }
  const into = index.nodes.get(args.into ?? '')?.node;
  const [first, ...others] = items;
  if (into && others.some(({ item }) => item.parent === undefined)) {
    return refused('two-tops', 'Only an outline with one line at the top goes into an element.');
  }
  if (into && first?.item.kind !== undefined && first.kind !== into.kind) {
    const [a, b] = [kindName(first.kind), kindName(into.kind)];
    return lineFault(first.item, 'wrong-kind', `It is a ${a}, and ${into.identifier} a ${b}.`);
  }
  const parent = index.nodes.get(args.parent ?? '');
  const links = [...(parent?.supportedBy ?? []), ...(parent?.inContextOf ?? [])];
  const placed = mayPlace(links, args);
  return placed.allowed ? mayFindModule(index, module) : placed;
}

/** The first line that may not be where it stands. */
function faultIn(
  context: CommandContext,
  args: OutlineArgs,
  items: readonly Planned[],
  links: readonly PlannedLink[],
  module: string,
): Refused | undefined {
  const { index } = context;
  const linked = new Map(links.map((link) => [link.below, link]));
  const children = new Map<number, number[]>();
  for (const [at, { item, kind, twin }] of items.entries()) {
    if (isTooLong(item.text)) return lineFault(item, 'wrong-form', 'It is too long.');
    const link = linked.get(at);
    if (!link) {
      if (!item.challenge) continue;
      return lineFault(item, 'no-target', 'A challenge needs something that it challenges.');
    }
    const aboveAt = link.above === undefined ? undefined : (items[link.above]?.twin ?? link.above);
    const entry = index.nodes.get(
      (aboveAt === undefined ? args.parent : intoAt(args, aboveAt)) ?? '',
    );
    const above: End = entry
      ? endOf(entry)
      : { kind: items[aboveAt ?? -1]?.kind ?? 'goal', module };
    const below: End = { kind, module };
    const [from, to] = link.kind === 'challenges' ? [below, above] : [above, below];
    const verdict = mayConnect(context, { kind: link.kind, from, to });
    if (!verdict.allowed) return lineFault(item, verdict.because, verdict.message);
    if (aboveAt === undefined) continue;
    const own = twin ?? at;
    const beside = children.get(aboveAt) ?? [];
    const name = item.identifier ?? '';
    if (twin !== undefined && link.kind !== 'challenges') {
      if (reaches(children, own, aboveAt)) {
        return lineFault(item, 'cycle', `${name} would support itself (GSN 1:2.2.2).`);
      }
      if (beside.includes(own)) {
        return lineFault(item, 'duplicate', `${name} stands there already.`);
      }
    }
    if (link.kind !== 'challenges') children.set(aboveAt, [...beside, own]);
  }
  return undefined;
}

const intoAt = (args: OutlineArgs, at: number) => (at === 0 ? args.into : undefined);

function reaches(children: ReadonlyMap<number, readonly number[]>, from: number, to: number) {
  const seen = new Set<number>();
  const stack = [from];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    stack.push(...(children.get(at) ?? []));
  }
  return false;
}

function lineFault({ line, text }: OutlineItem, because: string, why: string): Refused {
  const words = text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text;
  return refused(because, `Line ${line}${words ? `, “${words}”` : ''}: ${why}`);
}
