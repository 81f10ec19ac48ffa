// What the instantiation data symbol beside the top of a template says (GSN Table 1:3-3).
import type { CaseIndex } from '../model/index.ts';

/** The reference by the template's top element; once per version of the case. */
export function templateData(index: CaseIndex): ReadonlyMap<string, string> {
  return index.memo('templateData', () => {
    const found = new Map<string, string>();
    const all = [...index.case.instantiations].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, { template, name, patternName }] of all) {
      if (template === undefined) continue;
      const said = name || patternName || 'Instantiation data';
      const before = found.get(template);
      found.set(template, before === undefined ? said : `${before}, ${said}`);
    }
    return found;
  });
}
