// EVI-09: no use before the first evaluation. An evaluation counts if it was run and dated, tests what
// the system can or would do, serves a critical pathway (or lies outside all, in a critical case) and is
// about the system or one with continuity to it. Where the case and all its pathways say that they
// are not catastrophic, there is no critical domain to evaluate. Days of use after the analysis are plans,
// but not of a system whose actual deployment is on record.
import type { RiskSeverity } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { subjects } from '../../model/lookup.ts';
import { fieldName } from '../../presentation/fieldWords.ts';
import { dayNumber, daysBetween } from '../../reasoning/days.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { EVALUATIONS } from '../ask/evaluations.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-09',
  title: 'A system is evaluated in a critical domain before it is used, inside the developer too.',
  kind: 'consistency',
  basis: ['#47', '#48'],
  why: 'A model that is used before it is evaluated can do its harm before anybody looks. The evaluation that follows then reports on luck.',
  whenNotToUse:
    'For a case that is written before training; there the system has no days of use yet.',
  messages: {
    before:
      '{system} was first used on {used} ({field}), {days} days before its first critical evaluation ({evidence} on {evaluated}).',
    never:
      '{system} has been used since {used} ({field}), and no dated evaluation of it serves a critical pathway.',
    planned:
      '{system} is said to be first used on {used} ({field}), after {today}, the day of this analysis, although the case records an actual deployment: it counts as used before it was evaluated.',
    missing:
      'The day of first internal use of {system} is missing although the case records an actual deployment: it counts as used before it was evaluated.',
  },
  remedy:
    'Record the evaluation that came first; if there was none, say so in the case, stop the use and evaluate, and treat the use so far as an incident.',
  examples: {
    good: [
      {
        name: 'nothing is catastrophic, as the case and its pathway say: no critical domain',
        sketch: `
          case {systemUnderTest: S-5, severity: minor}
          G1 {about: [P-1]}
            Sn1 -> E-1
          pathways P-1 {name: spam, severity: serious}
          evidence E-1 {title: spam test, evalType: capability, date: 2026-05-01, systemVersion: S-5, result: pass}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25, firstInternalUse: 2026-04-01}`,
      },
      {
        name: 'evaluated in February, used from March on',
        sketch: `
          case {systemUnderTest: S-5}
          G1 {about: [P-1]}
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-02-10', systemVersion: S-5}
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-03-01', firstAgenticUse: '2026-03-09'}`,
      },
      {
        name: 'planned use, nothing evaluated yet',
        sketch: `
          case {systemUnderTest: S-5}
          G1 <>
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-09-01'}`,
      },
    ],
    bad: [
      {
        name: 'agents ran nine days before the first evaluation',
        sketch: `
          case {systemUnderTest: S-5}
          G1 {about: [P-1]}
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-02-10', systemVersion: S-5}
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-03-01', firstAgenticUse: '2026-02-01'}`,
        expect: [{ at: ['S-5', 'E-1'], message: 'before', severity: 'blocker' }],
      },
      {
        name: 'the early evaluation is of the predecessor, without continuity',
        sketch: `
          case {systemUnderTest: S-5}
          G1 {about: [P-1]}
            Sn1 -> E-1 E-2
          evidence E-1 {title: last year, evalType: capability, date: '2025-02-10', systemVersion: S-4}
          evidence E-2 {title: this year, evalType: capability, date: '2026-04-01', systemVersion: S-5}
          pathways P-1 {name: cyber misuse}
          systemVersions S-4 {name: Quartz 4}
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-03-01'}`,
        expect: [{ at: ['S-5', 'E-2'], message: 'before' }],
      },
      {
        name: 'the early evaluation serves a minor pathway, and a panel is no evaluation',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            G2 {about: [P-1]}
              Sn1 -> E-1
            G3 {about: [P-2]}
              Sn2 -> E-2
          evidence E-1 {title: toxicity, evalType: capability, date: '2026-01-01', systemVersion: S-5}
          evidence E-2 {title: panel, evalType: expert-elicitation, date: '2026-01-01', systemVersion: S-5}
          pathways P-1 {name: insults, severity: minor}
          pathways P-2 {name: cyber misuse, severity: catastrophic}
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-03-01'}`,
        expect: [{ at: ['S-5'], message: 'never', severity: 'blocker' }],
      },
      {
        name: 'deployed, and nobody says since when',
        sketch: `
          case {systemUnderTest: S-5, contexts: {actual: D-1}}
          G1
          deploymentContexts D-1 {kind: internal-only}
          systemVersions S-5 {name: Quartz 5}`,
        expect: [{ at: ['S-5'], message: 'missing', severity: 'blocker' }],
      },
      {
        name: 'deployed, and first used in a time to come',
        sketch: `
          case {systemUnderTest: S-5, contexts: {actual: D-1}}
          G1
          deploymentContexts D-1 {kind: internal-only}
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2099-01-01'}`,
        expect: [{ at: ['S-5'], message: 'planned', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    const sut = c.meta.systemUnderTest ?? '';
    const system = c.systemVersions.get(sut);
    if (!system) return; // EVI-03 or WF-07
    const severities = [c.meta, ...c.pathways.values()].map(({ severity }) => severity);
    if (!severities.some(isCatastrophic)) return;
    const uses = (['firstInternalUse', 'firstAgenticUse'] as const)
      .map((field) => ({ field, on: system[field] }))
      .filter(({ on }) => (daysBetween(on, today) ?? -1) >= 0)
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
    const used = uses[0];
    if (!used) {
      if (c.meta.contexts?.actual === undefined) return;
      const field = 'firstInternalUse';
      const on = dayNumber(system[field]) === undefined ? undefined : system[field];
      const message = on === undefined ? 'missing' : 'planned';
      const data = { system: system.name, used: on ?? '', field: fieldName(field), today };
      report({ at: [sut], message, data, path: ['systemVersions', sut, field] });
      return;
    }
    const data = { system: system.name, used: used.on ?? '', field: fieldName(used.field) };
    const first = firstEvaluation(index, reasoning);
    if (!first) {
      report({ at: [sut], message: 'never', data });
      return;
    }
    const days = daysBetween(used.on, first.date) ?? 0;
    if (days <= 0) return;
    const evaluation = { days, evidence: first.id, evaluated: first.date };
    report({ at: [sut, first.id], message: 'before', data: { ...data, ...evaluation } });
  },
});

interface Dated {
  readonly id: string;
  readonly date: string;
}

function firstEvaluation(index: CaseIndex, reasoning: Reasoning): Dated | undefined {
  let first: Dated | undefined;
  for (const id of criticalEvidence(index, reasoning)) {
    const evidence = index.case.evidence.get(id);
    if (!evidence || !EVALUATIONS.has(evidence.evalType)) continue;
    const { date, result } = evidence;
    if (date === undefined || dayNumber(date) === undefined || result === 'not-run') continue;
    if (reasoning.staleness(id).some(({ code }) => code === 'version')) continue;
    if (!first || date < first.date || (date === first.date && id < first.id)) first = { id, date };
  }
  return first;
}

/**
 * Evidence below what is about a catastrophic pathway or argues its two lines; in a catastrophic case
 * also what lies outside every pathway, such as the search for unknown problems.
 */
function criticalEvidence(index: CaseIndex, reasoning: Reasoning): ReadonlySet<string> {
  const { pathways, meta } = index.case;
  const about = subjects(index);
  const critical = new Set<string>();
  const milder = new Set<string>();
  for (const [id, { severity }] of pathways) {
    const tops = [...reasoning.pathwayStrategies(id), ...(about.get(id) ?? []).map((e) => e.id)];
    const into = isCatastrophic(severity) ? critical : milder;
    for (const top of tops) for (const one of reasoning.evidenceOf(top)) into.add(one);
  }
  if (!isCatastrophic(meta.severity)) return critical;
  for (const root of reasoning.roots()) {
    for (const one of reasoning.evidenceOf(root)) if (!milder.has(one)) critical.add(one);
  }
  return critical;
}

function isCatastrophic(severity: RiskSeverity | undefined): boolean {
  return severity === undefined || severity === 'catastrophic';
}
