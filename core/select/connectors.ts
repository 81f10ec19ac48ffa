// The interface connectors of links between modules (GSN v3 1:4.5.5, Figure 1:4-9): by which of its
// declared interfaces a module takes part in a relation. A module that declares none shows none.
import type { Connectors } from '../layout/diagram.ts';
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { supportedGoals } from '../model/interfaceContents.ts';
import { isContractModule } from '../model/interfaces.ts';
import { originOf } from '../model/lookup.ts';

/**
 * The names at the two ends, of the modules that the drawing shows.
 * @param by the away elements and references by which the two are joined
 */
export function connectorsOf(
  index: CaseIndex,
  from: string,
  to: string,
  by: readonly NodeEntry[],
): Connectors | undefined {
  const named = by.flatMap((entry) => [
    entry.id,
    ...supportedGoals(entry).map(({ id }) => id),
    ...theirs(index, entry),
  ]);
  const ids = new Set(named);
  const [one, other] = [namesOf(index, from, ids), namesOf(index, to, ids)];
  if (one === undefined && other === undefined) return undefined;
  return {
    ...(one === undefined ? {} : { from: one }),
    ...(other === undefined ? {} : { to: other }),
  };
}

/** What an away element repeats; of a module as a whole, what its only interface publishes. */
function theirs(index: CaseIndex, entry: NodeEntry): readonly string[] {
  const { node } = entry;
  if (!('target' in node)) return [originOf(index, entry)?.id ?? ''];
  const { interfaces = [] } = index.case.modules.get(node.target) ?? {};
  return interfaces.length === 1 ? (interfaces[0]?.public ?? []) : [];
}

/** The interfaces of the module that list any of the elements. */
function namesOf(index: CaseIndex, module: string, ids: ReadonlySet<string>): string | undefined {
  if (isContractModule(index, module)) return undefined;
  const names = (index.case.modules.get(module)?.interfaces ?? [])
    .filter((one) =>
      [one.public, one.needsSupport, one.dependencies].some((list) =>
        list?.some((id) => ids.has(id)),
      ),
    )
    .map(({ name }) => name ?? '');
  return names.length > 0
    ? [...new Set(names)].filter((name) => name !== '').join(', ')
    : undefined;
}
