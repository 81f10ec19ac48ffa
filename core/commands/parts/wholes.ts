// Module references stand for all goals that a module publishes (GSN 1:4.3.7): what becomes of them
// when a goal comes to a module, or leaves it.
import { structureOf } from '../../analyser/ask/structure.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { nodeName } from '../../model/lookup.ts';
import { referencesToModule } from '../../model/repeaters.ts';
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
  const modules = new Set([change.module]);
  for (const id of [...change.moved, ...change.published]) {
    const module = index.nodes.get(id)?.node.module;
    if (module !== undefined) modules.add(module);
  }
  const verdicts = [...modules].flatMap((module) =>
    referencesToModule(index, module)
      .filter(({ id, node }) => node.kind === 'moduleReference' && !change.without?.has(id))
      .map((reference) => mayChangeWhole(index, reference, module, change)),
  );
  return allOf(...verdicts);
}

function mayChangeWhole(
  index: CaseIndex,
  reference: NodeEntry,
  module: string,
  { moved, module: to, published, withdrawn }: Change,
): Verdict {
  const made = new Set(published);
  const before = new Set(structureOf(index).publicGoals(module));
  const after = [...index.nodes.values()].filter((entry) => {
    const { id, node } = entry;
    const at = moved.has(id) ? to : node.module;
    const shown = made.has(id) || (isPublic(index, entry) && !withdrawn?.has(id));
    return at === module && node.kind === 'goal' && shown;
  });
  const name = nodeName(index.case, reference.id);
  const what = index.case.modules.get(module)?.name ?? module;
  const lost = [...before].filter((entry) => !after.includes(entry));
  if (lost.length > 0) {
    const names = named(index, lost);
    return refused(
      'whole-module',
      `${name} refers to all that module ${what} publishes, and ${names} would leave it (GSN 1:4.3.7).`,
    );
  }
  const gained = after.filter((entry) => !before.has(entry));
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
