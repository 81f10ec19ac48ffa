// What holds between modules: names tell them apart, and none contains itself.
import type { CaseIndex } from '../../model/index.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';
import { mayFindModule } from './lookups.ts';

/** Whether a module (`own`, or one about to be made) may bear this name. */
export function mayName(index: CaseIndex, own: string | undefined, name: unknown): Verdict {
  for (const [id, module] of index.case.modules) {
    if (id !== own && module.name === name) {
      return refused('name-taken', `There is a module called ${name} already.`);
    }
  }
  return ALLOWED;
}

/** Whether a module may lie in this parent. */
export function mayNest(index: CaseIndex, own: string | undefined, parent: unknown): Verdict {
  if (typeof parent !== 'string' || parent === '') return ALLOWED;
  const found = mayFindModule(index, parent);
  if (!found.allowed) return found;
  const seen = new Set<string>();
  let at: string | undefined = parent;
  while (at !== undefined && !seen.has(at)) {
    if (at === own) return refused('cycle', 'A module may not lie in itself (GSN 1:4.1).');
    seen.add(at);
    at = index.case.modules.get(at)?.parent;
  }
  return ALLOWED;
}
