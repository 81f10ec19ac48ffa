// Deletes a module with what it contains: its elements and links, and the modules in it. What is left
// elsewhere and names any of it goes on naming it, and is a finding; moduleConsequences tells before.
import type { CaseIndex } from '../model/index.ts';
import { referencesToModule } from '../model/repeaters.ts';
import { id } from './args.ts';
import { defineCommand } from './command.ts';
import { mayFindModule } from './parts/lookups.ts';
import { listed, listedNames, sortedByName } from './parts/naming.ts';
import { consequences, removalOf, remove } from './parts/removal.ts';
import { ALLOWED, refused } from './verdict.ts';

export const deleteModule = defineCommand({
  id: 'deleteModule',
  args: { module: id },
  label: ({ case: c }, { module }) => `Delete module ${c.modules.get(module)?.name ?? module}`,
  may: ({ index }, { module }) => {
    const found = mayFindModule(index, module);
    if (!found.allowed) return found;
    const { main, modules } = index.case;
    if (!withContained(index, module).has(main)) return ALLOWED;
    const name = modules.get(main)?.name ?? main;
    const why = module === main ? 'it stays' : `${modules.get(module)?.name} contains it`;
    return refused('main-module', `Module ${name} is the main module of the case; ${why}.`);
  },
  run: (draft, { module }, { index }) => {
    const gone = withContained(index, module);
    remove(draft, removalOf(index, elementsOf(index, gone)));
    for (const one of gone) draft.modules.delete(one);
    return undefined;
  },
});

/** What deleting a module would bring with it, as sentences; empty where it holds and means nothing. */
export function moduleConsequences(index: CaseIndex, module: string): string {
  const gone = withContained(index, module);
  const elements = elementsOf(index, gone);
  const parts: string[] = [];
  const contained = [...gone].filter((one) => one !== module);
  if (contained.length > 0) {
    parts.push(`Also deletes ${listed(index.case, sortedByName(index.case, contained))} in it.`);
  }
  if (elements.length > 0) {
    const count = `${elements.length} element${elements.length === 1 ? '' : 's'}`;
    const { repeating, naming, unsupported } = consequences(index, elements);
    parts.push(`${count} ${elements.length === 1 ? 'goes' : 'go'}.`);
    if (repeating.length > 0) {
      const verb = repeating.length === 1 ? 'repeats what is' : 'repeat what is';
      parts.push(`${listed(index.case, repeating)} ${verb} no longer there.`);
    }
    const left = naming.filter((one) => !gone.has(one));
    if (left.length > 0) {
      parts.push(`${listed(index.case, left)} still ${left.length === 1 ? 'names' : 'name'} it.`);
    }
    if (unsupported.length > 0) {
      const verb = unsupported.length === 1 ? 'is' : 'are';
      parts.push(`${listed(index.case, unsupported)} ${verb} left without support.`);
    }
  }
  const references = [...gone].flatMap((one) => referencesToModule(index, one));
  const outside = references.filter(({ node }) => !gone.has(node.module)).map((one) => one.id);
  if (outside.length > 0) {
    const names = listed(index.case, sortedByName(index.case, outside));
    parts.push(`${names} ${outside.length === 1 ? 'refers' : 'refer'} to it.`);
  }
  const argued = [...index.case.acps].filter(([, { argument }]) =>
    gone.has(argument?.module ?? ''),
  );
  if (argued.length > 0) {
    const names = listedNames(argued.map(([own, { name }]) => name ?? own));
    parts.push(
      `${names} ${argued.length === 1 ? 'has its' : 'have their'} confidence argument in it.`,
    );
  }
  return parts.join(' ');
}

/** The module and all that it contains, however deep; loops end. */
function withContained(index: CaseIndex, module: string): Set<string> {
  const found = new Set([module]);
  for (const at of found) {
    for (const [own, { parent }] of index.case.modules) if (parent === at) found.add(own);
  }
  return found;
}

function elementsOf(index: CaseIndex, modules: ReadonlySet<string>): string[] {
  const own = [...index.nodes.values()].filter(({ node }) => modules.has(node.module));
  return own.map((entry) => entry.id);
}
