// Measures the analyser: all rules of the review profile over cases of every shape, the rules that take
// longest, and what is left to do after one edit of each sort. Processor time, since machines are busy.
import { performance } from 'node:perf_hooks';
import { enableMapSet, enablePatches, produceWithPatches } from 'immer';
import { type Analysis, analysisSteps } from '../../core/analyser/analyse.ts';
import { LiveAnalysis } from '../../core/analyser/live.ts';
import { type Profile, shippedProfile } from '../../core/analyser/profile.ts';
import { RULES } from '../../core/generated/rules.ts';
import type { Case, CaseLink, CaseNode, Evidence } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { CASES } from './analyserCases.ts';
import { naiveAnalysis } from './naiveAnalysis.ts';

const ROUNDS = 7;
const EDITS = 9;
const WORST = 10;

type Print = (line: string) => void;

/** Prints milliseconds of processor time at 2,500 and 10,000 elements. */
export function benchAnalyser(print: Print): void {
  enableMapSet();
  enablePatches();
  const profile = shippedProfile('review');
  if (!profile) throw new Error('There is no profile review.');
  print(`analyser, ${rulesOf(profile).length} rules: ms of processor time, median (first)`);
  for (const make of Object.values(CASES)) fullAnalyses(make(1_000), profile); // to warm up
  for (const [shape, make] of Object.entries(CASES)) {
    const small = fullAnalyses(make(2_500), profile);
    const large = fullAnalyses(make(10_000), profile);
    const exponent = Math.log(large.median / small.median) / Math.log(4);
    print(
      `  ${shape.padEnd(20)} 2,500: ${ms(small.median)}  10,000: ${ms(large.median)} (${ms(large.first)})` +
        `  exponent ${exponent.toFixed(2)}  ${large.findings} findings` +
        `  peer, 7 rules: ${ms(naiveTime(make(10_000)))}`,
    );
    print(`    ${large.worst.map(([rule, time]) => `${rule} ${ms(time)}`).join(', ')}`);
  }
  for (const shape of ['typical', 'dense', 'records']) {
    const c = CASES[shape]?.(10_000);
    if (c) benchEdits(print, shape, c, profile);
  }
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function rulesOf(profile: Profile) {
  return RULES.filter(({ id }) => profile.rules[id] !== undefined);
}

function asked(profile: Profile) {
  return { profile, today: '2026-06-01', frozen: false };
}

/** Processor time of the process in milliseconds: other processes do not count. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function naiveTime(c: Case): number {
  return median(Array.from({ length: 3 }, () => timeOf(() => naiveAnalysis(c))));
}

function timeOf(work: () => unknown): number {
  const start = clock();
  work();
  return clock() - start;
}

interface Figures {
  readonly first: number;
  readonly median: number;
  readonly findings: number;
  /** The least that each of the slowest rules took. */
  readonly worst: readonly (readonly [rule: string, time: number])[];
}

function fullAnalyses(c: Case, profile: Profile): Figures {
  const index = new CaseIndex(c);
  const least = new Map<string, number>();
  let findings = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    index.update(c, []); // nothing is remembered
    return timeOf(() => {
      const steps = analysisSteps(index, asked(profile));
      findings = complete(steps, profile, least).findings.length;
    });
  });
  const [first = Number.NaN, ...warm] = times;
  const worst = [...least].sort(([, a], [, b]) => b - a).slice(0, WORST);
  return { first, median: median(warm), findings, worst };
}

/** The rules yield in their order; what comes after the last is the putting together. */
function complete(
  steps: Generator<undefined, Analysis>,
  profile: Profile,
  least: Map<string, number> = new Map(),
): Analysis {
  const rules = rulesOf(profile).filter(({ afterOthers }) => !afterOthers);
  for (let i = 0; ; i += 1) {
    const start = performance.now();
    const { done, value } = steps.next();
    const rule = done ? 'in order' : (rules[i]?.id ?? '');
    least.set(
      rule,
      Math.min(performance.now() - start, least.get(rule) ?? Number.POSITIVE_INFINITY),
    );
    if (done) return value;
  }
}

/** What immer makes of a case that is edited. */
interface Draft {
  readonly meta: { title: string };
  readonly nodes: Map<string, CaseNode>;
  readonly links: Map<string, CaseLink>;
  readonly evidence: Map<string, Evidence>;
}

type Edit = (draft: Draft, i: number) => void;

/** One edit of each sort; the i-th time elsewhere. */
function editsOf(c: Case): Readonly<Record<string, Edit>> {
  const goals = [...c.nodes].flatMap(([id, { kind }]) => (kind === 'goal' ? [id] : []));
  const records = [...c.evidence.keys()];
  const goal = (i: number) => goals[(i * 37) % goals.length] ?? '';
  const upper = (i: number) => goals[i] ?? '';
  const record = (i: number) => records[(i * 37) % records.length] ?? '';
  const change = <T>(table: Map<string, T>, id: string, fields: object) => {
    const one = table.get(id);
    if (one) table.set(id, { ...one, ...fields });
  };
  return {
    'a text': ({ nodes }, i) =>
      change(nodes, goal(i), { text: `Claim ${i} holds in the deployment` }),
    'an owner': ({ nodes }, i) => change(nodes, goal(i), { owner: `Person ${i}` }),
    'date of evidence': ({ evidence }, i) => change(evidence, record(i), { date: `2026-05-1${i}` }),
    'status of evidence': ({ evidence }, i) =>
      change(evidence, record(i), { status: 'superseded' }),
    'a link more': ({ links }, i) => {
      const to = goals.at(-1 - i) ?? '';
      links.set(`x${i}`, { kind: 'supportedBy', from: upper(i), to, order: 'a1' });
    },
    'a link less': ({ links }, i) => void links.delete(`x${i}`),
    'an element more': ({ nodes, links }, i) => {
      const fields = { identifier: `GY${i}`, text: 'The new claim holds' };
      nodes.set(`y${i}`, { kind: 'goal', module: 'main', ...fields });
      links.set(`yl${i}`, { kind: 'supportedBy', from: upper(i), to: `y${i}`, order: 'a1' });
    },
    'an element less': ({ nodes, links }, i) => {
      nodes.delete(`y${i}`);
      links.delete(`yl${i}`);
    },
    'the title': ({ meta }, i) => {
      meta.title = `Title ${i}`;
    },
  };
}

/** As the worker does it (renderer/workers/analyserLoop.ts): the answer, and what is noted after it. */
function answerTimes(live: LiveAnalysis, profile: Profile) {
  const options = asked(profile);
  const atOnce = live.isMostlyUnknown;
  const answer = timeOf(() =>
    complete(atOnce ? live.stepsAtOnce(options) : live.steps(options), profile),
  );
  const notes = atOnce ? timeOf(() => complete(live.steps(options), profile)) : 0;
  return { answer, notes, atOnce };
}

function benchEdits(print: Print, shape: string, c: Case, profile: Profile): void {
  const live = new LiveAnalysis(c);
  const rounds = Array.from({ length: ROUNDS }, () => {
    live.forget();
    return answerTimes(live, profile);
  });
  const full = median(rounds.map(({ answer }) => answer));
  const notes = median(rounds.map((round) => round.notes));
  print(`  ${shape}, 10,000, in the worker: all rules ${ms(full)} (+ ${ms(notes)} noted after)`);
  for (const [name, edit] of Object.entries(editsOf(c))) {
    let how = '';
    const times = Array.from({ length: EDITS }, (_, i) => {
      const [next, patches] = produceWithPatches(live.case, (draft) => edit(draft as Draft, i));
      const update = timeOf(() => live.update(next, patches));
      const { answer, notes, atOnce } = answerTimes(live, profile);
      how = atOnce ? `+ ${ms(notes)} noted after` : '';
      return update + answer;
    });
    print(`    after ${name.padEnd(20)} ${ms(median(times)).padStart(4)} ${how}`.trimEnd());
  }
}
