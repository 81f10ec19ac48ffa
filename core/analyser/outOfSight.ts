// What is not judged, or judged less, because of what the profile or the case says that they are: records
// of an AI case under a profile for structure and notation alone, and risks that the case itself calls
// less than catastrophic. Either may be right, and would let a case look sound: so it is said.
import type { Case } from '../model/case.ts';
import { compareIdentifiers } from '../model/order.ts';
import type { Weakened } from './departures.ts';
import { type Profile, UNKNOWN_PROFILE } from './profile.ts';

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
  const departures = profile.family === 'gsn' ? unjudgedRecords(c) : lesserSeverities(c);
  const by = profile.family === 'gsn' ? 'kind' : 'severity';
  const than = profile.family === 'gsn' ? UNKNOWN_PROFILE : profile.id;
  return departures.length === 0 ? [] : [{ by, than, departures }];
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
