// The analyser beside the window: whatever it hears, and whenever, each answer that the window puts
// together is that of a fresh analysis of the case as the window has it, and the last version gets an
// answer, though messages are lost, doubled or overtaken and workers are started again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { enableMapSet, enablePatches } from 'immer';
import { analyse, asOf } from '../../core/analyser/analyse.ts';
import { type Profile, resolveProfile, shippedProfile } from '../../core/analyser/profile.ts';
import { profileFor } from '../../core/analyser/profileLibrary.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { healthOf } from '../../core/select/health.ts';
import { findingsById } from '../../renderer/store/findingsById.ts';
import { type HeardAnswer, HeardAnswers } from '../../renderer/store/heardAnswers.ts';
import type { FromAnalyser } from '../../renderer/workers/analyseMessages.ts';
import { AnalyserLoop } from '../../renderer/workers/analyserLoop.ts';
import { callOf, type Recipe, recipe } from './editCalls.ts';
import { editCase } from './editCases.ts';
import { anyCase } from './reasoningCases.ts';

enableMapSet();
enablePatches();

const read = readCase(
  readFileSync(join(__dirname, '../../templates/examples/frontier-model-flawed.case.json')),
);
if (!read.ok) throw new Error('The example is no case.');

/** An organisation's profile as it was, and as it is after somebody changed its file. */
const OWN: readonly (readonly Profile[])[] = [7, 300].map((maxAgeDays) => [
  resolveProfile({
    ...{ formatVersion: 1, id: 'acme', title: 'Acme', extends: 'release-gate', family: 'ai' },
    rules: { 'SUP-02': 'warning' },
    parameters: { maxAgeDays },
  }),
]);

/** Milliseconds that pass between two looks at the clock, and after each step. */
const COSTS = [0, 0, 3, 30];
const WAITS = [0, 10, 50, 200, 1_000, 2_100, 9_000];

const step = fc.record({
  what: fc.constantFrom<What>('edit', 'edit', 'edit', 'undo', 'redo', 'view', 'profile', 'own'),
  recipe,
  pick: fc.nat(99),
  cost: fc.constantFrom(...COSTS),
  wait: fc.constantFrom(...WAITS),
  trouble: fc.constantFrom<Trouble>('none', 'none', 'none', 'lost', 'twice', 'late', 'restart'),
});
/** What befalls the messages to the window in the time after a step. */
type Trouble = 'none' | 'lost' | 'twice' | 'late' | 'restart';
type What = 'edit' | 'undo' | 'redo' | 'view' | 'profile' | 'own';
const cases = fc.oneof(editCase, anyCase, fc.constant(read.case));

/** The window's side, with a clock and timers of its own. */
class Window {
  private now = 0;
  private cost = 0;
  private version = 0;
  private own: readonly Profile[] = [];
  private timers: { readonly at: number; readonly run: () => void }[] = [];
  private readonly document: CaseDocument;
  private loop: AnalyserLoop;
  private answers = new HeardAnswers();
  private trouble: Trouble = 'none';
  /** A message that others are to overtake. */
  private held: FromAnalyser | undefined;
  private shown: HeardAnswer | undefined;
  /** Answers that were told as changes. */
  changed = 0;
  /** The version that was answered last. */
  answered = -1;
  readonly faults: string[] = [];

  constructor(c: Case) {
    const today = () => '2026-06-01';
    this.document = new CaseDocument(c, { newId: seededIds('fresh'), today, now: () => 0 });
    this.loop = this.startLoop();
    this.document.subscribe(({ patches }) => {
      this.version += 1;
      this.loop.hear({ kind: 'change', patches, ...this.head });
    });
    this.loop.hear({ kind: 'open', case: c, ...this.head });
  }

  private startLoop(): AnalyserLoop {
    const answers = new HeardAnswers();
    this.answers = answers;
    return new AnalyserLoop({
      now: () => {
        this.now += this.cost;
        return this.now;
      },
      later: (run, milliseconds) => {
        const timer = { at: this.now + milliseconds, run };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((one) => one !== timer);
        };
      },
      // Nobody listens to a worker that was given up.
      tell: (message) => this.answers === answers && this.pass(structuredClone(message)),
    });
  }

  private restart(): void {
    this.timers = [];
    this.held = undefined;
    this.loop = this.startLoop();
    this.loop.hear({ kind: 'profiles', profiles: this.own, ...this.head });
    this.loop.hear({ kind: 'open', case: this.document.case, ...this.head });
  }

  get isAnswered(): boolean {
    return this.answered === this.version;
  }

  step(what: What, one: Recipe, pick: number, cost: number, trouble: Trouble): void {
    const { document } = this;
    this.cost = cost;
    this.trouble = trouble;
    if (trouble === 'restart') this.restart();
    if (what === 'edit') document.execute(callOf(document.case, one));
    else if (what === 'undo') document.undo();
    else if (what === 'redo') document.redo();
    else if (what === 'view') {
      const [id = ''] = document.case.nodes.keys();
      document.execute({ command: 'setView', args: { collapsed: { [id]: pick % 2 === 0 } } });
    } else if (what === 'profile') {
      const profile = ['acme', 'review', 'gsn-strict'][pick % 3];
      document.execute({ command: 'setMetaFields', args: { fields: { profile } } });
    } else {
      this.own = OWN[pick % OWN.length] ?? [];
      this.loop.hear({ kind: 'profiles', profiles: this.own, ...this.head });
    }
  }

  wait(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.timers.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = Math.max(this.now, end);
  }

  private get head() {
    return { version: this.version, clock: '2026-06-01' };
  }

  private pass(message: FromAnalyser): void {
    const { held, trouble } = this;
    if (trouble === 'lost') return;
    if (trouble === 'late' && !held) {
      this.held = message;
      return;
    }
    this.hear(message);
    if (trouble === 'twice') this.hear(message);
    this.held = undefined;
    if (held) this.hear(held);
  }

  private hear(message: FromAnalyser): void {
    if (message.kind === 'failed') {
      this.faults.push(message.message);
      return;
    }
    const answer = this.answers.hear(message);
    if (answer === 'lost') this.loop.hear({ kind: 'tellAll', ...this.head });
    else if (answer) this.show(answer, message.kind === 'changed');
  }

  private show(answer: HeardAnswer, isChange: boolean): void {
    const before = this.shown?.byId;
    this.shown = answer;
    this.changed += isChange ? 1 : 0;
    for (const [id, list] of answer.byId) {
      const old = before?.get(id);
      if (!isChange || !old || old === list) continue;
      const same = old.length === list.length && old.every((one, i) => one === list[i]);
      if (same) this.faults.push(`the list of ${id} is another array`);
    }
    this.check(answer);
  }

  private check(answer: HeardAnswer): void {
    // One that an edit overtook is not shown; those after it are told in changes of it.
    if (answer.version !== this.version) return;
    this.answered = answer.version;
    const c = this.document.case;
    const index = new CaseIndex(c);
    const { profile } = profileFor(
      c,
      (id) => shippedProfile(id) ?? this.own.find((one) => one.id === id),
    );
    const profiles = this.own.map(({ id }) => id);
    const fresh = analyse(index, { profile, profiles, ...asOf(c, undefined, '2026-06-01') });
    const { findings, summary, weakened } = fresh;
    const right = { findings, summary, weakened, profile: profile.id, version: this.version };
    const byId = findingsById(findings);
    const told = { ...right, health: healthOf(index, fresh), byId };
    for (const [key, value] of Object.entries(told)) {
      const said = answer[key as keyof typeof told];
      if (textOf(said) !== textOf(value)) this.faults.push(`${key} of ${this.version}`);
    }
  }
}

/** Maps by their keys: their own order tells nothing. */
function textOf(value: unknown): string {
  return JSON.stringify(value instanceof Map ? [...value].sort() : value);
}

function everyAnswerIsRight(numRuns: number, endOnFailure = false): number {
  let changed = 0;
  fc.assert(
    fc.property(cases, fc.array(step, { minLength: 3, maxLength: 12 }), (c, plan) => {
      const window = new Window(c);
      for (const { what, recipe: one, pick, cost, wait, trouble } of plan) {
        window.step(what, one, pick, cost, trouble);
        window.wait(wait);
      }
      const [{ recipe: last }] = plan as [(typeof plan)[number]];
      window.step('own', last, 0, 0, 'none');
      window.wait(1_000_000);
      changed += window.changed;
      expect([window.faults, window.isAnswered]).toEqual([[], true]);
    }),
    { numRuns, seed: 20260603, endOnFailure },
  );
  return changed;
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('every answer is that of a fresh analysis, and the last version has one', () => {
  expect(everyAnswerIsRight(40)).toBeGreaterThan(40);
});

test('this fails where changes are taken for those of another answer', () => {
  const { hear } = HeardAnswers.prototype;
  const counts = new WeakMap<HeardAnswers, number>();
  // As if nobody looked at the numbers: each message counts as the next.
  jest.spyOn(HeardAnswers.prototype, 'hear').mockImplementation(function (
    this: HeardAnswers,
    message,
  ) {
    const since = counts.get(this) ?? 0;
    counts.set(this, since + 1);
    const next = { ...message, number: since + 1 };
    return hear.call(this, next.kind === 'changed' ? { ...next, since } : next);
  });
  expect(() => everyAnswerIsRight(40, true)).toThrow();
});
