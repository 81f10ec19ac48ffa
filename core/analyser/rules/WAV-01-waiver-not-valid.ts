// WAV-01: a waiver that waives nothing, by what it says itself: expired, without an end
// that means something, incomplete, of a rule that
// cannot be waived or does not exist. The engine judges each waiver once (analyser/waivers.ts).
import { defineRule, type Report } from '../rule.ts';
import { daysOf, type WaiverJudgement } from '../waivers.ts';

type Fault = Pick<Report, 'message' | 'data'>;

export default defineRule({
  id: 'WAV-01',
  title: 'A waiver has a reason, an owner and a last day that has not passed.',
  kind: 'consistency',
  afterOthers: true,
  basis: ['rules.md 3.20', 'rules.md, waivers'],
  why: 'A waiver is a decision to live with a fault for a while. Without a reason nobody can judge it, without an owner nobody answers for it, and one that has run out lets a fault become permanent in silence.',
  whenNotToUse: 'Where deviations are decided and followed up in another system of record.',
  messages: {
    expired:
      '{waiver} of {rule} ran out on {until} (today is {today}), and covers nothing any more.',
    tooLong:
      '{waiver} of {rule} holds for {days} days, until {until}, longer than a waiver may ({most} days), and covers nothing.',
    toCome:
      '{waiver} of {rule} is given on {on}, after {today}, the day of this analysis, and covers nothing yet.',
    incomplete: '{waiver} of {rule} lacks {missing}, and so it covers nothing.',
    forbidden: '{waiver} waives {rule}, which no profile lets anybody waive, and covers nothing.',
    unknown: '{waiver} waives {rule}, a rule that does not exist, and covers nothing.',
  },
  remedy:
    'Mend the fault and withdraw the waiver, or waive the finding anew: with the reason, who answers for it and a last day.',
  examples: {
    good: [
      {
        name: 'through its last day',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, reason: the vault team names one in June, owner: CSO, until: 2026-06-01}`,
      },
      {
        name: 'for a whole year',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, reason: the vault team names one next year, owner: CSO, on: 2026-05-01, until: 2027-05-02}`,
      },
      {
        name: 'withdrawn, and kept because a sign-off names it',
        sketch: `
          G1 "The model is safe to deploy"
          signOffs SO-1 {subject: G1, waivers: [W-1]}
          waivers W-1 {rule: EVI-02, until: 2026-01-01, withdrawnOn: 2025-12-01}`,
      },
    ],
    bad: [
      {
        name: 'ran out yesterday',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, reason: the vault team names one in May, owner: CSO, until: 2026-05-31}`,
        expect: [{ at: ['W-1', 'A1'], message: 'expired', severity: 'error' }],
      },
      {
        name: 'an end that nobody will live to see, one day more than allowed, and no day to count from',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults"
            ~ A2 "Nobody can copy the keys"
            ~ A3 "Guards are on duty"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, reason: two vaults are enough, owner: CSO, on: 2026-05-01, until: 9999-12-31}
          waivers W-2 {rule: ASM-02, of: missing, concerns: [A2], severity: warning, reason: keys are held by the board, owner: CSO, on: 2026-05-01, until: 2027-05-03}
          waivers W-3 {rule: ASM-02, of: missing, concerns: [A3], severity: warning, reason: the roster comes in July, owner: CSO, on: 2999-01-01, until: 2999-07-01}`,
        expect: [
          { at: ['W-1', 'A1'], message: 'tooLong', severity: 'error' },
          { at: ['W-2', 'A2'], message: 'tooLong', severity: 'error' },
          { at: ['W-3', 'A3'], message: 'tooLong', severity: 'error' },
        ],
      },
      {
        name: 'given tomorrow',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, reason: two vaults are enough, owner: CSO, on: 2026-06-02, until: 2026-12-31}`,
        expect: [{ at: ['W-1', 'A1'], message: 'toCome', severity: 'error' }],
      },
      {
        name: 'no reason that anybody could judge, no owner, no end',
        sketch: `
          G1 "The model is safe to deploy"
            ~ A1 "Weights are stored in two vaults"
          waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, reason: tbd}
          waivers W-2 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, reason: two vaults are enough, owner: CSO, until: 2026-09-31}`,
        expect: [
          { at: ['W-1', 'A1'], message: 'incomplete', severity: 'error' },
          { at: ['W-2', 'A1'], message: 'incomplete', severity: 'error' },
        ],
      },
      {
        name: 'of silence about unknown unknowns, and of a rule that is none',
        sketch: `
          G1 "The model is safe to deploy"
          waivers W-1 {rule: UNK-01, of: missing, concerns: [G1], severity: blocker, reason: we thought of everything, owner: CSO, until: 2027-01-01}
          waivers W-2 {rule: EVI-99, fingerprint: "0011223344556677", severity: error, reason: not for us, owner: CSO, until: 2027-01-01}`,
        expect: [
          { at: ['W-1'], message: 'forbidden', severity: 'error' },
          { at: ['W-2'], message: 'unknown', severity: 'error' },
        ],
      },
    ],
  },
  check({ waivers, today, reasoning, report }) {
    for (const [id, judged] of waivers) {
      const said = fault(judged, today, reasoning.settings.parameters.waiverMaxDays);
      if (said === undefined) continue;
      const data = { waiver: id, rule: judged.waiver.rule, ...said.data };
      report({ at: [id, ...(judged.finding?.ids ?? [])], message: said.message, data });
    }
  },
});

function fault(
  { state, waiver, missing }: WaiverJudgement,
  today: string,
  most: number,
): Fault | undefined {
  if (state === 'forbidden' || state === 'unknown') return { message: state };
  if (state === 'incomplete') return { message: state, data: { missing } };
  if (state === 'tooLong') {
    const days = daysOf(waiver, today);
    return { message: state, data: { days, until: waiver.until ?? '', most } };
  }
  if (state === 'toCome') return { message: state, data: { on: waiver.on ?? '', today } };
  if (state !== 'expired') return undefined;
  return { message: state, data: { until: waiver.until ?? '', today } };
}
