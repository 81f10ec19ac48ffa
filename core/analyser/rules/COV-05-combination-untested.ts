// COV-05: two capabilities that are dangerous together and were evaluated, were evaluated together once.
// Evaluated: active evidence that was run and tests what the system can do, below a goal that is about the
// domain or argues one of its pathways; an open-ended search tests no one capability. Together: such
// evidence below a goal that is about both domains, or whose list of tested compositions names the other
// one (or both). One finding for a pair.
import type { EvalType, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { type Coverage, coverageOf } from '../../select/coverage/coverage.ts';
import { NINE_CAPABILITIES } from '../../select/coverage/nine.ts';
import { citedRecords, isActive } from '../ask/citedRecords.ts';
import { downFrom } from '../ask/descent.ts';
import { plainName } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

/** Shevlane et al. 2023, and #40: an agency core and a programming assistant are nearly a robo-hacker. */
const PAIRS = [
  ['long-horizon planning', 'cyber-offence'],
  ['AI development', 'self-proliferation'],
  ['situational awareness', 'deception'],
  ['persuasion and manipulation', 'political strategy'],
] as const;

const TESTS: ReadonlySet<EvalType | undefined> = new Set<EvalType>([
  'capability',
  'capability-noCoT',
  'uplift-study',
  'control-eval',
  'safeguard-redteam',
]);

export default defineRule({
  id: 'COV-05',
  title: 'Capabilities that are dangerous together were evaluated together.',
  kind: 'completeness',
  basis: ['#35', '#38', '#40'],
  why: 'Each half may be harmless: a planner that cannot hack, a hacker that cannot plan. Users put the halves together on the first day, and no evaluation has seen the whole.',
  whenNotToUse: 'Where the two can never meet in one system.',
  messages: {
    separately:
      '{first} ({evidence}) and {second} ({others}) were evaluated only separately: no evaluation of either lists the other among the tested compositions, and none serves a goal about both.',
  },
  remedy:
    'Evaluate the two together, with the tools that join them, and list the other capability among the tested compositions of the evidence.',
  examples: {
    good: [
      {
        name: 'the composition was tested',
        sketch: `
          G1
            G2 {about: [RD-1]}
              Sn1 -> E-1
            G3 {about: [RD-2]}
              Sn2 -> E-2
          riskDomains RD-1 {name: long-horizon planning}
          riskDomains RD-2 {name: cyber-offence}
          evidence E-1 {title: year-long tasks, evalType: capability, result: pass, compositionTested: [with cyber tools and a scaffold]}
          evidence E-2 {title: range, evalType: capability, result: pass}`,
      },
      {
        name: 'one goal about both; a pair of which one half was not evaluated',
        sketch: `
          G1
            G2 {about: [RD-1, RD-2]}
              Sn1 -> E-1
            G3 {about: [RD-3]}
              Sn2 -> E-2
            G4 {about: [RD-4]}
              Sn3 -> E-3
          riskDomains RD-1 {name: situational awareness}
          riskDomains RD-2 {name: deception}
          riskDomains RD-3 {name: AI development}
          riskDomains RD-4 {name: self-proliferation}
          evidence E-1 {title: stealth suite, evalType: capability, result: pass}
          evidence E-2 {title: research tasks, evalType: capability, result: pass}
          evidence E-3 {title: workshop, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'a planner and a hacker, each for itself',
        sketch: `
          G1
            G2 {about: [RD-1]}
              Sn1 -> E-1
            G3 {about: [P-1]}
              Sn2 -> E-2
          riskDomains RD-1 {name: long-horizon planning}
          riskDomains RD-2 {name: cyber-offense}
          pathways P-1 {name: cyber misuse, domain: RD-2}
          evidence E-1 {title: year-long tasks, evalType: capability, result: pass}
          evidence E-2 {title: range, evalType: capability, result: pass, compositionTested: [with a debugger]}`,
        expect: [{ at: ['RD-1', 'RD-2'], message: 'separately', severity: 'warning' }],
      },
      {
        name: 'the joint run was never made',
        sketch: `
          G1
            G2 {about: [RD-1]}
              Sn1 -> E-1
            G3 {about: [RD-2]}
              Sn2 -> E-2
            G4 {about: [RD-1, RD-2]}
              Sn3 -> E-3
          riskDomains RD-1 {name: persuasion and manipulation}
          riskDomains RD-2 {name: political strategy}
          evidence E-1 {title: essay arena, evalType: uplift-study, result: pass}
          evidence E-2 {title: war game, evalType: capability, result: pass}
          evidence E-3 {title: election game, evalType: capability, result: not-run}`,
        expect: [{ at: ['RD-1', 'RD-2'], message: 'separately', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    if (c.riskDomains.size < 2) return;
    const coverage = coverageOf(index, reasoning);
    for (const [first, second] of PAIRS) {
      const one = domainOf(coverage, first);
      const other = domainOf(coverage, second);
      if (one.goals.length === 0 || other.goals.length === 0) continue;
      const [a, b] = [testsBelow(index, one.goals), testsBelow(index, other.goals)];
      if (a.size === 0 || b.size === 0) continue;
      const both = one.goals.filter((id) => isAboutBoth(index, id, one.records, other.records));
      if (testsBelow(index, both).size > 0) continue;
      const all = new Map([...a, ...b]);
      const names = (evidence: Evidence, capability: string) =>
        evidence.compositionTested?.some((text) => mentions(text, capability)) === true;
      const isJoint = [...all].some(
        ([id, evidence]) =>
          (a.has(id) && names(evidence, second)) || (b.has(id) && names(evidence, first)),
      );
      if (isJoint) continue;
      const data = {
        first: capital(first),
        second,
        evidence: [...a.keys()],
        others: [...b.keys()],
      };
      report({ at: [...one.records, ...other.records], message: 'separately', data, key: first });
    }
  },
});

interface Domain {
  readonly records: readonly string[];
  /** Goals about it and what argues its pathways, below a top goal. */
  readonly goals: readonly string[];
}

function domainOf({ rows, pathways, rowOf }: Coverage, name: string): Domain {
  const row = rows.find(({ key }) => key === `nine:${name}`);
  if (!row) return { records: [], goals: [] };
  const argued = [...pathways.values()].flatMap(({ pathway, arguedBy }) =>
    rowOf(pathway.domain) === row ? arguedBy : [],
  );
  return { records: row.records, goals: [...new Set([...row.goals, ...argued])] };
}

function testsBelow(index: CaseIndex, goals: readonly string[]): ReadonlyMap<string, Evidence> {
  if (goals.length === 0) return new Map();
  const below = downFrom(index, goals);
  const found = new Map<string, Evidence>();
  for (const { id, evidence, solutions } of tests(index)) {
    if (solutions.some((one) => below.has(one.id))) found.set(id, evidence);
  }
  return found;
}

/** Cited evidence that tests one capability, in identifier order. */
function tests(index: CaseIndex) {
  return index.memo('COV-05.tests', () =>
    [...citedRecords(index)].flatMap(([id, solutions]) => {
      const evidence = index.case.evidence.get(id);
      if (!evidence || !isActive(evidence) || evidence.result === 'not-run') return [];
      if (!TESTS.has(evidence.evalType) || evidence.openEnded === true) return [];
      return [{ id, evidence, solutions }];
    }),
  );
}

function isAboutBoth(
  index: CaseIndex,
  goal: string,
  one: readonly string[],
  other: readonly string[],
): boolean {
  const about = index.nodes.get(goal)?.node.about ?? [];
  return about.some((id) => one.includes(id)) && about.some((id) => other.includes(id));
}

/** The text has all words of one of the capability's spellings. */
function mentions(text: string, capability: string): boolean {
  const words = new Set(plainName(text).split(' '));
  const spellings = NINE_CAPABILITIES.find(([name]) => name === capability) ?? [];
  return spellings.some((one) =>
    plainName(one)
      .split(' ')
      .every((word) => words.has(word)),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
