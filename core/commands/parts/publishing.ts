// What is public, and making it so: only then may another module repeat it (GSN 1:4.2).
import type { Case } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { mayBePublic, publishedBy } from '../../model/interfaces.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { nodeName } from '../../model/lookup.ts';
import type { CaseDraft } from '../command.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';

/** By its decorator, or by an interface of its module. */
export function isPublic(index: CaseIndex, entry: NodeEntry): boolean {
  return publishedBy(index, entry.node.module).has(entry);
}

/**
 * Whether an element may become public: not every kind may, and a contract publishes nothing.
 * @param module where it will lie
 */
export function mayPublish(index: CaseIndex, { id, node }: NodeEntry, module: string): Verdict {
  const name = nodeName(index.case, id);
  if (!mayBePublic(node.kind)) {
    const what = withArticle(kindName(node.kind));
    return refused(
      'not-publishable',
      `Not possible: ${name} is ${what}, which cannot be public (GSN Table 1:4-1).`,
    );
  }
  if (index.case.modules.get(module)?.contract !== true) return ALLOWED;
  return refused(
    'not-publishable',
    `Not possible: ${name} lies in a contract module, which publishes nothing (GSN 1:4.7.3).`,
  );
}

export function publish(draft: CaseDraft, id: string): void {
  const node = draft.nodes.get(id);
  if (node && node.public !== true) node.public = true;
}

/** Takes elements out of the lists of a module's interfaces; an interface itself stays. */
export function unlist(
  draft: CaseDraft,
  c: Case,
  module: string,
  ids: { has(id: string): boolean },
): void {
  const interfaces = c.modules.get(module)?.interfaces ?? [];
  for (const [i, one] of interfaces.entries()) {
    const drafted = draft.modules.get(module)?.interfaces?.[i];
    if (!drafted) continue;
    for (const field of ['public', 'needsSupport'] as const) {
      const kept = one[field]?.filter((id) => !ids.has(id));
      if (!kept || kept.length === one[field]?.length) continue;
      if (kept.length > 0) drafted[field] = kept;
      else delete drafted[field];
    }
  }
}
