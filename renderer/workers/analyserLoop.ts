// The analyser at work beside the window: a copy of the case that patches keep in step, analysed after
// a pause in the edits, a little at a time. An edit that comes meanwhile ends the analysis: what it
// overtook is never sent. Timers are passed in.
import { applyPatches } from 'immer';
import { type Analysis, analysisSteps, asOf } from '../../core/analyser/analyse.ts';
import { type Profile, shippedProfile } from '../../core/analyser/profile.ts';
import { profileFor } from '../../core/analyser/profileLibrary.ts';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { type Health, healthOf, NO_HEALTH } from '../../core/select/health.ts';
import type { FromAnalyser, ToAnalyser } from './analyseMessages.ts';

/** Milliseconds without an edit before the analysis begins. */
export const PAUSE = 150;
/** Milliseconds of analysis after which the loop looks for messages, at the next rule. */
const SLICE = 20;

export interface LoopOptions {
  readonly tell: (message: FromAnalyser) => void;
  /** Runs later, after messages that wait; gives how to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly now: () => number;
}

export class AnalyserLoop {
  private readonly options: LoopOptions;
  private index: CaseIndex | undefined;
  private version = 0;
  private artefacts: readonly ArtefactCheck[] = [];
  private profiles: readonly Profile[] = [];
  private round = 0;
  private clock = '';
  /** Calls off the pause or the next slice. */
  private stop: () => void = () => {};
  private busy = false;
  private last: Analysis | undefined;
  private health: Health = NO_HEALTH;

  constructor(options: LoopOptions) {
    this.options = options;
  }

  hear(message: ToAnalyser): void {
    const newDay = message.clock !== this.clock;
    this.version = message.version;
    this.clock = message.clock;
    const settled = !this.busy && !newDay ? this.last : undefined;
    this.stop();
    this.busy = false;
    try {
      if (message.kind === 'open') {
        this.index = new CaseIndex(message.case);
        this.artefacts = [];
        this.round = 0;
      } else if (message.kind === 'profiles') {
        this.profiles = message.profiles;
      } else if (message.kind === 'artefacts') {
        this.artefacts = message.checks;
        this.round = message.round;
      } else if (this.index) {
        const next = applyPatches(this.index.case, message.patches);
        this.index.update(next, message.patches);
      }
    } catch (error) {
      this.fail(error);
      return;
    }
    // No rule and no reasoning reads `view`: what was found of the case stays true.
    if (settled && message.kind === 'change' && message.patches.every(isOfView)) {
      this.answer(settled);
      return;
    }
    this.last = undefined;
    this.wait(() => this.begin(), message.kind === 'change' ? PAUSE : 0);
  }

  private wait(run: () => void, milliseconds: number): void {
    this.busy = true;
    this.stop = this.options.later(run, milliseconds);
  }

  private begin(): void {
    const { index } = this;
    if (!index) return;
    try {
      const c = index.case;
      const steps = analysisSteps(index, {
        profile: profileFor(c, (id) => this.find(id)).profile,
        profiles: this.profiles.map(({ id }) => id),
        ...asOf(c, undefined, this.clock),
        artefacts: this.artefacts,
      });
      this.go(steps);
    } catch (error) {
      this.fail(error);
    }
  }

  private find(id: string): Profile | undefined {
    return shippedProfile(id) ?? this.profiles.find((one) => one.id === id);
  }

  private go(steps: Generator<undefined, Analysis>): void {
    const { now } = this.options;
    const start = now();
    try {
      for (;;) {
        const { done, value } = steps.next();
        if (done) {
          this.busy = false;
          this.last = value;
          if (this.index) this.health = healthOf(this.index, value);
          this.answer(value);
          return;
        }
        if (now() - start >= SLICE) break;
      }
    } catch (error) {
      this.fail(error);
      return;
    }
    this.wait(() => this.go(steps), 0);
  }

  private answer({ findings, summary, today, frozen, profile, weakened }: Analysis): void {
    const { version, round, health } = this;
    const about = { findings, summary, health, today, frozen, profile: profile.id, weakened };
    const asked = round === 0 ? {} : { round };
    this.options.tell({ kind: 'analysed', version, ...asked, ...about });
  }

  private fail(error: unknown): void {
    this.busy = false;
    this.last = undefined;
    const message = error instanceof Error ? error.message : String(error);
    this.options.tell({ kind: 'failed', version: this.version, message });
  }
}

function isOfView({ path }: { readonly path: readonly (string | number)[] }): boolean {
  return path[0] === 'view';
}
