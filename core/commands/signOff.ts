// A person signs the case, a module or an element as it is: bound to its digest, with what each part said,
// so that it can be told later which of it was touched.
import { ownDigests } from '../diff/touched.ts';
import { digestOfSubject } from '../format/digest.ts';
import type { SignOff } from '../model/case.ts';
import { nameOf } from '../model/lookup.ts';
import { isAfter } from '../reasoning/days.ts';
import { stated } from '../reasoning/sentences.ts';
import { fields, id, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { proposeRecordId } from './parts/numbering.ts';
import { refused } from './verdict.ts';

interface Args {
  readonly subject: string;
  readonly person: string;
  readonly statement?: string | undefined;
  readonly role?: string | undefined;
  readonly coi?: string | undefined;
  readonly findings?: Readonly<Record<string, unknown>> | undefined;
}

export const signOff = defineCommand({
  id: 'signOff',
  args: {
    /** The case by its id, a module or an element. */
    subject: id,
    /** A person of the case. */
    person: id,
    statement: optional(text),
    role: optional(text),
    /** A conflict of interest. */
    coi: optional(text),
    /** How many findings of each severity there were. */
    findings: optional(fields),
  },
  label: ({ case: c }, { subject }) =>
    `Sign off ${subject === c.id ? 'the case' : nameOf(c, subject)}`,
  may: (context, args) => {
    const { case: c } = context.index;
    const { subject, person } = args;
    if (subject !== c.id && !c.nodes.has(subject) && !c.modules.has(subject)) {
      return refused(
        'no-such-subject',
        `There is no "${subject}" in this case to sign: the case, a module or an element.`,
      );
    }
    if (!c.people.has(person)) {
      return refused('no-such-person', `There is no person "${person}" in this case.`);
    }
    const fits = mayStore('signOffs', statementOf(context, args), 'the sign-off');
    const warning = whyNotYet(context);
    return fits.allowed && warning !== undefined ? { allowed: true, warning } : fits;
  },
  run: (draft, args, context) => {
    const own = proposeRecordId(context.index.case, 'signOffs');
    const { index } = context;
    const elements = ownDigests(index, args.subject);
    draft.signOffs.set(own, { ...statementOf(context, args), elements } as never);
    return [own];
  },
});

/** It is recorded all the same: who signs, signs today. */
function whyNotYet({ index, today }: CommandContext): string | undefined {
  const { frozenOn } = index.case.meta;
  if (frozenOn === undefined || !isAfter(today, frozenOn)) return undefined;
  return `The case is analysed as of ${frozenOn}: a sign-off of ${today} is recorded and does not count as long as it is.`;
}

/** What is signed, without the digests of its parts: they are not worked out to be asked about. */
function statementOf({ index, today }: CommandContext, args: Args): SignOff {
  const { subject, person, statement, role, coi, findings } = args;
  const { profile } = index.case.meta;
  const { waivers } = index.case;
  return {
    subject,
    digest: digestOfSubject(index, subject) ?? '',
    person,
    on: today,
    ...(stated(role) ? { role: role?.trim() } : {}),
    ...(stated(statement) ? { statement: statement?.trim() } : {}),
    ...(stated(coi) ? { coi: coi?.trim() } : {}),
    ...(profile === undefined ? {} : { profile }),
    ...(findings ? { findings: findings as Record<string, number> } : {}),
    ...(waivers.size > 0 ? { waivers: [...waivers.keys()] } : {}),
  };
}
