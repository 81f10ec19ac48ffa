// An open case: the case, its live index and its history, moved on together. No DOM, no clock.
import type { Patch } from 'immer';
import type { FindProfile } from '../analyser/profile.ts';
import { profileFor } from '../analyser/profileLibrary.ts';
import type { Case } from '../model/case.ts';
import type { Tolerance } from '../model/connections.ts';
import type { IdSource } from '../model/ids.ts';
import { CaseIndex } from '../model/index.ts';
import type { Call, CommandContext } from './command.ts';
import { type Done, execute, may } from './execute.ts';
import { History, type Mark } from './history.ts';
import { applyPatches } from './parts/patching.ts';
import type { Refused, Verdict } from './verdict.ts';

export interface DocumentOptions {
  readonly newId: IdSource;
  /** The day, YYYY-MM-DD. */
  readonly today: () => string;
  /** Milliseconds of any steady clock; decides which typing is one step. */
  readonly now: () => number;
  /** Connections beyond GSN that are let through; by the case's profile where absent. */
  readonly tolerates?: (c: Case) => readonly Tolerance[];
  /** The profiles at hand; the shipped ones where absent. */
  readonly profiles?: FindProfile;
  /** Who edits. */
  readonly by?: () => string | undefined;
  /** Asked before everything that would change the case; all is permitted where absent. */
  readonly permits?: (step: Call | 'undo' | 'redo') => Verdict;
}

/** What listeners hear. Workers apply the patches with immer, or take the case afresh on `replace`. */
export interface Change {
  readonly cause: 'edit' | 'view' | 'undo' | 'redo' | 'bail' | 'replace';
  readonly case: Case;
  /** From the version before. `replace` is one patch with the empty path. */
  readonly patches: readonly Patch[];
  readonly version: number;
  readonly label: string;
}

/** What a call among several came to. */
export type Outcome = Refused | { readonly allowed: true; readonly changed: boolean };

/** What a save writes, to be given back to `markSaved` when it is on disk. */
export interface Snapshot {
  readonly case: Case;
  readonly revision: number;
}

/** A revision that no content has. */
const NEVER = -1;

export class CaseDocument {
  private current: Case;
  private liveIndex: CaseIndex;
  private readonly past = new History();
  private readonly listeners = new Set<(change: Change) => void>();
  private changes = 0;
  /** Names the content, so that undoing back to what was saved is not dirty. */
  private revision = 0;
  private lastRevision = 0;
  private saved: Snapshot;
  private readonly options: DocumentOptions;

  constructor(c: Case, options: DocumentOptions) {
    this.options = options;
    this.current = c;
    this.liveIndex = new CaseIndex(c);
    this.saved = this.snapshot();
  }

  get case(): Case {
    return this.current;
  }

  get index(): CaseIndex {
    return this.liveIndex;
  }

  /** Counts every change, undo and view included: a key for what is computed from the case. */
  get version(): number {
    return this.changes;
  }

  /** Differs from what was opened or last saved. */
  get dirty(): boolean {
    return this.revision !== this.saved.revision || this.current.view !== this.saved.case.view;
  }

  /** The case as it was opened or last saved. */
  get savedCase(): Case {
    return this.saved.case;
  }

  get undoLabel(): string | undefined {
    return this.past.undoLabel;
  }

  get redoLabel(): string | undefined {
    return this.past.redoLabel;
  }

  /** How many steps could be taken back. */
  get undoDepth(): number {
    return this.past.depth;
  }

  /** Calls the listener after each change, until the function it gives back is called. */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  may(call: Call): Verdict {
    return this.refusalOf(call) ?? may(call, this.context());
  }

  /** What the call would do. Nothing is changed. */
  preview(call: Call): Done | Refused {
    return this.refusalOf(call) ?? execute(call, this.context());
  }

  /** Does the call, or says why not. A call that changes nothing makes no step. */
  execute(call: Call): Done | Refused {
    const done = this.refusalOf(call) ?? execute(call, this.context());
    if (!done.allowed || done.patches.length === 0) return done;
    const { patches, inverse, label, mergeKey } = done;
    if (done.history === 'record') {
      const from = this.revision;
      this.lastRevision += 1;
      this.revision = this.lastRevision;
      const at = this.options.now();
      this.past.record({ label, patches, inverse, mergeKey, at, from, to: this.revision });
    }
    this.move(done.case, patches, done.history === 'record' ? 'edit' : 'view', label);
    return done;
  }

  /**
   * Does each call that is allowed when its turn comes, all as one step of which listeners hear once.
   * Gives what each came to; those that were refused leave no trace. (Ten thousand calls: nothing of
   * the cases between is kept.)
   */
  executeAll(calls: readonly Call[], label: string): readonly Outcome[] {
    const patches: Patch[] = [];
    const inverses: (readonly Patch[])[] = [];
    try {
      return calls.map((call): Outcome => {
        const done = this.refusalOf(call) ?? execute(call, this.context());
        if (!done.allowed) return done;
        const changed = done.patches.length > 0;
        if (!changed) return { allowed: true, changed };
        this.current = done.case;
        this.liveIndex.update(done.case, done.patches);
        for (const patch of done.patches) patches.push(patch);
        inverses.push(done.inverse);
        return { allowed: true, changed };
      });
    } finally {
      // Also where a call throws: what was done before it must not go without its undo.
      this.recordAll(patches, inverses.reverse().flat(), label);
    }
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    const step = this.refusalOf('undo') ? undefined : this.past.undo();
    if (!step) return false;
    this.revision = step.from;
    this.apply(step.inverse, 'undo', step.label);
    return true;
  }

  /** Does the last step that was taken back again; false when there is none. */
  redo(): boolean {
    const step = this.refusalOf('redo') ? undefined : this.past.redo();
    if (!step) return false;
    this.revision = step.to;
    this.apply(step.patches, 'redo', step.label);
    return true;
  }

  /** Begins a gesture: all until `commit` is one step, `bail` (Escape) undoes it without trace. */
  mark(): Mark {
    return this.past.mark();
  }

  commit(mark: Mark, label?: string): void {
    this.past.squash(mark, label);
  }

  bail(mark: Mark): void {
    const steps = this.past.bail(mark);
    const [last] = steps;
    const first = steps.at(-1);
    if (!last || !first) return;
    this.revision = first.from;
    this.apply(
      steps.flatMap(({ inverse }) => inverse),
      'bail',
      last.label,
    );
  }

  /** Ends the typing in progress: the next edit is a step of its own (the selection moved). */
  seal(): void {
    this.past.seal();
  }

  snapshot(): Snapshot {
    return { case: this.current, revision: this.revision };
  }

  /** The snapshot is on disk. Edits made while it was written stay unsaved. */
  markSaved(snapshot: Snapshot): void {
    this.saved = snapshot;
    this.past.seal();
  }

  /**
   * Another case, read from a file: nothing of the old one can be undone.
   * @param unsaved it is not what the file has: a backup
   */
  replace(c: Case, unsaved = false): void {
    this.past.clear();
    this.liveIndex = new CaseIndex(c);
    this.lastRevision += 1;
    this.revision = this.lastRevision;
    this.saved = { case: c, revision: unsaved ? NEVER : this.revision };
    this.current = c;
    this.tell([{ op: 'replace', path: [], value: c }], 'replace', 'Open');
  }

  private context(): CommandContext {
    const { newId } = this.options;
    const by = this.options.by?.();
    const { profiles, tolerates = (c: Case) => profileFor(c, profiles).profile.tolerates } =
      this.options;
    return {
      index: this.liveIndex,
      newId,
      today: this.options.today(),
      tolerates: tolerates(this.current),
      ...(profiles ? { profiles } : {}),
      ...(by === undefined ? {} : { by }),
    };
  }

  private refusalOf(step: Call | 'undo' | 'redo'): Refused | undefined {
    const verdict = this.options.permits?.(step);
    return verdict?.allowed === false ? verdict : undefined;
  }

  private recordAll(patches: readonly Patch[], inverse: readonly Patch[], label: string): void {
    if (patches.length === 0) return;
    const from = this.revision;
    this.lastRevision += 1;
    this.revision = this.lastRevision;
    this.past.seal();
    const at = this.options.now();
    this.past.record({ label, patches, inverse, mergeKey: undefined, at, from, to: this.revision });
    this.past.seal();
    this.tell(patches, 'edit', label);
  }

  private apply(patches: readonly Patch[], cause: Change['cause'], label: string): void {
    this.move(applyPatches(this.current, patches), patches, cause, label);
  }

  private move(next: Case, patches: readonly Patch[], cause: Change['cause'], label: string): void {
    this.current = next;
    this.liveIndex.update(next, patches);
    this.tell(patches, cause, label);
  }

  private tell(patches: readonly Patch[], cause: Change['cause'], label: string): void {
    this.changes += 1;
    const change = { cause, case: this.current, patches, version: this.changes, label };
    for (const listener of [...this.listeners]) listener(change);
  }
}
