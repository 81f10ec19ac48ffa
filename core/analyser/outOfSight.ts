// What is not judged, or judged less, because of what the profile or the case says that they are: records
// of an AI case under a profile for structure and notation alone, risks that the case itself calls less
// than catastrophic, and approvals with a smaller quorum of their own. Each may be right, and would let a
// case look sound: so it is said.
import type { Case } from '../model/case.ts';
import { compareIdentifiers } from '../model/order.ts';
import type { Weakened } from './departures.ts';
import { type Profile, parametersOf, UNKNOWN_PROFILE } from './profile.ts';

/** What only the profiles for AI cases judge, and what people call it. */
const RECORDS = {
  evidence: 'evidence records',
  pathways: 'pathways',
  riskDomains: 'risk domains',
  criteria: 'criteria',
  safetyLevels: 'safety levels',
  systemVersions: 'system versions',
  deploymentContexts: 'deployment contexts',
} as const;

export function outOfSight(profile: Profile, c: Case): readonly Weakened[] {
  const than = profile.id;
  const all: Weakened[] =
    profile.family === 'gsn'
      ? [{ by: 'kind', than: UNKNOWN_PROFILE, departures: unjudgedRecords(c) }]
      : [
          { by: 'severity', than, departures: lesserSeverities(c) },
          { by: 'approvals', than, departures: smallerQuorums(c, parametersOf(profile, c).quorum) },
        ];
  return all.filter(({ departures }) => departures.length > 0);
}

function unjudgedRecords(c: Case): Weakened['departures'] {
  return (Object.keys(RECORDS) as (keyof typeof RECORDS)[]).flatMap((table) => {
    const { size } = c[table];
    const what = `${RECORDS[table]} (${size})`;
    const departure = {
      of: 'records',
      what,
      from: 'judged',
      to: 'not judged',
      weaker: true,
    } as const;
    return size === 0 ? [] : [departure];
  });
}

/** Where it is absent, the profiles for AI cases take it for catastrophic (rules.md 3.0). */
function lesserSeverities(c: Case): Weakened['departures'] {
  const pathways = [...c.pathways].sort(([a], [b]) => compareIdentifiers(a, b));
  const said: [string, string | undefined][] = [
    ['the case', c.meta.severity],
    ...pathways.map(([id, { severity }]): [string, string | undefined] => [id, severity]),
  ];
  return said.flatMap(([what, to]) =>
    to === undefined || to === 'catastrophic'
      ? []
      : [{ of: 'severity', what, from: 'catastrophic', to, weaker: true } as const],
  );
}

function smallerQuorums(c: Case, least: number): Weakened['departures'] {
  const approvals = [...c.approvals].sort(([a], [b]) => compareIdentifiers(a, b));
  return approvals.flatMap(([what, { quorum = least }]) =>
    quorum >= least
      ? []
      : [{ of: 'quorum', what, from: String(least), to: String(quorum), weaker: true } as const],
  );
}
