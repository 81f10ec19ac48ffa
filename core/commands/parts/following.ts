// An away element bears its origin's identifier (GSN Table 1:4-1), so it is renamed with it.
import type { CaseIndex } from '../../model/index.ts';
import { repeatersOf } from '../../model/repeaters.ts';
import type { CaseDraft } from '../command.ts';

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
