// One module as gsn2x YAML. What came from gsn2x goes back as it was, in its order;
// what gsn2x has no name for is told.
import { stringify } from 'yaml';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { nameOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { keptOf, layoutOf } from '../gsn2x/attributes.ts';
import { typeOfNode } from '../gsn2x/elementTypes.ts';
import { lossesOf } from '../gsn2x/losses.ts';
import { writeElement } from '../gsn2x/writeElement.ts';
import type { Exported } from '../importer.ts';

/** The module of that id. Elements that gsn2x has no type for (module references) are left out. */
export function exportGsn2x(index: CaseIndex, moduleId: string): Exported {
  const entries = inFileOrder(index, moduleId);
  const losses = lossesOf(index, moduleId, entries);
  const written = entries.filter(({ node, challenges }) => typeOfNode(node, challenges.length > 0));
  for (const { id } of entries.filter((entry) => !written.includes(entry))) {
    losses.push(`${nameOf(index.case, id)} is left out: gsn2x has no such element.`);
  }
  const names = uniqueNames(index, written, losses);
  const { elements = [] } = layoutOf(index.case.modules.get(moduleId)?.attributes);
  const writing = { index, names, imported: new Set(elements), losses };
  const file: [string, unknown][] = moduleHead(index, moduleId);
  for (const entry of written) {
    file.push([names.get(entry.id) ?? entry.id, writeElement(writing, entry)]);
  }
  // Long lines are not folded: folding is legal YAML and unreadable in a diff.
  const text = stringify(new Map(file), { lineWidth: 0, aliasDuplicateObjects: false });
  return { text, losses };
}

function moduleHead(index: CaseIndex, moduleId: string): [string, unknown][] {
  const module = index.case.modules.get(moduleId);
  const form = layoutOf(module?.attributes).module ?? 'named';
  if (!module || form === 'none') return [];
  const head = {
    ...(form === 'named' ? { name: module.name } : {}),
    ...(module.brief === undefined ? {} : { brief: module.brief }),
    ...keptOf(module.attributes),
  };
  return [['module', head]];
}

/** As in the file that was imported; what came later follows, by identifier. */
function inFileOrder(index: CaseIndex, moduleId: string): NodeEntry[] {
  const { elements = [] } = layoutOf(index.case.modules.get(moduleId)?.attributes);
  const places = new Map(elements.map((id, i) => [id, i]));
  const placeOf = ({ id }: NodeEntry) => places.get(id) ?? places.size;
  return [...index.nodes.values()]
    .filter(({ node }) => node.module === moduleId)
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        compareIdentifiers(a.node.identifier, b.node.identifier) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Keys of the file must differ: an identifier that is taken gets a number. */
function uniqueNames(
  index: CaseIndex,
  entries: readonly NodeEntry[],
  losses: string[],
): Map<string, string> {
  const taken = new Set(['module', ...entries.map(({ node }) => node.identifier)]);
  const used = new Set(['module']);
  const names = new Map<string, string>();
  for (const { id, node } of entries) {
    let name = node.identifier;
    for (let i = 2; used.has(name); i += 1) {
      const other = `${node.identifier}_${i}`;
      name = taken.has(other) ? name : other;
    }
    if (name !== node.identifier) {
      losses.push(`A second ${nameOf(index.case, id)} is written as ${name}.`);
    }
    used.add(name);
    names.set(id, name);
  }
  return names;
}
