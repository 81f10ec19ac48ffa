// Where on the canvas a finding leads: its own element or link, else an element that refers to its record.
import type { CaseIndex } from '../../../core/model/index.ts';
import { citations, subjects } from '../../../core/model/lookup.ts';

/**
 * The element or link to go to, of what a finding names; undefined where nothing drawn is concerned.
 * @param ids of elements, links and records, the subject first
 */
export function placeOf(index: CaseIndex, ids: readonly string[]): string | undefined {
  const own = ids.find((id) => index.nodes.has(id) || index.links.has(id));
  if (own !== undefined) return own;
  for (const id of ids) {
    const [entry] = citations(index).get(id) ?? subjects(index).get(id) ?? [];
    if (entry) return entry.id;
    const pathway = [...index.nodes.values()].find(
      ({ node }) => 'pathway' in node && node.pathway === id,
    );
    if (pathway) return pathway.id;
  }
  return undefined;
}
