// WAV-02: what a waiver covers is not what was waived: the subject has changed, or the finding has become
// more severe; and, as information, the finding is gone. Decided by the digest that the waiver keeps.
import { TABLES } from '../../model/case.ts';
import { nameOf } from '../../model/lookup.ts';
import { defineRule } from '../rule.ts';
import type { WaiverJudgement } from '../waivers.ts';

const TERMS = 'reason: the study ends in July, owner: CSO, until: 2026-12-31';

export default defineRule({
  id: 'WAV-02',
  title: 'What a waiver covers is as it was when it was waived.',
  kind: 'consistency',
  afterOthers: true,
  basis: ['rules.md 3.20', 'rules.md, waivers'],
  why: 'Somebody accepted one fault of one text, with one set of facts below it. Whatever is written there later was never looked at, and must not slip through under an old signature.',
  whenNotToUse: 'Where every change is judged anew elsewhere before the case is used.',
  cases: { obsolete: 'The rule does not report it any more: the waiver can go.' },
  messages: {
    changed:
      '{waiver} covered {rule} for {name:subjects} as it was{on}; it has changed since, and the finding counts again.',
    worse: '{waiver} covered {rule} as {was}; it is {now} now, and the finding counts again.',
    obsolete: '{waiver} covers nothing: {rule} does not report{what} any more.',
  },
  remedy:
    'Read what has changed. Mend the fault, waive the finding anew if it is still acceptable, or withdraw the waiver.',
  examples: {
    good: [
      {
        name: 'as it was',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, ${TERMS}}`,
      },
      {
        name: 'the rule does not apply here, so that its silence says nothing',
        sketch: `
          G1 "The model is safe to deploy"
          waivers W-1 {rule: COV-06, of: lacking, concerns: [], severity: error, ${TERMS}}`,
      },
    ],
    bad: [
      {
        name: 'another assumption under the same number',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored on laptops"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], digest: ${'a'.repeat(64)}, severity: warning, on: 2026-04-01, ${TERMS}}`,
        expect: [{ at: ['W-1', 'A1'], message: 'changed', severity: 'error' }],
      },
      {
        name: 'waived as a warning, an error before a release',
        profile: 'release-gate',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, ${TERMS}}`,
        expect: [{ at: ['W-1', 'A1'], message: 'worse', severity: 'error' }],
      },
      {
        name: 'the fault was mended',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults" {owner: Head of security}
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, ${TERMS}}`,
        expect: [{ at: ['W-1'], message: 'obsolete', severity: 'info' }],
      },
    ],
  },
  check({ waivers, case: c, report }) {
    for (const [id, judged] of waivers) {
      const { state, waiver, finding } = judged;
      if (state === 'gone') {
        const concerns = (waiver.concerns ?? []).filter((one) => isThere(one));
        const what =
          concerns.length > 0 ? ` ${concerns.map((one) => nameOf(c, one)).join(', ')}` : '';
        const args = { waivers: [id] };
        const fix = { command: 'withdrawWaiver', args, label: `Withdraw ${id}` };
        const data = { waiver: id, rule: waiver.rule, what };
        report({ at: [id], message: 'obsolete', case: 'obsolete', data, fix });
      } else if (finding && (state === 'changed' || state === 'worse')) {
        report({ at: [id, ...finding.ids], message: state, data: dataOf(id, judged, c.id) });
      }
    }

    function isThere(id: string): boolean {
      return TABLES.some((table) => c[table].has(id));
    }
  },
});

function dataOf(id: string, { waiver, finding }: WaiverJudgement, caseId: string) {
  const ids = finding?.ids ?? [];
  return {
    waiver: id,
    rule: waiver.rule,
    subjects: ids.length > 0 ? ids : [caseId],
    on: waiver.on === undefined ? '' : ` on ${waiver.on}`,
    was: waiver.severity ?? '',
    now: finding?.severity ?? '',
  };
}
