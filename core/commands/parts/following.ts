// An away element bears its origin's identifier (GSN Table 1:4-1), so it is renamed with it; and links
// of texts that name either go on meaning it.
import type { CaseIndex } from '../../model/index.ts';
import { repeatersOf } from '../../model/repeaters.ts';
import type { CaseDraft } from '../command.ts';
import { renameMentions } from './mentions.ts';

/** Away elements that bore the same identifier and follow; one that had drifted stays a finding. */
export function followersOf(index: CaseIndex, id: string): string[] {
  const identifier = index.nodes.get(id)?.node.identifier;
  const repeaters = repeatersOf(index, id).filter(({ node }) => node.identifier === identifier);
  return repeaters.map((entry) => entry.id);
}

/** Gives an element another identifier, and its away elements with it. */
export function rename(draft: CaseDraft, index: CaseIndex, id: string, identifier: string): void {
  for (const one of [id, ...followersOf(index, id)]) {
    const node = draft.nodes.get(one);
    if (node && node.identifier !== identifier) node.identifier = identifier;
  }
}

/** The same for several, and the links of texts that name any of them follow. */
export function renameAll(
  draft: CaseDraft,
  index: CaseIndex,
  identifiers: ReadonlyMap<string, string>,
): void {
  const all = new Map<string, string>();
  for (const [id, identifier] of identifiers) {
    for (const one of [id, ...followersOf(index, id)]) {
      if (index.nodes.get(one)?.node.identifier !== identifier) all.set(one, identifier);
    }
    rename(draft, index, id, identifier);
  }
  if (all.size > 0) renameMentions(draft, index, { identifiers: all });
}
