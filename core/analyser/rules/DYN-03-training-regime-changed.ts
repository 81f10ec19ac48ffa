// DYN-03: what shows what a model would do, or that its reasoning can be read, is of a model trained in
// the same way. Sharpened: used evidence on behaviour and alignment, on what a model does without
// reasoning aloud, and all below a goal of the propensity line or one that assumes faithful reasoning;
// the answer is the reasoning core's (stale, by training signal). Where a version says nothing of how it was
// trained, EVI-03 speaks of the other version; without that, the missing signal is told here. Evidence of
// one version that shows the same is told together.
import type { EvalType, Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { recordIn, sources } from '../../model/lookup.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { taggedWith } from '../ask/byTag.ts';
import { downFrom } from '../ask/descent.ts';
import { addTo } from '../ask/fields.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const OF_BEHAVIOUR: ReadonlySet<EvalType | undefined> = new Set<EvalType>([
  'alignment-behavioural',
  'alignment-training',
  'capability-noCoT',
]);
const FAITHFUL = 'cot-faithful';

export default defineRule({
  id: 'DYN-03',
  title: 'Evidence on propensity or on readable reasoning is of the same training regime.',
  kind: 'freshness',
  basis: ['#62', '#63', 'T-12'],
  why: 'Training on outcomes rewards whatever works and erodes reasoning that people can read. A model that was honest under imitation has shown nothing about its successor that was rewarded for results.',
  whenNotToUse: 'For evidence on what a model cannot do; its age is EVI-01’s and EVI-03’s.',
  messages: {
    changed:
      'The training regime has changed since {name:evidence} {was} made: {reason}. What {it} about {what} does not carry over.',
    missing:
      'Training signal is missing for {versions}, so that {name:evidence} {counts} as of another training regime.',
  },
  remedy:
    'Evaluate the present version. A continuity record does not help: its fourth criterion, no known difference, is not met.',
  examples: {
    good: [
      {
        name: 'the same signals',
        sketch: `
          case {systemUnderTest: S-5}
          G1 {lineOfDefence: propensity}
            Sn1 -> E-1
          systemVersions S-4 {name: Quartz 4, trainingSignal: [imitation, process-rl]}
          systemVersions S-5 {name: Quartz 5, trainingSignal: [process-rl, imitation]}
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, systemVersion: S-4}`,
      },
      {
        name: 'evidence on a capability; neither version says how it was trained, and EVI-03 tells that there are two',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            G2 {lineOfDefence: control}
              Sn2 -> E-2
            G3 {lineOfDefence: propensity}
              Sn3 -> E-3
          systemVersions S-3 {name: Quartz 3, trainingSignal: [imitation]}
          systemVersions S-4 {name: Quartz 4}
          systemVersions S-5 {name: Quartz 5}
          evidence E-2 {title: cyber range, evalType: capability, systemVersion: S-3}
          evidence E-3 {title: honeypots, evalType: alignment-behavioural, systemVersion: S-4}`,
      },
    ],
    bad: [
      {
        name: 'outcome rewards were added after the honeypots',
        sketch: `
          case {systemUnderTest: S-5}
          G1 {lineOfDefence: propensity}
            Sn1 -> E-1
          systemVersions S-4 {name: Quartz 4, trainingSignal: [imitation]}
          systemVersions S-5 {name: Quartz 5, trainingSignal: [imitation, outcome-rl]}
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, systemVersion: S-4}`,
        expect: [{ at: ['E-1'], message: 'changed', severity: 'error' }],
      },
      {
        name: 'the same change behind three evaluations is one finding',
        sketch: `
          case {systemUnderTest: S-5}
          G1 {lineOfDefence: propensity}
            Sn1 -> E-1 E-2 E-3
          systemVersions S-4 {name: Quartz 4, trainingSignal: [imitation]}
          systemVersions S-5 {name: Quartz 5, trainingSignal: [imitation, outcome-rl]}
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, systemVersion: S-4}
          evidence E-2 {title: audit, evalType: alignment-training, systemVersion: S-4}
          evidence E-3 {title: interviews, evalType: alignment-behavioural, systemVersion: S-4}`,
        expect: [{ at: ['E-1', 'E-2', 'E-3'], message: 'changed', severity: 'error' }],
      },
      {
        name: 'a monitor that reads reasoning, and the model now reasons where nobody reads',
        sketch: `
          case {systemUnderTest: S-5}
          G1 "The monitor reads what Quartz 5 plans"
            ~ A1 "Its reasoning is faithful" {tags: [cot-faithful]}
            Sn1 -> E-1
          systemVersions S-4 {name: Quartz 4, trainingSignal: [imitation]}
          systemVersions S-5 {name: Quartz 5, trainingSignal: [imitation, latent]}
          evidence E-1 {title: monitor game, evalType: control-eval, systemVersion: S-4}`,
        expect: [{ at: ['E-1'], message: 'changed', severity: 'error' }],
      },
      {
        name: 'continuity is on record, and nothing is said of the training of either',
        sketch: `
          case {systemUnderTest: S-5}
          G1 {lineOfDefence: propensity}
            Sn1 -> E-1
          systemVersions S-4 {name: Quartz 4}
          systemVersions S-5 {name: Quartz 5}
          continuities Y-1 {from: S-4, to: S-5, criteria: {'1': true, '2': true, '3': true, '4': true, '5': true}}
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, systemVersion: S-4}`,
        expect: [{ at: ['E-1'], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const sut = c.meta.systemUnderTest;
    const system = recordIn(c, 'systemVersions', sut);
    if (sut === undefined || !system) return;
    const others = usedEvidence(index).filter(({ evidence }) => {
      const about = evidence.systemVersion;
      return about !== undefined && about !== sut && c.systemVersions.has(about);
    });
    if (others.length === 0) return;
    const subject = subjects(index);
    const alike = new Map<string, Told[]>();
    for (const { id, evidence, citedBy } of others) {
      const what = subject(evidence, citedBy);
      if (what === undefined) continue;
      const versions = [evidence.systemVersion ?? '', sut];
      const silent = versions.filter(
        (version) => (c.systemVersions.get(version)?.trainingSignal ?? []).length === 0,
      );
      if (silent.length > 0) {
        if (isOtherVersion(reasoning, id)) continue;
        const named = silent.map((one) => c.systemVersions.get(one)?.name ?? one).join(' and ');
        addTo(alike, `missing ${silent.join(' ')}`, { id, what, reason: named });
        continue;
      }
      const reason = reasoning.staleness(id).find(({ code }) => code === 'trainingSignal');
      if (!reason) continue;
      addTo(alike, `${versions.join(' ')} ${what}`, { id, what, reason: reason.message });
    }
    for (const [key, found] of alike) {
      const [{ id, what, reason } = { id: '', what: '', reason: '' }] = found;
      const evidence = found.map((one) => one.id);
      const many = evidence.length > 1;
      const words = { was: many ? 'were' : 'was', it: many ? 'they show' : 'it shows' };
      const counts = many ? 'count' : 'counts';
      const data = { evidence, what, reason, versions: reason, counts, ...words };
      const message = key.startsWith('missing') ? 'missing' : 'changed';
      report({ at: evidence, message, data, path: ['evidence', id, 'systemVersion'] });
    }
  },
});

/** A record, what it is about, and the reason or the versions without one. */
interface Told {
  readonly id: string;
  readonly what: string;
  readonly reason: string;
}

function isOtherVersion(reasoning: Reasoning, evidence: string): boolean {
  return reasoning.staleness(evidence).some(({ code }) => code === 'version');
}

/** What evidence speaks of, where that depends on how the model was trained. */
function subjects(index: CaseIndex) {
  const onLine = downFrom(
    index,
    goalsOnLine(index, 'propensity').map(({ id }) => id),
  );
  const reading = downFrom(
    index,
    holdersOf(index, FAITHFUL).map(({ id }) => id),
  );
  return ({ evalType }: Evidence, citedBy: readonly string[]): string | undefined => {
    if (OF_BEHAVIOUR.has(evalType) || citedBy.some((id) => onLine.has(id))) {
      return 'what the model would do';
    }
    return citedBy.some((id) => reading.has(id)) ? 'reasoning that people can read' : undefined;
  };
}

/** Elements in whose context an assumption with the tag stands. */
function holdersOf(index: CaseIndex, tag: string): NodeEntry[] {
  return taggedWith(index, tag).flatMap(({ contextOf }) => sources(contextOf));
}
