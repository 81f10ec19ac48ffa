// What folded elements hide: how many elements, and how many findings of the worst severity there.
import { stands } from '../../core/analyser/finding.ts';
import { SEVERITIES, type Severity } from '../../core/analyser/rule.ts';
import { type CaseIndex, linksOf } from '../../core/model/index.ts';
import { hiddenBelow } from '../../core/select/hiddenBelow.ts';
import type { Checked } from '../store/state.ts';

export interface HiddenFindings {
  readonly elements: number;
  readonly worst: { readonly severity: Severity; readonly count: number } | undefined;
}

type Found = Pick<Checked, 'byId'>;

const known = new WeakMap<Found['byId'], { version: object; found: Map<string, HiddenFindings> }>();

/** By folded element. Only findings that stand count; one about several counts once. */
export function hiddenFindings(index: CaseIndex, { byId }: Found): Map<string, HiddenFindings> {
  const last = known.get(byId);
  if (last?.version === index.case) return last.found;
  const collapsed = new Set(Object.keys(index.case.view?.collapsed ?? {}));
  const found = new Map<string, HiddenFindings>();
  for (const [id, { elements, ids }] of hiddenBelow(index, collapsed)) {
    found.set(id, { elements, worst: worstOf(byId, withLinks(index, ids)) });
  }
  known.set(byId, { version: index.case, found });
  return found;
}

/** What is found on a link that is hidden, too. */
function withLinks(index: CaseIndex, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const entry = index.nodes.get(id);
    return entry ? [id, ...linksOf(entry).map((link) => link.id)] : [id];
  });
}

function worstOf(byId: Found['byId'], ids: readonly string[]): HiddenFindings['worst'] {
  const findings = new Set(ids.flatMap((id) => byId.get(id) ?? []));
  for (const severity of SEVERITIES) {
    const count = [...findings].filter((one) => one.severity === severity && stands(one)).length;
    if (count > 0) return { severity, count };
  }
  return undefined;
}

/** "12 hidden · 2 blockers" */
export function readHidden({ elements, worst }: HiddenFindings): string {
  const hidden = `${elements} hidden`;
  if (!worst) return hidden;
  const { severity, count } = worst;
  return `${hidden} · ${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`;
}
