// The analyser at work beside the window: a copy of the case that patches keep in step, analysed after
// a pause in the edits, a little at a time. An edit that comes meanwhile ends the analysis: what it
// overtook is never sent. After an edit only the rules are asked that it may concern; what takes longer
// for the sake of the next edit is done when the answer is sent, and when all has been quiet for a while
// all rules are asked once more. Timers are passed in.
import { applyPatches } from 'immer';
import { type Analysis, asOf } from '../../core/analyser/analyse.ts';
import { LiveAnalysis, sameFindings } from '../../core/analyser/live.ts';
import { type Profile, shippedProfile } from '../../core/analyser/profile.ts';
import { profileFor } from '../../core/analyser/profileLibrary.ts';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import { type Health, healthOf, NO_HEALTH } from '../../core/select/health.ts';
import type { FromAnalyser, ToAnalyser } from './analyseMessages.ts';
import { Answers } from './answers.ts';

/** Most and least milliseconds without an edit before the analysis begins. */
export const PAUSE = 150;
const SHORT_PAUSE = 40;
/** The pause is so many times what the last analysis took: small cases answer while somebody types. */
const PAUSE_FACTOR = 3;
/** Milliseconds without an edit after which every rule is asked again, whatever it read before. */
export const REST = 2_000;
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
  private live: LiveAnalysis | undefined;
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
  private readonly answers = new Answers();
  private pause = PAUSE;
  /** Every rule was asked for the last answer, or since. */
  private isSure = false;
  /** Milliseconds that the analysis under way has taken. */
  private taken = 0;

  constructor(options: LoopOptions) {
    this.options = options;
  }

  hear(message: ToAnalyser): void {
    if (message.kind === 'tellAll') {
      this.answers.forget();
      // Otherwise an answer is on its way.
      if (!this.busy && this.last) this.answer(this.last);
      return;
    }
    const newDay = message.clock !== this.clock;
    this.version = message.version;
    this.clock = message.clock;
    const settled = !this.busy && !newDay ? this.last : undefined;
    this.stop();
    this.busy = false;
    try {
      if (message.kind === 'open') {
        this.live = new LiveAnalysis(message.case);
        this.answers.forget();
        this.pause = PAUSE;
        this.artefacts = [];
        this.round = 0;
      } else if (message.kind === 'profiles') {
        this.profiles = message.profiles;
      } else if (message.kind === 'artefacts') {
        this.artefacts = message.checks;
        this.round = message.round;
      } else if (this.live) {
        const next = applyPatches(this.live.case, message.patches);
        this.live.update(next, message.patches);
      }
    } catch (error) {
      this.fail(error);
      return;
    }
    // No rule and no reasoning reads `view`: what was found of the case stays true.
    if (settled && message.kind === 'change' && message.patches.every(isOfView)) {
      this.answer(settled);
      this.rest();
      return;
    }
    this.last = undefined;
    this.wait(() => this.begin(), message.kind === 'change' ? this.pause : 0);
  }

  private wait(run: () => void, milliseconds: number): void {
    this.busy = true;
    this.stop = this.options.later(run, milliseconds);
  }

  private begin(): void {
    const { live } = this;
    if (!live) return;
    this.taken = 0;
    try {
      const atOnce = live.isMostlyUnknown;
      this.go(this.steps(live, atOnce), (analysis) => {
        const index = atOnce ? live.plain : live.index;
        this.health = healthOf(index, analysis);
        this.pause = Math.min(PAUSE, Math.max(SHORT_PAUSE, PAUSE_FACTOR * this.taken));
        this.isSure = live.isFresh;
        this.answer(analysis);
        this.rest();
      });
    } catch (error) {
      this.fail(error);
    }
  }

  private find(id: string): Profile | undefined {
    return shippedProfile(id) ?? this.profiles.find((one) => one.id === id);
  }

  private steps(live: LiveAnalysis, atOnce = false): Generator<undefined, Analysis> {
    const c = live.case;
    const options = {
      profile: profileFor(c, (id) => this.find(id)).profile,
      profiles: this.profiles.map(({ id }) => id),
      ...asOf(c, undefined, this.clock),
      artefacts: this.artefacts,
    };
    return atOnce ? live.stepsAtOnce(options) : live.steps(options);
  }

  /**
   * What was asked at once is asked again with notes of what is read, for the next edit; and nothing may
   * be missing for good because it was not noticed what a rule depends on.
   */
  private rest(): void {
    const { live } = this;
    if (!live) return;
    if (live.keeps && live.isMostlyUnknown) {
      this.askAgain(live, 0, () => this.rest());
      return;
    }
    if (this.isSure) return;
    this.askAgain(live, REST, () => {
      this.isSure = true;
    });
  }

  /** Where the findings differ from those that were sent after all, the right ones are sent. */
  private askAgain(live: LiveAnalysis, after: number, completed: () => void): void {
    this.stop = this.options.later(() => {
      const told = this.last;
      if (after > 0) live.forget();
      this.go(this.steps(live), (analysis) => {
        if (told && sameFindings(told, analysis)) this.answers.renew(analysis.findings);
        else {
          this.health = healthOf(live.index, analysis);
          this.answer(analysis);
        }
        completed();
      });
    }, after);
  }

  private go(steps: Generator<undefined, Analysis>, completed: (analysis: Analysis) => void): void {
    const { now } = this.options;
    const start = now();
    try {
      for (;;) {
        const { done, value } = steps.next();
        if (done) {
          this.taken += now() - start;
          this.busy = false;
          this.last = value;
          completed(value);
          return;
        }
        if (now() - start >= SLICE) break;
      }
    } catch (error) {
      this.fail(error);
      return;
    }
    this.taken += now() - start;
    this.stop = this.options.later(() => this.go(steps, completed), 0);
  }

  private answer({ findings, summary, today, frozen, profile, weakened }: Analysis): void {
    const { version, round, health } = this;
    const about = { findings, summary, health, today, frozen, profile: profile.id, weakened };
    const asked = round === 0 ? {} : { round };
    for (const message of this.answers.next({ version, ...asked, ...about })) {
      this.options.tell(message);
    }
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
