// Challenges, and the marks of other arrows. Which arrows came and went is told by the elements that they
// join (relations.ts), except where an arrow starts at nothing.
import type { CaseLink, ChallengeStatus } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { inWords } from '../presentation/fieldValues.ts';
import { defeatChanges } from './defeats.ts';
import { fieldChanges, type Sides } from './fieldChanges.ts';
import type { Pair } from './linkPairs.ts';
import type { Matching } from './matching.ts';
import type { Relations } from './relations.ts';
import { sameValue } from './sameValue.ts';
import { allNamed, named, thingOf } from './things.ts';
import type { Change, FieldChange, ThingChange } from './types.ts';

/** Told in words of their own, or not at all: the order of siblings means nothing. */
const TOLD: readonly string[] = ['from', 'to', 'toLink', 'order'];

export function linkChanges(
  sides: Sides,
  matching: Matching,
  relations: Relations,
): { readonly challenges: ThingChange[]; readonly links: ThingChange[] } {
  const homeless = {
    before: new Set(relations.homeless.before),
    after: new Set(relations.homeless.after),
  };
  const challenges: ThingChange[] = [];
  const links: ThingChange[] = [];
  for (const pair of matching.pairs.links) {
    const { before, after } = pair;
    const link =
      sides.after.case.links.get(after ?? '') ?? sides.before.case.links.get(before ?? '');
    const isChallenge = link?.kind === 'challenges';
    const untold = homeless.before.has(before ?? '') || homeless.after.has(after ?? '');
    const both = before !== undefined && after !== undefined;
    if (!both && !isChallenge && !untold) continue;
    const changes = both ? changesOf(sides, matching, before, after) : [cameOrWent(sides, pair)];
    if (changes.length === 0) continue;
    (isChallenge ? challenges : links).push({
      table: 'links',
      before: before === undefined ? null : thingOf(sides.before, 'links', before),
      after: after === undefined ? null : thingOf(sides.after, 'links', after),
      changes,
    });
  }
  return { challenges, links };
}

function cameOrWent(sides: Sides, { before, after }: Pair): Change {
  const index = after === undefined ? sides.before : sides.after;
  return {
    what: after === undefined ? 'removed' : 'added',
    at: allNamed(index, targetsOf(index, after ?? before ?? '')),
  };
}

/** What it ends at; of a file at fault, nothing or two things. */
function targetsOf(index: CaseIndex, id: string): string[] {
  const link = index.case.links.get(id);
  const toLink = link && 'toLink' in link ? link.toLink : undefined;
  return [link?.to, toLink].filter((one) => one !== undefined);
}

function changesOf(sides: Sides, matching: Matching, before: string, after: string): Change[] {
  const [old, b] = [sides.before.case.links.get(before), sides.after.case.links.get(after)];
  if (!old || !b || old === b) return [];
  const a = matching.renames.translate('links', old);
  if (sameValue(a, b)) return [];
  const defeats = defeatChanges(sides, a.defeated, b.defeated);
  const told = new Set([...TOLD, 'kind', ...(defeats.length > 0 ? ['defeated'] : [])]);
  const fields = fieldChanges(sides, `links/${b.kind}`, a, b, told);
  return [
    ...endChanges(sides, matching, before, after, a, b),
    ...statusChanges(a, b),
    ...defeats,
    ...fields.flatMap((field) => (field.path === 'challenge.status' ? [] : [withoutWord(field)])),
  ];
}

/** "Response" for "Challenge: Response": that it is one is said of the thing. */
function withoutWord(field: FieldChange): FieldChange {
  const inner = field.path.startsWith('challenge.');
  return inner ? { ...field, label: field.label.replace(/^[^:]*: /, '') } : field;
}

/** A challenge that attacks something else now, or comes from somewhere else. */
function endChanges(
  sides: Sides,
  { renames }: Matching,
  before: string,
  after: string,
  a: CaseLink,
  b: CaseLink,
): Change[] {
  if (b.kind !== 'challenges') return [];
  const changes: Change[] = [];
  const now = targetsOf(sides.before, before).map((id) => renames.nowAny(id));
  const targets = targetsOf(sides.after, after);
  if (!sameValue(now, targets)) {
    changes.push({
      what: 'moved',
      lost: allNamed(sides.before, targetsOf(sides.before, before)),
      gained: allNamed(sides.after, targets),
    });
  }
  if (a.from !== b.from) {
    const from = sides.before.case.links.get(before)?.from ?? '';
    changes.push({
      what: 'field',
      path: 'from',
      label: 'Challenger',
      before: named(sides.before, from).name,
      after: named(sides.after, b.from).name,
    });
  }
  return changes;
}

const STANDS: ReadonlySet<ChallengeStatus> = new Set(['open', 'investigating']);

/** A status that is missing counts as open (core/reasoning/challenges.ts). */
function statusChanges(a: CaseLink, b: CaseLink): Change[] {
  if (a.kind !== 'challenges' || b.kind !== 'challenges') return [];
  const [from, to] = [a.challenge?.status, b.challenge?.status];
  if (from === to) return [];
  return [
    { what: 'challenge', before: statusWord(from), after: statusWord(to), turn: turnOf(from, to) },
  ];
}

function statusWord(status: ChallengeStatus | undefined): string {
  return status === undefined ? 'Without a status' : inWords(status);
}

export type Turn = Extract<Change, { what: 'challenge' }>['turn'];

function turnOf(from: ChallengeStatus = 'open', to: ChallengeStatus = 'open'): Turn {
  if (to === 'sustained') return 'sustained';
  if (STANDS.has(to)) return STANDS.has(from) ? 'none' : 'opened';
  return STANDS.has(from) || from === 'sustained' ? 'answered' : 'none';
}
