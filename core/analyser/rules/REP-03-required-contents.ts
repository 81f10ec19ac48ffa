// REP-03: what the regulation asks of the document is in the case. Which contents, and the fields that
// hold them, is in ask/requiredContents.ts; the profile names the regulation by the option. Contents that
// another rule asks for (conditions: REP-10; changelog: REP-09; external evaluation: EVI-10; risk estimate:
// UNK-04) are left to it. One finding for each.
import { listOf } from '../ask/fields.ts';
import { answeredTags, REQUIRED_CONTENTS } from '../ask/requiredContents.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-03',
  title: 'The case holds what the regulation wants to find in the report.',
  kind: 'completeness',
  basis: ['EU GPAI Code S&S, Commitment 7', 'SB 53, 22757.12(c)'],
  why: 'A section that the law asks for and that is empty is found by the authority, months later, with a deadline. What it would have said was not thought about when it could still change the decision.',
  whenNotToUse: 'Outside of the regulation; the profile review asks for none of it.',
  options: {
    contents: {
      default: 'none',
      about: 'The regulation whose contents are required.',
      choices: ['none', 'eu-model-report', 'sb53'],
    },
  },
  messages: {
    missing:
      '{clause} asks for {what}: {missing} missing, and no element tagged {tag} says it in words.',
  },
  remedy:
    'Fill in the fields, or write it as a context with the tag that the message names; if it does not apply, say there why.',
  examples: {
    good: [
      {
        name: 'a Model Report, partly in fields and partly in words',
        profile: 'eu-model-report',
        sketch: `
          case {systemUnderTest: S-5, contexts: {planned: D-1}, riskBudget: {value: 0.001}, decision: {options: [deploy, hold], on: '2026-05-04'}}
          G1
            ~ C1 "Two open models of the same capability appeared this spring" {tags: [eu-7.5]}
            ~ C2 "Refusal training and account review; see section 3" {tags: [eu-7.3.2]}
          systemVersions S-5 {name: Quartz 5, version: '5.0', trainingSignal: [imitation], paramScale: about one trillion}
          deploymentContexts D-1 {kind: kyc, securityLevel: 4}
          threatActors T-1 {tier: organised crime, requiredSecurity: 3}
          pathways P-1 {name: cyber misuse}
          evidence E-1 {title: cyber range, result: pass}
          forecasts F-1 {question: Is ASL-3 reached by December?, resolveBy: '2026-12-01'}`,
      },
      {
        name: 'no regulation, no required contents',
        sketch: `
          G1`,
      },
    ],
    bad: [
      {
        name: 'no size, no option considered, nothing about the landscape',
        profile: 'eu-model-report',
        sketch: `
          case {systemUnderTest: S-5, contexts: {planned: D-1}, riskBudget: {value: 0.001}, decision: {on: '2026-05-04'}}
          G1
            ~ C1 "TBD" {tags: [eu-7.5]}
          systemVersions S-5 {name: Quartz 5, version: '5.0', trainingSignal: [imitation]}
          deploymentContexts D-1 {kind: kyc, securityLevel: 4}
          threatActors T-1 {tier: organised crime, requiredSecurity: 3}
          pathways P-1 {name: cyber misuse}
          mitigations M-1 {text: account review}
          evidence E-1 {title: cyber range, result: pass}
          forecasts F-1 {question: Is ASL-3 reached by December?, resolveBy: '2026-12-01'}`,
        expect: [
          { at: [], message: 'missing', severity: 'error' },
          { at: [], message: 'missing', severity: 'error' },
          { at: [], message: 'missing', severity: 'error' },
        ],
      },
      {
        name: 'a transparency report that does not say how to reach the developer, nor in which languages',
        profile: 'sb53',
        sketch: `
          case {systemUnderTest: S-5, contexts: {planned: D-1}}
          G1
            ~ C1 "Text only" {tags: [sb53-modalities]}
            ~ C2 "Not for weapons, nor for minors" {tags: [sb53-restrictions]}
          systemVersions S-5 {name: Quartz 5, date: '2026-04-01'}
          deploymentContexts D-1 {kind: kyc, users: {segments: [software firms]}}
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          evidence E-1 {title: cyber range, result: pass, evaluator: {org: Range Lab, kind: external}}`,
        expect: [
          { at: [], message: 'missing', severity: 'error' },
          { at: [], message: 'missing', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, today, options, report }) {
    const contents = REQUIRED_CONTENTS[String(options.contents)] ?? [];
    if (contents.length === 0) return;
    const answered = answeredTags(c.nodes.values());
    for (const { clause, what, tag, missing } of contents) {
      const lacking = answered.has(tag) ? [] : missing(c, today);
      if (lacking.length === 0) continue;
      const verb = lacking.length === 1 ? 'is' : 'are';
      const data = { clause, what, missing: `${listOf(lacking)} ${verb}`, tag };
      report({ at: [], message: 'missing', data, key: clause });
    }
  },
});
