// A link in words, for screen readers.
import { claimPointLabel, claimPointsAt } from '../../core/model/claimPoints.ts';
import type { CaseIndex, LinkEntry } from '../../core/model/index.ts';
import type { LinkKind } from '../../core/model/kinds.ts';
import { nameOf } from '../../core/model/lookup.ts';
import {
  type Cardinality,
  cardinalityWords,
  choiceOf,
  multiplicityOf,
} from '../../core/patterns/cardinality.ts';

const VERBS: Readonly<Record<LinkKind, string>> = {
  supportedBy: 'is supported by',
  inContextOf: 'is in context of',
  challenges: 'challenges',
};

/** What the balls and the diamond on it say (GSN Table 1:3-1): "Choice 1 of 3: exactly 1." */
function patternWords({ link, from }: LinkEntry): string[] {
  const { multiplicity, optional, choice } = link;
  const words: string[] = [];
  if (multiplicity !== undefined) {
    words.push(labelled('Multiplicity', multiplicity, multiplicityOf(multiplicity)));
  }
  if (optional) words.push('Optional.');
  if (choice) {
    const all = link.kind === 'supportedBy' ? from?.supportedBy : from?.inContextOf;
    const branches = (all ?? []).filter((one) => one.link.choice?.group === choice.group);
    const label =
      choice.label ?? branches.find((one) => one.link.choice?.label)?.link.choice?.label;
    words.push(labelled('Choice', label ?? '', choiceOf(label, branches.length)));
  }
  return words;
}

function labelled(what: string, label: string, meaning: Cardinality): string {
  return `${[what, label.trim()].filter(Boolean).join(' ')}: ${cardinalityWords(meaning)}.`;
}

/** "Link: G1 is supported by Sn1. Challenged by G9. Defeated. ACP1." */
export function describeLink(index: CaseIndex, entry: LinkEntry, findings: number): string {
  const { link, id, challengedBy } = entry;
  const { case: c } = index;
  const target = link.to ?? entry.toLink?.id;
  const end = target === undefined ? 'nothing' : nameOf(c, target);
  const parts = [`Link: ${nameOf(c, link.from)} ${VERBS[link.kind]} ${end}.`];
  if (link.kind === 'challenges') parts.push(`${link.challenge?.status ?? 'open'}.`);
  if (challengedBy.length > 0) {
    const by = challengedBy.map((one) => nameOf(c, one.link.from));
    parts.push(`Challenged by ${by.join(', ')}.`);
  }
  parts.push(...patternWords(entry));
  if (link.defeated) parts.push('Defeated.');
  for (const acp of claimPointsAt(index).get(id) ?? []) {
    parts.push(`Claim point ${claimPointLabel(index, acp)}.`);
  }
  if (findings > 0) parts.push(`${findings} finding${findings === 1 ? '' : 's'}.`);
  return parts.join(' ');
}
