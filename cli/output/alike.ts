// Long lists of one rule, cut short for people; every blocker is told. JSON and SARIF have them all.
import type { Finding } from '../../core/analyser/finding.ts';

/** Findings of one rule and severity that are told one by one; of more, only the first few. */
const MOST_ALIKE = 12;
const SHOWN = 5;
/** Places that are named of those left out. */
const PLACES = 12;

export interface Told {
  readonly finding: Finding;
  /** Those like it that follow and are left out. */
  readonly others: readonly Finding[];
}

/** In the order given, in which findings of one rule and severity stand together. */
export function shortened(findings: readonly Finding[]): readonly Told[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = alike.get(keyOf(finding));
    if (known) known.push(finding);
    else alike.set(keyOf(finding), [finding]);
  }
  return [...alike.values()].flatMap((all): Told[] => {
    const short = all[0]?.severity !== 'blocker' && all.length > MOST_ALIKE;
    const shown = short ? all.slice(0, SHOWN) : all;
    return shown.map((finding, i) => ({
      finding,
      others: short && i === SHOWN - 1 ? all.slice(SHOWN) : [],
    }));
  });
}

/** "G7, G8, G9 and 4 more": where the others are. */
export function placesOf(findings: readonly Finding[]): string {
  const places = findings.map(({ at }) => at[0] ?? 'the case');
  const rest = places.length - PLACES;
  const shown = places.slice(0, PLACES).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

function keyOf({ severity, rule }: Finding): string {
  return `${severity} ${rule}`;
}
