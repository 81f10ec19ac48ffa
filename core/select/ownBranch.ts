// The branch that belongs to some elements alone: what hangs elsewhere too is shared, not theirs.
import type { CaseIndex, LinkEntry } from '../model/index.ts';
import { branch } from './branch.ts';

/** The elements with their branches, less what also hangs from something that is not among them. */
export function ownBranch(index: CaseIndex, starts: readonly string[]): Set<string> {
  const entries = starts.flatMap((id) => index.nodes.get(id) ?? []);
  const modules = new Set(entries.map(({ node }) => node.module));
  const own = branch(entries);
  const first = new Set(starts);
  const held = (id: string): boolean => {
    const entry = index.nodes.get(id);
    if (!entry || !modules.has(entry.node.module)) return false;
    const from = [...entry.supports, ...entry.contextOf].map((link) => link.from?.id);
    const challenged = entry.challenges.map((link) => challengedIn(link));
    return [...from, ...challenged].every((above) => above === undefined || own.has(above));
  };
  for (let more = true; more; ) {
    const shared = [...own].filter((id) => !first.has(id) && !held(id));
    for (const id of shared) own.delete(id);
    more = shared.length > 0;
  }
  return own;
}

/** What a challenge is about: an element, or where the challenged link starts. */
export function challengedIn({ to, toLink }: LinkEntry): string | undefined {
  let at = toLink;
  for (let depth = 0; at?.toLink && depth < 100; depth += 1) at = at.toLink;
  return to?.id ?? at?.from?.id;
}
