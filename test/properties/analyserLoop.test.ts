// The analyser beside the window: whatever it hears, and whenever, each of its answers is that of a fresh
// analysis of the case as the window has it, and the last version gets an answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
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
});
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
  private readonly loop: AnalyserLoop;
  /** The version that was answered last. */
  answered = -1;
  readonly faults: string[] = [];

  constructor(c: Case) {
    const today = () => '2026-06-01';
    this.document = new CaseDocument(c, { newId: seededIds('fresh'), today, now: () => 0 });
    this.loop = new AnalyserLoop({
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
      tell: (message) => this.hear(message),
    });
    this.document.subscribe(({ patches }) => {
      this.version += 1;
      this.loop.hear({ kind: 'change', patches, ...this.head });
    });
    this.loop.hear({ kind: 'open', case: c, ...this.head });
  }

  get isAnswered(): boolean {
    return this.answered === this.version;
  }

  step(what: What, one: Recipe, pick: number, cost: number): void {
    const { document } = this;
    this.cost = cost;
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

  private hear(message: FromAnalyser): void {
    if (message.kind === 'failed') {
      this.faults.push(message.message);
      return;
    }
    this.answered = message.version;
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
    const told = { ...right, health: healthOf(index, fresh) };
    for (const [key, value] of Object.entries(told)) {
      const said = JSON.stringify(message[key as keyof typeof told]);
      if (said !== JSON.stringify(value)) this.faults.push(`${key} of ${this.version}`);
    }
  }
}

test('every answer is that of a fresh analysis, and the last version has one', () => {
  fc.assert(
    fc.property(cases, fc.array(step, { minLength: 3, maxLength: 12 }), (c, plan) => {
      const window = new Window(c);
      for (const { what, recipe: one, pick, cost, wait } of plan) {
        window.step(what, one, pick, cost);
        window.wait(wait);
      }
      window.wait(1_000_000);
      expect([window.faults, window.isAnswered]).toEqual([[], true]);
    }),
    { numRuns: 25, seed: 20260603 },
  );
});
