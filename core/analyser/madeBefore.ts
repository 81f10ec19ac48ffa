// The findings of one rule by what made them, so that one which says the same as in the analysis before
// is the same object: who compares by identity sees what has changed.
import type { Finding } from './finding.ts';
import type { Report, Severity } from './rule.ts';
import { findingOf, type MakeFinding, type Source, type Words, wordsOf } from './toFinding.ts';

interface Made {
  readonly report: Report;
  readonly finding: Finding;
}

/** Of one subject, in the order in which they were made. */
interface OfSubject {
  readonly made: Made[];
  /** Where the next one is expected: most are made again in their order. */
  next: number;
}

/** So many are looked at; a subject may have thousands, and to miss one only makes it anew. */
const LOOKED_AT = 16;

export class MadeFindings {
  private readonly bySubject = new Map<string, OfSubject>();

  /** Makes findings, those of `before` again where they say the same word for word, and keeps them. */
  maker(before: MadeFindings | undefined): MakeFinding {
    return (source, c, report, severity) => {
      const words = wordsOf(source, c, report);
      const same = before?.find(report, (one) => isSame(one, source, report, severity, words));
      const made = same ?? { report, finding: findingOf(source, report, severity, words) };
      const own = this.bySubject.get(subjectOf(report));
      if (own) own.made.push(made);
      else this.bySubject.set(subjectOf(report), { made: [made], next: 0 });
      return made.finding;
    };
  }

  private find(report: Report, is: (one: Made) => boolean): Made | undefined {
    const own = this.bySubject.get(subjectOf(report));
    if (!own) return undefined;
    const { made, next } = own;
    for (let i = 0; i < Math.min(LOOKED_AT, made.length); i += 1) {
      const at = (next + i) % made.length;
      const one = made[at];
      if (!one || !is(one)) continue;
      own.next = at + 1;
      return one;
    }
    return undefined;
  }
}

function subjectOf({ at }: Report): string {
  return at[0] ?? '';
}

function isSame(
  { report: other, finding }: Made,
  source: Source,
  report: Report,
  severity: Severity,
  { message, at, path }: Words,
): boolean {
  return (
    finding.rule === source.id &&
    finding.severity === severity &&
    finding.message === message &&
    other.message === report.message &&
    other.case === report.case &&
    other.key === report.key &&
    isSameList(other.at, report.at) &&
    isSameList(finding.at, at) &&
    finding.path === path &&
    isSameData(other.data, report.data) &&
    JSON.stringify(other.fix) === JSON.stringify(report.fix)
  );
}

function isSameList(
  a: readonly (string | number)[] | undefined,
  b: readonly (string | number)[] | undefined,
): boolean {
  if (a === b) return true;
  return (
    a !== undefined && b !== undefined && a.length === b.length && a.every((v, i) => v === b[i])
  );
}

function isSameData(a: Report['data'], b: Report['data']): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return isSameList(keys, others) && keys.every((key) => isSameValue(a[key], b[key]));
}

type Value = NonNullable<Report['data']>[string] | undefined;

function isSameValue(a: Value, b: Value): boolean {
  return typeof a === 'object' && typeof b === 'object' ? isSameList(a, b) : a === b;
}
