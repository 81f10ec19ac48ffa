// Module references stand for all goals that a module publishes (GSN 1:4.3.7): what becomes of them
// when a goal comes to a module, or leaves it.
import { structureOf } from '../../analyser/ask/structure.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { nodeName } from '../../model/lookup.ts';
import { ALLOWED, allOf, refused, type Verdict } from '../verdict.ts';
import { cycle } from './mayConnect.ts';
import { listed, sortedByName } from './naming.ts';
import { isPublic } from './publishing.ts';
import { restsOn } from './restsOn.ts';

interface Change {
  readonly moved: ReadonlySet<string>;
  readonly module: string;
  readonly published: readonly string[];
  /** Elements that are no longer public. */
  readonly withdrawn?: ReadonlySet<string>;
  /** References that are resolved by the same step. */
  readonly without?: ReadonlySet<string>;
}

/** Refuses where a reference would stand for less; warns where it stands for more. */
export function mayChangeWholes(index: CaseIndex, change: Change): Verdict {
  const references = [...index.nodes.values()].filter(
    ({ id, node }) => node.kind === 'moduleReference' && !change.without?.has(id),
  );
  const verdicts = references.map((reference) => mayChangeWhole(index, reference, change));
  return allOf(...verdicts);
}

function mayChangeWhole(index: CaseIndex, reference: NodeEntry, change: Change): Verdict {
  const { moved, module: to, published, withdrawn } = change;
  if (!('target' in reference.node)) return ALLOWED;
  const module = reference.node.target;
  const before = new Set(structureOf(index).publicGoals(module));
  const lost = [...before].filter(
    ({ id }) => withdrawn?.has(id) || (moved.has(id) && to !== module),
  );
  const made = new Set(published);
  const gained = [...new Set([...moved, ...published])].flatMap((id) => {
    const entry = index.nodes.get(id);
    if (!entry || before.has(entry) || withdrawn?.has(id)) return [];
    const at = moved.has(id) ? to : entry.node.module;
    const shown = made.has(id) || isPublic(index, entry);
    return at === module && entry.node.kind === 'goal' && shown ? [entry] : [];
  });
  const name = nodeName(index.case, reference.id);
  const what = index.case.modules.get(module)?.name ?? module;
  if (lost.length > 0) {
    const names = named(index, lost);
    return refused(
      'whole-module',
      `Not possible: ${name} refers to all that module ${what} publishes, and ${names} would leave it (GSN 1:4.3.7).`,
    );
  }
  const circular = gained.find((entry) => restsOn(index, entry, reference));
  if (circular) return cycle(index, circular, reference);
  if (gained.length === 0) return ALLOWED;
  const names = named(index, gained);
  const warning = `${name} refers to all that module ${what} publishes, and so to ${names} too.`;
  return { allowed: true, warning };
}

function named(index: CaseIndex, entries: readonly NodeEntry[]): string {
  return listed(
    index.case,
    sortedByName(
      index.case,
      entries.map(({ id }) => id),
    ),
  );
}
