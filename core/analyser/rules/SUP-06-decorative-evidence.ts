// SUP-06: active evidence that no part of the argument draws on. A record is in use where a solution or
// a context cites it, where a mitigation that is in use, an if-then, a trusted monitor or a level's
// safeguards name it. What an unconnected solution cites is WF-04's, told at that solution. Silent
// while no solution cites anything: then it is the argument that is not there yet. A failure of the system
// itself that nobody argues about is no ornament, and told more loudly.
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isAboutSystem, isActive } from '../ask/citedRecords.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'SUP-06',
  title: 'Evidence in the case is used by its argument.',
  kind: 'completeness',
  yieldsTo: ['EVI-14', 'RSP-08', 'LVL-04', 'TYP-10'],
  basis: ['#54', '#100'],
  why: 'A pile of metrics and reports lends weight to a case that does not rest on them. What a record shows, and against what, nobody had to say, and the reader feels better informed than he is.',
  whenNotToUse: 'Where the case is also the archive of all runs of its system.',
  cases: { failed: 'A run of the system failed, and nothing in the argument speaks of it.' },
  messages: {
    unused:
      'Nothing in the argument cites {name:evidence} ("{title}"): it is in the case and supports no claim of it.',
    failed:
      'Nothing in the argument cites {name:evidence} ("{title}"), whose result is {result}: a result that may count against the case is not argued about.',
  },
  remedy:
    'Cite it in a solution below the claim that it bears on; where it speaks against a claim, raise a challenge with it; else remove it or keep it in an annex.',
  examples: {
    good: [
      {
        name: 'cited by a solution, a context, behind a mitigation, or as the drill of a plan',
        sketch: `
          G1
            ~ C1 "Log of the red team" -> E-4
            Sn1 -> E-1 M-1
          evidence E-1 {title: cyber range, result: pass}
          evidence E-2 {title: filter test, result: pass}
          evidence E-3 {title: halt drill, result: pass}
          evidence E-4 {title: red team log, result: pass}
          mitigations M-1 {text: output filter, evaluatedBy: [E-2]}
          ifThens I-1 {action: pause, efficacyEvidence: [E-3]}`,
      },
      {
        name: 'history, and a case in which no evidence is placed yet',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: second run, result: pass}
          evidence E-0 {title: first run, result: fail, status: superseded}`,
      },
      {
        name: 'nothing is cited yet',
        sketch: `
          G1 <>
          evidence E-1 {title: imported log, result: not-judged}`,
      },
    ],
    bad: [
      {
        name: 'benchmarks for show',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, result: pass}
          evidence E-2 {title: bias benchmark, result: pass}`,
        expect: [{ at: ['E-2'], message: 'unused', severity: 'info' }],
      },
      {
        name: 'a failed run left beside the argument, and the test of a mitigation that nothing uses',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, result: pass}
          evidence E-2 {title: outside cyber range, result: fail}
          evidence E-3 {title: filter test, result: pass}
          mitigations M-1 {text: planned filter, evaluatedBy: [E-3]}`,
        expect: [
          { at: ['E-2'], message: 'failed', severity: 'warning' },
          { at: ['E-3'], message: 'unused' },
        ],
      },
      {
        name: 'a failure of the version before, and a run that decided nothing',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, result: pass}
          evidence E-2 {title: outside cyber range, systemVersion: S-4, result: fail}
          evidence E-3 {title: filter test, systemVersion: S-5, result: inconclusive}
          systemVersions S-4 {name: Quartz 4}
          systemVersions S-5 {name: Quartz 5}`,
        expect: [
          { at: ['E-2'], message: 'failed', severity: 'info' },
          { at: ['E-3'], message: 'failed', severity: 'info' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    const used = evidenceInUse(index);
    if (used === undefined) return;
    const unused = [...c.evidence].filter(([id, one]) => !used.has(id) && isActive(one));
    for (const [id, evidence] of unused.sort(([a], [b]) => compareIdentifiers(a, b))) {
      const { title, result = '' } = evidence;
      const failed = result === 'fail' || result === 'inconclusive';
      const data = { evidence: id, title, result };
      const against = result === 'fail' && isAboutSystem(c, evidence) ? { case: 'failed' } : {};
      const message = failed ? 'failed' : 'unused';
      report({ at: [id], message, data, path: ['evidence', id], ...against });
    }
  },
});

const NONE: readonly string[] = [];

/** Undefined where no solution cites anything. */
function evidenceInUse(index: CaseIndex): ReadonlySet<string> | undefined {
  const { mitigations, ifThens, safetyLevels } = index.case;
  const named = new Set<string>();
  let isBegun = false;
  for (const { node } of index.nodes.values()) {
    const cites = ('cites' in node ? node.cites : undefined) ?? NONE;
    isBegun ||= node.kind === 'solution' && cites.length > 0;
    for (const id of cites) named.add(id);
    for (const id of node.about ?? NONE) named.add(id);
  }
  if (!isBegun) return undefined;
  for (const { efficacyEvidence } of ifThens.values()) {
    for (const id of efficacyEvidence ?? []) named.add(id);
  }
  for (const { safeguards } of safetyLevels.values())
    for (const id of safeguards ?? []) named.add(id);
  for (const [id, { evaluatedBy, sabotageEvals }] of mitigations) {
    if (!named.has(id)) continue;
    for (const one of [...(evaluatedBy ?? []), ...(sabotageEvals ?? [])]) named.add(one);
  }
  return named;
}
