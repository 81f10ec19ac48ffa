// Quick fixes: which finding is meant, doing one, and all of a rule as one step.
import type { Finding } from '../../core/analyser/finding.ts';
import { counted } from '../ui/words.ts';
import type { Editor } from './editor.ts';
import { MOST_AT_ONCE, planFixes } from './fixPlan.ts';
import { findingOf, fixesByRule } from './found.ts';

/** Whether the finding has a quick fix that the case allows as it is: what is offered can be done. */
export function canFix({ document }: Editor, { fix }: Finding): boolean {
  return fix !== undefined && document.may(fix).allowed;
}

/** The finding that a quick fix would be about: the problem chosen last, else one of the selection's. */
export function fixable(editor: Editor): Finding | undefined {
  const { checked, problem, selection, record } = editor.store.getState();
  const chosen = findingOf(checked.findings, problem);
  const id = selection?.id ?? record?.id;
  const about = id === undefined ? [] : (checked.byId.get(id) ?? []);
  const usable = chosen && canFix(editor, chosen) ? chosen : undefined;
  if (usable && (id === undefined || usable.ids.includes(id))) return usable;
  return about.find((finding) => canFix(editor, finding)) ?? usable;
}

const CHECKING = 'The case is being checked again; try the fix when that is done.';

/** Does a finding's fix, as one step of its own. Not on the findings of an older version. */
export function applyFix(editor: Editor, finding: Finding): void {
  const { fix } = finding;
  if (!fix) return;
  const { checked } = editor.store.getState();
  if (checked.status !== 'current' || !findingOf(checked.findings, finding.fingerprint)) {
    editor.notify('refused', CHECKING);
    return;
  }
  editor.document.seal();
  const done = editor.execute(fix);
  editor.document.seal();
  if (done.allowed) editor.notify('done', `${done.label}. Undo takes it back.`);
}

const NOTHING = 'It changes nothing any more.';
const LATER = `${MOST_AT_ONCE} are done at a time; ask again for the others.`;

/** The findings of a rule that offer a fix. Waived ones are left as they are: somebody decided so. */
export function fixesOf({ store }: Editor, rule: string): readonly Finding[] {
  return fixesByRule(store.getState().checked.findings).get(rule) ?? NONE;
}

const NONE: readonly Finding[] = [];

export interface FixedAll {
  readonly fixed: number;
  /** What was left, each with the sentence that says why. */
  readonly left: readonly { readonly finding: Finding; readonly why: string }[];
}

/**
 * Does every fix of a rule that is allowed when its turn comes, in the analyser's order, as one step.
 * Undefined where the findings are of an older version: nothing is done then.
 */
export function fixAll(editor: Editor, rule: string): FixedAll | undefined {
  const { document, store } = editor;
  if (store.getState().checked.status !== 'current') {
    editor.notify('refused', CHECKING);
    return undefined;
  }
  const findings = fixesOf(editor, rule);
  const { fixes, waiting } = planFixes(findings, (call) => document.may(call));
  const results = document.executeAll(
    fixes.map(({ call }) => call),
    `Fix all of ${rule}`,
  );
  const left = fixes.flatMap(({ findings: planned }, i) => {
    const result = results[i];
    // One fix may have done what another asks.
    const why = !result?.allowed ? (result?.message ?? '') : result.changed ? undefined : NOTHING;
    return why === undefined ? [] : planned.map((finding) => ({ finding, why }));
  });
  for (const finding of waiting) left.push({ finding, why: LATER });
  const fixed = findings.length - left.length;
  return { fixed, left };
}

/** So many of what was left are named; the others are counted. */
const NAMED = 8;

/** What was done, in sentences; `whole` where nothing was left. */
export function fixedWords(
  rule: string,
  { fixed, left }: FixedAll,
): { said: string; whole: boolean } {
  const done = `${counted(fixed, 'finding')} of ${rule} fixed in one step. Undo takes it back.`;
  if (left.length === 0) return { said: done, whole: true };
  const each = left
    .slice(0, NAMED)
    .map(({ finding, why }) => `${finding.at[0] ?? 'The case'}: ${why}`);
  const more = left.length > NAMED ? [`And ${left.length - NAMED} more.`] : [];
  const none = fixed === 0 ? `No finding of ${rule} was fixed.` : done;
  return { said: [none, `${left.length} not fixed.`, ...each, ...more].join('\n'), whole: false };
}
