// The digest of a pattern as it stands in a module: what an instantiation remembers it by.
import { canonicalJson } from '../format/canonical.ts';
import { digestText } from '../format/digest.ts';
import type { Case } from '../model/case.ts';
import { CaseIndex } from '../model/index.ts';
import { patternParts } from './pattern.ts';

/** SHA-256 of the module's form, elements, links, claim points and the records that they name. */
export function patternDigest(c: Case, module: string): string {
  const parts = patternParts(new CaseIndex(c), module);
  const links = [...c.links].filter(([, { from }]) => parts.nodes.has(from));
  return digestText(
    canonicalJson({
      form: c.modules.get(module)?.pattern ?? {},
      nodes: Object.fromEntries([...parts.nodes].map(([id, { node }]) => [id, node])),
      links: Object.fromEntries(links),
      acps: Object.fromEntries(parts.acps),
      records: Object.fromEntries([...parts.records].map(([id, { record }]) => [id, record])),
    }),
  );
}
