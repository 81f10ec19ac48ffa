// Assurance claim points back to `acp` of their elements. gsn2x has them on an element and on its
// SupportedBy and InContextOf relations, by name, without the confidence argument.
import type { AssuranceClaimPoint } from '../../model/case.ts';
import type { NodeEntry } from '../../model/index.ts';
import { endName } from './writeElement.ts';
import { tell, type Writing } from './writing.ts';

type Acps = Map<string, Record<string, unknown>>;

/** By id of an element, its points by name. */
export function writeAcps(writing: Writing): Acps {
  const acps: Acps = new Map();
  const left: string[] = [];
  const renamed: string[] = [];
  for (const [id, acp] of byName(writing.index.case.acps)) {
    const place = placeOf(writing, acp);
    if (place === 'elsewhere') continue;
    const wanted = acp.name ?? id;
    if (place === undefined) {
      left.push(wanted);
      continue;
    }
    const own = acps.get(place.on.id) ?? {};
    let name = wanted;
    for (let i = 2; Object.hasOwn(own, name); i += 1) name = `${wanted}_${i}`;
    if (name !== wanted) renamed.push(`${wanted} as ${name}`);
    acps.set(place.on.id, { ...own, [name]: place.refers });
  }
  tell(
    writing.losses,
    left,
    'Assurance claim points that are left out, because gsn2x has no place for them',
  );
  tell(writing.losses, renamed, 'Assurance claim points whose name the element has already');
  return acps;
}

function byName(acps: ReadonlyMap<string, AssuranceClaimPoint>) {
  const key = ([id, { name = '' }]: [string, AssuranceClaimPoint]) => `${name} ${id}`;
  return [...acps].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

interface Place {
  readonly on: NodeEntry;
  readonly refers: string | readonly string[];
}

/** Undefined where gsn2x has none; 'elsewhere' in a module that is not written. */
function placeOf(writing: Writing, { on }: AssuranceClaimPoint): Place | 'elsewhere' | undefined {
  const { index, names, elements, written } = writing;
  const link = index.links.get(on.link ?? '');
  const entry = link?.from ?? index.nodes.get(on.node ?? on.inference ?? '');
  if (!entry) return undefined;
  if (!elements.has(entry.node.module)) return 'elsewhere';
  const own = names.get(entry.id);
  if (own === undefined || !written.has(entry.id)) return undefined;
  if (on.node !== undefined) return { on: entry, refers: own };
  const silent = { ...writing, losses: [] };
  if (link) {
    const end = link.link.kind === 'challenges' ? undefined : endName(silent, link);
    return end === undefined ? undefined : { on: entry, refers: end };
  }
  const ends = entry.supportedBy.flatMap((support) => endName(silent, support) ?? []);
  const [only, ...more] = ends;
  if (only === undefined) return undefined;
  return { on: entry, refers: more.length === 0 ? only : ends };
}
