// What a regulation wants to find in the document that is drawn from a case, and which fields hold it.
// Only contents that no other rule asks for. What no field holds is written in an element that bears the
// content's tag; the same tag on an element that says why it does not apply answers it too.
import type { Case, CaseNode } from '../../model/case.ts';
import { recordIn } from '../../model/lookup.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';

export interface RequiredContent {
  /** "Measure 7.1". */
  readonly clause: string;
  readonly what: string;
  /** Of an element that answers it in words. */
  readonly tag: string;
  /** What the fields lack; empty where they answer it. */
  readonly missing: (c: Case, today: string) => readonly string[];
}

const inWordsOnly = (what: string) => () => [what];

const EU: readonly RequiredContent[] = [
  {
    clause: 'Measure 7.1',
    what: 'a description of the model',
    tag: 'eu-7.1',
    missing: (c) => {
      const system = recordIn(c, 'systemVersions', c.meta.systemUnderTest);
      if (!system) return ['system under test'];
      return [
        ...(system.version === undefined ? ['version'] : []),
        ...(system.trainingSignal?.length ? [] : ['training signal']),
        ...(saysNothing(system.paramScale) ? ['size'] : []),
      ];
    },
  },
  {
    clause: 'Measure 7.2(1)',
    what: 'a criterion by which the risk is acceptable',
    tag: 'eu-7.2.1',
    missing: ({ meta, criteria }) =>
      meta.riskBudget?.value !== undefined || criteria.size > 0
        ? []
        : ['risk budget and acceptance criteria'],
  },
  {
    clause: 'Measure 7.2(3)',
    what: 'an account of how the decision was made',
    tag: 'eu-7.2.3',
    missing: ({ meta: { decision } }) => [
      ...(decision?.options?.length ? [] : ['options considered']),
      ...(dayNumber(decision?.on) === undefined ? ['day of the decision'] : []),
    ],
  },
  {
    clause: 'Measure 7.3(1)',
    what: 'identification and modelling of the risks',
    tag: 'eu-7.3.1',
    missing: ({ pathways }) => (pathways.size > 0 ? [] : ['pathways']),
  },
  {
    clause: 'Measure 7.3(1)(e)',
    what: 'the results of the evaluations',
    tag: 'eu-7.3.1e',
    missing: ({ evidence }) => (hasResults(evidence.values()) ? [] : ['evidence that was run']),
  },
  {
    clause: 'Measure 7.3(2)',
    what: 'safety mitigations',
    tag: 'eu-7.3.2',
    missing: ({ mitigations }) => (mitigations.size > 0 ? [] : ['mitigations']),
  },
  {
    clause: 'Measure 7.3(3)',
    what: 'a security goal and the mitigations that serve it',
    tag: 'eu-7.3.3',
    missing: (c) => {
      const level = recordIn(c, 'deploymentContexts', c.meta.contexts?.planned)?.securityLevel;
      const actors = [...c.threatActors.values()].map((actor) => actor.requiredSecurity);
      return [
        ...(level === undefined ? ['security level of the planned deployment'] : []),
        ...(actors.some((one) => one !== undefined) ? [] : ['security required against an actor']),
      ];
    },
  },
  {
    clause: 'Measure 7.3(4)',
    what: 'an outlook on the next six months',
    tag: 'eu-7.3.4',
    missing: ({ forecasts }, today) =>
      [...forecasts.values()].some(
        ({ outcome, resolveBy }) =>
          saysNothing(outcome) && (dayNumber(resolveBy) ?? 0) >= (dayNumber(today) ?? 0),
      )
        ? []
        : ['a forecast that is still open'],
  },
  {
    clause: 'Measure 7.5',
    what: 'changes in the landscape of systemic risk',
    tag: 'eu-7.5',
    missing: inWordsOnly('a text about them'),
  },
];

const SB53: readonly RequiredContent[] = [
  {
    clause: '22757.12(c)(1), contact',
    what: 'a means by which anybody can reach the developer',
    tag: 'sb53-contact',
    missing: inWordsOnly('a text about it'),
  },
  {
    clause: '22757.12(c)(1), release',
    what: 'the day of release',
    tag: 'sb53-release',
    missing: (c) => {
      const system = recordIn(c, 'systemVersions', c.meta.systemUnderTest);
      return dayNumber(system?.date) === undefined ? ['day of the system version'] : [];
    },
  },
  {
    clause: '22757.12(c)(1), languages',
    what: 'the languages that it supports',
    tag: 'sb53-languages',
    missing: inWordsOnly('a text about them'),
  },
  {
    clause: '22757.12(c)(1), modalities',
    what: 'the modalities of its output',
    tag: 'sb53-modalities',
    missing: inWordsOnly('a text about them'),
  },
  {
    clause: '22757.12(c)(1), uses',
    what: 'the intended uses',
    tag: 'sb53-uses',
    missing: (c) =>
      recordIn(c, 'deploymentContexts', c.meta.contexts?.planned)?.users?.segments?.length
        ? []
        : ['segments of users in the planned deployment'],
  },
  {
    clause: '22757.12(c)(1), restrictions',
    what: 'the restrictions and conditions of use',
    tag: 'sb53-restrictions',
    missing: inWordsOnly('a text about them'),
  },
  {
    clause: '22757.12(c)(2), risks',
    what: 'a summary of the assessment of catastrophic risks',
    tag: 'sb53-risks',
    missing: ({ pathways }) =>
      [...pathways.values()].some(({ severity = 'catastrophic' }) => severity === 'catastrophic')
        ? []
        : ['pathways to a catastrophe'],
  },
  {
    clause: '22757.12(c)(2), results',
    what: 'the results of the assessment',
    tag: 'sb53-results',
    missing: ({ evidence }) => (hasResults(evidence.values()) ? [] : ['evidence that was run']),
  },
  {
    clause: '22757.12(c)(2), third parties',
    what: 'the extent to which third parties were involved',
    tag: 'sb53-third-parties',
    missing: ({ evidence }) =>
      [...evidence.values()].some(
        ({ evaluator }) => evaluator?.kind === 'external' || evaluator?.kind === 'government',
      )
        ? []
        : ['an external evaluator'],
  },
];

/** By the value of REP-03's option. */
export const REQUIRED_CONTENTS: Readonly<Record<string, readonly RequiredContent[]>> = {
  none: [],
  'eu-model-report': EU,
  sb53: SB53,
};

/** Tags of the elements whose text says something. */
export function answeredTags(nodes: Iterable<CaseNode>): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const { tags: own = [], text } of nodes) {
    if (own.length > 0 && !saysNothing(text)) for (const tag of own) tags.add(tag.toLowerCase());
  }
  return tags;
}

function hasResults(evidence: Iterable<{ readonly result?: string }>): boolean {
  return [...evidence].some(({ result }) => result !== undefined && result !== 'not-run');
}
