// Findings that came, went, or are judged otherwise: by fingerprint, and where ids differ by rule,
// message and subjects.
import type { Finding } from '../analyser/finding.ts';
import { SEVERITIES } from '../analyser/rule.ts';
import { compareIdentifiers } from '../model/order.ts';
import type { Matching } from './matching.ts';
import type { FindingNote, FindingsDiff } from './types.ts';

/** What is left of a finding that the other side does not have. */
export function findingChanges(
  { renames }: Pick<Matching, 'renames'>,
  before: readonly Finding[],
  after: readonly Finding[],
): FindingsDiff {
  const gone: Finding[] = [];
  const changed: [Finding, Finding][] = [];
  const left = new Map<string, Finding[]>();
  for (const finding of after) put(left, finding.fingerprint, finding);
  const unmatched = before.filter((finding) => {
    const same = left.get(finding.fingerprint)?.shift();
    if (same && differ(finding, same)) changed.push([finding, same]);
    return !same;
  });
  const others = new Map<string, Finding[]>();
  for (const finding of [...left.values()].flat()) put(others, meaningOf(finding), finding);
  for (const finding of unmatched) {
    const concerned = finding.ids.some((id) => renames.nowAny(id) !== id);
    const same = concerned
      ? others.get(meaningOf(finding, (id) => renames.nowAny(id)))?.shift()
      : undefined;
    if (!same) gone.push(finding);
    else if (differ(finding, same)) changed.push([finding, same]);
  }
  return {
    gained: [...others.values()].flat().sort(worstFirst).map(note),
    gone: gone.sort(worstFirst).map(note),
    changed: changed
      .sort(([, a], [, b]) => worstFirst(a, b))
      .map(([a, b]) => ({ before: note(a), after: note(b) })),
  };
}

function put(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const known = map.get(key);
  if (known) known.push(finding);
  else map.set(key, [finding]);
}

function meaningOf(
  { rule, messageId, ids }: Finding,
  now: (id: string) => string = (id) => id,
): string {
  return JSON.stringify([rule, messageId, ids.map((id) => now(id)).sort()]);
}

/** Waived now and not before is a change, whoever waives it. */
function differ(a: Finding, b: Finding): boolean {
  return a.severity !== b.severity || (a.waived === undefined) !== (b.waived === undefined);
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareIdentifiers(a.rule, b.rule) ||
    compareIdentifiers(a.at.join(' '), b.at.join(' ')) ||
    compareIdentifiers(a.fingerprint, b.fingerprint)
  );
}

function note({ rule, severity, message, at, path, fingerprint, waived }: Finding): FindingNote {
  const told = { rule, severity, message, at, path, fingerprint };
  return waived === undefined ? told : { ...told, waived };
}
