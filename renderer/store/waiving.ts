// Waiving findings, and taking waivers back: what is offered for a finding, and the step.
import type { Finding } from '../../core/analyser/finding.ts';
import type { Call } from '../../core/commands/command.ts';
import { waive, whyNotWaivable } from '../../core/commands/waive.ts';
import { withdrawWaiver } from '../../core/commands/withdrawWaiver.ts';
import type { Waiver } from '../../core/model/case.ts';
import { dayNumber, dayText } from '../../core/reasoning/days.ts';
import { responsibleFor } from '../../core/select/responsible.ts';
import { counted } from '../ui/words.ts';
import type { Editor } from './editor.ts';

/** A waiver is proposed for so many days. */
export const USUAL_DAYS = 90;

/** What the dialog asks. */
export interface Terms {
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
  readonly approver: string;
}

export interface Waiving {
  readonly able: readonly Finding[];
  /** What cannot be waived, with the sentence that says why. */
  readonly unable: readonly { readonly finding: Finding; readonly why: string }[];
}

/** Which of these can be waived at all. */
export function waivable(findings: readonly Finding[]): Waiving {
  const unable = findings.flatMap((finding) => {
    const why = whyNotWaivable(finding.rule);
    return why === undefined ? [] : [{ finding, why }];
  });
  const able = findings.filter(({ rule }) => whyNotWaivable(rule) === undefined);
  return { able, unable };
}

export function waiveCall(findings: readonly Finding[], terms: Terms): Call {
  const { reason, owner, until, approver } = terms;
  const which = findings.map(({ rule, fingerprint, ids, severity, message }) => {
    return { rule, fingerprint, ids: [...ids], severity, message };
  });
  const allowed = approver.trim() === '' ? {} : { approver };
  return waive.call({ findings: which, reason, owner, until, ...allowed });
}

/**
 * What the dialog begins with: the words of the waiver that is renewed; else who sees to the subject,
 * or who works here.
 */
export function proposedTerms(editor: Editor, findings: readonly Finding[]): Terms {
  const { document, store, host } = editor;
  const { checked, settings } = store.getState();
  const today = checked.today || host.today();
  const until = dayText((dayNumber(today) ?? 0) + USUAL_DAYS) ?? '';
  const before = findings.length === 1 ? earlierWaiver(editor, findings[0]) : undefined;
  const owners = new Set(
    findings.map(({ ids }) => responsibleFor(document.index, ids).owner ?? ''),
  );
  const [one = ''] = owners.size === 1 ? owners : [];
  return {
    reason: before?.reason ?? '',
    owner: before?.owner ?? (one || (settings.person.name ?? '')),
    until,
    approver: before?.approver ?? '',
  };
}

function earlierWaiver(
  { document }: Editor,
  finding: Pick<Finding, 'rule' | 'fingerprint'> | undefined,
): Waiver | undefined {
  return [...document.case.waivers.values()].find(
    ({ rule, fingerprint, withdrawnOn }) =>
      withdrawnOn === undefined && rule === finding?.rule && fingerprint === finding.fingerprint,
  );
}

/** A finding about a waiver leads to what that waiver covers; undefined where that is gone. */
export function coveredBy({ document, store }: Editor, finding: Finding): Finding | undefined {
  const waiver = waiverNamed({ document }, finding);
  return (
    waiver &&
    store
      .getState()
      .checked.findings.find(
        ({ rule, fingerprint }) => rule === waiver.rule && fingerprint === waiver.fingerprint,
      )
  );
}

/** The waiver that covers a finding, or that a finding about waivers names. */
export function waiverIdOf(
  { document }: Pick<Editor, 'document'>,
  finding: Finding,
): string | undefined {
  if (finding.waived !== undefined) return finding.waived;
  if (!finding.rule.startsWith('WAV-')) return undefined;
  return finding.ids.find((id) => document.case.waivers.has(id));
}

function waiverNamed({ document }: Pick<Editor, 'document'>, finding: Finding): Waiver | undefined {
  return document.case.waivers.get(waiverIdOf({ document }, finding) ?? '');
}

/** Takes waivers back, as one step. */
export function withdraw(editor: Editor, waivers: readonly string[]): void {
  editor.document.seal();
  const done = editor.execute(withdrawWaiver.call({ waivers: [...waivers] }));
  editor.document.seal();
  if (!done.allowed) return;
  editor.notify('done', `${counted(waivers.length, 'waiver')} withdrawn. Undo takes it back.`);
}

/** Asks for the terms of a waiver for these findings. */
export function askToWaive(editor: Editor, findings: readonly Finding[]): void {
  editor.open({ kind: 'waive', findings: findings.map(({ fingerprint }) => fingerprint) });
}
