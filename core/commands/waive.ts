// Waives findings: with a reason, an owner and a last day, bound to what they concern as it is now.
// What was waived already is waived anew: renewing is an act of its own, with a reason of its own.
import { asOf } from '../analyser/analyse.ts';
import type { Finding } from '../analyser/finding.ts';
import { parametersOf } from '../analyser/profile.ts';
import { profileFor } from '../analyser/profileLibrary.ts';
import { SEVERITIES, type Severity } from '../analyser/rule.ts';
import { digestOfSubjects, NOT_WAIVABLE } from '../analyser/waivers.ts';
import type { Case, Waiver } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { dayNumber } from '../reasoning/days.ts';
import { sameWords, saysNothing } from '../reasoning/words.ts';
import { type ArgType, isPlainObject, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { mayStore, withFields } from './parts/form.ts';
import { isTaken } from './parts/freshId.ts';
import { takenNumbers } from './parts/numbering.ts';
import { ALLOWED, allOf, type Refused, refused, type Verdict } from './verdict.ts';
import { takeBack } from './withdrawWaiver.ts';

/** What a waiver keeps of a finding. */
export type Waivable = Pick<Finding, 'rule' | 'fingerprint' | 'ids' | 'severity' | 'message'>;

const findings: ArgType<readonly Waivable[]> = {
  expects: 'a list of findings with rule, fingerprint, ids, severity and message',
  fits: (value): value is readonly Waivable[] => Array.isArray(value) && value.every(isWaivable),
};

export const waive = defineCommand({
  id: 'waive',
  args: {
    findings,
    reason: text,
    /** A person's id or a name: who answers for it. */
    owner: text,
    /** YYYY-MM-DD: the last day on which it holds. */
    until: text,
    /** A person's id or a name: who allowed it. */
    approver: optional(text),
  },
  label: (_index, args) => {
    const rules = [...new Set(args.findings.map(({ rule }) => rule))];
    const [first] = rules;
    const of = rules.length === 1 && first !== undefined ? ` of ${first}` : '';
    const { length } = args.findings;
    return length === 1 ? `Waive ${first}` : `Waive ${length} findings${of}`;
  },
  may: (context, args) => {
    const refusal =
      notWaivable(context.index, args.findings) ??
      notSaid(args) ??
      notADay(args.until, dayOfAnalysis(context));
    if (refusal) return refusal;
    const fits = args.findings.map((one) =>
      mayStore('waivers', waiverOf(one, args, context, ''), 'a waiver'),
    );
    return allOf(...fits, ...remarks(args, dayOfAnalysis(context), longest(context)));
  },
  run: (draft, args, context) => {
    const { index } = context;
    const earlier = waiversOf(index.case, args.findings);
    const numbers = takenNumbers(index, '');
    takeBack(draft, index, earlier, context.today);
    const each = new Map(args.findings.map((one) => [`${one.rule} ${one.fingerprint}`, one]));
    return [...each.values()].map((finding) => {
      const digest = digestOfSubjects(index, finding.ids);
      const id = numbers.record(index.case, 'waivers');
      draft.waivers.set(id, waiverOf(finding, args, context, digest) as never);
      return id;
    });
  },
});

/** Why this cannot be waived, as a sentence; undefined where it can. */
export function whyNotWaivable(rule: string): string | undefined {
  const why = NOT_WAIVABLE.get(rule);
  return why === undefined ? undefined : `${rule} cannot be waived in any profile: ${why}.`;
}

interface Terms {
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
  readonly approver?: string | undefined;
}

function waiverOf(
  { rule, fingerprint, ids, severity, message }: Waivable,
  { reason, owner, until, approver }: Terms,
  context: CommandContext,
  digest: string,
): Waiver {
  return withFields(
    {},
    {
      rule,
      fingerprint,
      digest: digest === '' ? undefined : digest,
      severity,
      concerns: ids.length > 0 ? ids : undefined,
      finding: message,
      on: dayOfAnalysis(context),
      reason: reason.trim(),
      owner: owner.trim(),
      until,
      approver: saysNothing(approver) ? undefined : approver?.trim(),
    },
  ) as unknown as Waiver;
}

/** The day by which the waiver will be judged: the case's, where it is frozen. */
function dayOfAnalysis({ index, today }: CommandContext): string {
  return asOf(index.case, undefined, today).today;
}

function notWaivable(index: CaseIndex, asked: readonly Waivable[]): Refused | undefined {
  if (asked.length === 0) return refused('nothing', 'No finding is selected.');
  for (const { rule, ids } of asked) {
    const why = whyNotWaivable(rule);
    if (why !== undefined) return refused('not-waivable', why);
    const [subject] = ids;
    if (subject === undefined || subject === index.case.id || isTaken(index.case, subject))
      continue;
    const message = `${subject}, which ${rule} is about, is not in this case any more.`;
    return refused('no-such-element', message);
  }
  return undefined;
}

function notSaid({ reason, owner }: Terms): Refused | undefined {
  if (saysNothing(reason)) {
    return refused('no-reason', 'Say why: a waiver without a reason does not hold (WAV-01).');
  }
  if (!saysNothing(owner)) return undefined;
  return refused(
    'nobody',
    'Say who answers for it: a waiver without an owner does not hold (WAV-01).',
  );
}

function notADay(until: string, today: string): Refused | undefined {
  if (dayNumber(until) === undefined) {
    const said = until.trim() === '' ? 'Say until when it holds' : `"${until}" is no day`;
    return refused('no-end', `${said}: a waiver has a last day, written YYYY-MM-DD.`);
  }
  if (until >= today) return undefined;
  return refused(
    'past',
    `${until} has passed (the case is analysed as of ${today}); choose a later day.`,
  );
}

/** In days, by the profile that judges the case. */
function longest({ index, profiles }: CommandContext): number {
  const { profile } = profileFor(index.case, profiles);
  return parametersOf(profile, index.case).waiverMaxDays;
}

function remarks(
  { findings: asked, ...terms }: Terms & { findings: readonly Waivable[] },
  today: string,
  most: number,
) {
  const told: Verdict[] = [];
  const blockers = asked.filter(({ severity }) => severity === 'blocker').length;
  if (blockers > 0) {
    const which =
      blockers === 1 ? 'A waived blocker still counts' : `${blockers} waived blockers still count`;
    told.push(warned(`${which}, and every page goes on saying so.`));
  }
  if (saysNothing(terms.approver)) told.push(warned('Nobody has approved it.'));
  else if (sameWords(terms.approver, terms.owner)) told.push(warned('Its owner approves it.'));
  const days = (dayNumber(terms.until) ?? 0) - (dayNumber(today) ?? 0);
  if (days > most) {
    const why = `a waiver of more than ${most} days covers nothing (WAV-01)`;
    told.push(warned(`It holds for ${days} days, and ${why}.`));
  }
  return told;
}

function warned(warning: string): Verdict {
  return { ...ALLOWED, warning };
}

/** Ids of the waivers, in force or not, that these findings have. */
function waiversOf(c: Case, asked: readonly Waivable[]): readonly string[] {
  const keys = new Set(asked.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
  const found = [...c.waivers].filter(
    ([, { rule, fingerprint, withdrawnOn }]) =>
      withdrawnOn === undefined && keys.has(`${rule} ${fingerprint}`),
  );
  return found.map(([id]) => id);
}

function isWaivable(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { rule, fingerprint, ids, severity, message } = value;
  return (
    [rule, fingerprint, message].every((one) => typeof one === 'string' && one !== '') &&
    Array.isArray(ids) &&
    ids.every((id) => typeof id === 'string') &&
    SEVERITIES.includes(severity as Severity)
  );
}
