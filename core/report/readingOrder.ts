// The order in which the argument is told, and each element's paragraph number: once, under the
// first element that it supports. Consecutive numbers stay short however deep the argument is.
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';
import { moduleOrder } from '../select/moduleOrder.ts';

export interface Paragraph {
  readonly entry: NodeEntry;
  /** From 1, through all modules. */
  readonly number: number;
  /** 0 for the top of a tree. */
  readonly depth: number;
  /** The id of the element that it is told under. */
  readonly under: string | undefined;
}

export interface ReadingOrder {
  /** Module ids, the main one first. */
  readonly modules: readonly string[];
  /** By module id. */
  readonly paragraphs: ReadonlyMap<string, readonly Paragraph[]>;
  /** Paragraph numbers by node id. */
  readonly numbers: ReadonlyMap<string, number>;
}

export function readingOrder(index: CaseIndex): ReadingOrder {
  const modules = moduleOrder(index);
  const byModule = new Map<string, NodeEntry[]>(modules.map((module) => [module, []]));
  for (const entry of index.nodes.values()) byModule.get(entry.node.module)?.push(entry);
  const numbers = new Map<string, number>();
  const paragraphs = new Map<string, Paragraph[]>();
  for (const [module, entries] of byModule) paragraphs.set(module, tell(entries, numbers));
  return { modules, paragraphs, numbers };
}

function tell(entries: NodeEntry[], numbers: Map<string, number>): Paragraph[] {
  entries.sort(
    (a, b) => compareIdentifiers(a.node.identifier, b.node.identifier) || (a.id < b.id ? -1 : 1),
  );
  const module = entries[0]?.node.module;
  const goals = entries.filter((entry) => isTop(entry) && entry.node.kind === 'goal');
  const out: Paragraph[] = [];
  // Circles, and what hangs on nothing, come last: whatever the case holds is told.
  for (const start of [...goals, ...entries.filter(isTop), ...entries]) {
    const stack: Omit<Paragraph, 'number'>[] = [{ entry: start, depth: 0, under: undefined }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { entry, depth } = step;
      if (numbers.has(entry.id)) continue;
      const number = numbers.size + 1;
      numbers.set(entry.id, number);
      out.push({ ...step, number });
      const below = belowOf(entry);
      for (const next of below.reverse()) {
        if (next.node.module !== module || numbers.has(next.id)) continue;
        stack.push({ entry: next, depth: depth + 1, under: entry.id });
      }
    }
  }
  return out;
}

/** Neither supports, nor is context of, nor challenges anything that exists. */
function isTop({ supports, contextOf, challenges }: NodeEntry): boolean {
  const links = [...supports, ...contextOf, ...challenges];
  return !links.some(({ from, to, toLink }) => from && (to ?? toLink));
}

/** What is told under an element: its context, what supports it, then who challenges it or its links. */
function belowOf(entry: NodeEntry): NodeEntry[] {
  const own = [...entry.inContextOf, ...entry.supportedBy];
  const against = [entry.challengedBy, ...own.map(({ challengedBy }) => challengedBy)].flat();
  return [
    ...own.flatMap(({ to }) => (to ? [to] : [])),
    ...against.flatMap(({ from }) => (from ? [from] : [])),
  ];
}
