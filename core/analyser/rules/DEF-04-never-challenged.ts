// DEF-04: in each needed line of defence of a critical pathway something was challenged once, whatever
// came of it: an element of the line or its context, a step in it, or the step down to it. Asked once for
// each pathway and line, where the line rests on evidence (what is not written yet is SUP-02's) and is
// needed. A challenge of a challenge defends the line and does not count; nor does one that says nothing.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isAfter } from '../../reasoning/days.ts';
import { LINES } from '../../reasoning/structure.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { upFrom } from '../ask/descent.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEF-04',
  title: 'Somebody has tried to break each line of defence against a catastrophe.',
  kind: 'completeness',
  basis: ['#109', 'GSN v3 1:6', 'Assurance 2.0'],
  why: 'An argument in which all considerations point one way was not examined, or the objections were left out. The first person who attacks it should not be the attacker.',
  whenNotToUse: 'While the argument is being written, before anybody could have read it.',
  messages: {
    line: 'Nobody has challenged the {line} line of pathway {pathway}: against {name:goals} and what is below, no challenge was ever raised.',
  },
  remedy:
    'Ask somebody who did not write the line to break it, record each objection as a challenge of the element or step that it hits, and answer it.',
  examples: {
    good: [
      {
        name: 'each line was challenged: below it, and at the step down to it',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 "range" -> E-1
                  ! G8 "The range has no defenders" challenge {status: refuted, response: it has two teams}
              G3 {lineOfDefence: propensity}
                !! G9 "Honeypots say nothing about intent" challenge {status: open}
                Sn2 -> E-2
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          evidence E-1 {title: range, evalType: capability, result: pass}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
      },
      {
        name: 'an assumption of the line was challenged; the other line is not written',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                ~ A1 "The elicitation was as strong as the attacker's"
                  ! G8 "It had a tenth of the budget" challenge {status: open}
                Sn1 -> E-1
              G3 <> {lineOfDefence: propensity}
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          evidence E-1 {title: range, evalType: capability, result: pass}`,
      },
      {
        name: 'no catastrophe',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
          pathways P-1 {name: spam, severity: minor}
          evidence E-1 {title: range, evalType: capability, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'one line was challenged, the other never',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
                ! G9 "The model knew that it was tested" challenge {status: open}
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          evidence E-1 {title: range, evalType: capability, result: pass}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
        expect: [{ at: ['P-1', 'G2'], message: 'line', severity: 'warning' }],
      },
      {
        name: 'a challenge of a time to come has not been raised',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
                ! G9 "The range has no defenders" challenge {status: refuted, on: '2099-01-01', response: it has}
          pathways P-1 {name: cyber misuse}
          evidence E-1 {title: range, evalType: capability, result: pass}`,
        expect: [{ at: ['P-1', 'G2'], message: 'line', severity: 'warning' }],
      },
      {
        name: 'a challenge that says nothing was raised by nobody',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
                ! G9 "TBD" challenge {status: refuted}
          pathways P-1 {name: cyber misuse}
          evidence E-1 {title: range, evalType: capability, result: pass}`,
        expect: [{ at: ['P-1', 'G2'], message: 'line', severity: 'warning' }],
      },
      {
        name: 'what was challenged is the top claim, and the challenge itself; a link that comes from nothing is no challenge',
        sketch: `
          G1 {about: [P-1]}
            ! G8 "The list is too short" challenge {status: open}
              ! G9 "It was compared with three others" challenge {status: sustained}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
          link challenges gone -> G2 {challenge: {status: refuted}}
          pathways P-1 {name: cyber misuse}
          evidence E-1 {title: range, evalType: capability, result: pass}`,
        expect: [{ at: ['P-1', 'G2'], message: 'line', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    if (c.pathways.size === 0) return;
    const challenged = upFrom(index, challengedNodes(index, today));
    for (const [id, { name }] of c.pathways) {
      if (!reasoning.pathwayCritical(id)) continue;
      const { lines } = reasoning.sufficiency(id);
      for (const line of LINES) {
        const goals = lines[line].all;
        if (goals.length === 0 || goals.some((goal) => challenged.has(goal))) continue;
        const asked = goals.filter(
          (goal) => reasoning.needed(goal) && reasoning.evidenceSummary(goal).any,
        );
        if (asked.length === 0) continue;
        report({
          at: [id, ...asked],
          message: 'line',
          data: { line, pathway: name, goals: asked },
        });
      }
    }
  },
});

/**
 * What a challenge hits: elements, what they are context of, and both ends of a step. One that is dated
 * after today has not been raised.
 */
function challengedNodes(index: CaseIndex, today: string): ReadonlySet<string> {
  const hit = new Set<string>();
  const add = (entry: NodeEntry | undefined) => {
    if (!entry) return;
    hit.add(entry.id);
    for (const { from } of entry.contextOf) if (from) hit.add(from.id);
  };
  for (const { link, from, to, toLink } of index.links.values()) {
    if (
      link.kind !== 'challenges' ||
      !from ||
      isAfter(link.challenge?.on, today) ||
      saysNothing(from.node.text) ||
      toLink?.link.kind === 'challenges'
    )
      continue;
    // The source of a challenge is no part of the line: an answer to it does not attack the line.
    if (to && to.challenges.length > 0 && to.supports.length === 0) continue;
    for (const one of [to, toLink?.from, toLink?.to]) add(one);
  }
  return hit;
}
