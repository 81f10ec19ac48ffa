// An index that knows what each computation read of the case, so that after an edit only what read
// something that has changed is computed again (core/analyser/live.ts). Everything reads through it:
// the parts of the case through a view, their fields through records that note it.
import type { Patch } from 'immer';
import type { Case } from './case.ts';
import { changesOf } from './changes.ts';
import { CaseIndex, type LinkEntry, type NodeEntry } from './index.ts';
import {
  ARGUMENT,
  fieldNoter,
  innerReads,
  noteAll,
  noteEverything,
  noteReasoning,
  noting,
  Reads,
} from './reads.ts';
import { nextTracked, trackedCase } from './trackedRecords.ts';

/** A value with what its computation read. */
interface Cell {
  readonly value: unknown;
  readonly reads: Reads;
  /** It is part of the reasoning, and goes when that goes. */
  readonly ofReasoning: boolean;
  /** A store without anything in it when it was made. */
  readonly wasEmpty: boolean;
}

const noteArgument = fieldNoter(ARGUMENT);

export class TrackedIndex extends CaseIndex {
  private raw: Case;
  private view: Case;
  private cells = new Map<string, Cell>();
  private reasoningReads = new Reads();
  private inReasoning = false;

  constructor(c: Case) {
    super(trackedCase(c));
    this.raw = c;
    this.view = this.viewOf();
  }

  /** Looks like the case; what is read of it is noted. */
  override get case(): Case {
    return this.view;
  }

  /** The case itself, for whom no analysis reads: patches are applied to it. */
  get plainCase(): Case {
    return this.raw;
  }

  override get nodes(): ReadonlyMap<string, NodeEntry> {
    noteArgument();
    return super.nodes;
  }

  override get links(): ReadonlyMap<string, LinkEntry> {
    noteArgument();
    return super.links;
  }

  override memo<T>(key: string, compute: () => T): T {
    const known = this.cells.get(key);
    if (known) {
      noteAll(known.reads);
      // A store that fills as it is asked: who reads in it has not read what filled it.
      if (isFilled(known)) noteEverything();
      return known.value as T;
    }
    const reads = innerReads();
    const value = noting(reads, compute);
    const wasEmpty = isEmptyStore(value);
    this.cells.set(key, { value, reads, ofReasoning: this.inReasoning, wasEmpty });
    noteAll(reads);
    return value;
  }

  /** Answers of the reasoning share what they find out, so that their reads are kept together. */
  override reasoned<T>(compute: () => T): T {
    noteReasoning();
    const before = this.inReasoning;
    this.inReasoning = true;
    try {
      return noting(this.reasoningReads, compute);
    } finally {
      this.inReasoning = before;
    }
  }

  /** Everything that was computed is computed again. */
  forget(): void {
    this.cells = new Map();
    this.reasoningReads = new Reads();
  }

  override update(next: Case, patches: readonly Patch[]): void {
    this.moveOn(next, patches);
  }

  /**
   * Moves on as `update` does, and forgets what read something that has changed.
   * @returns whether what was computed with these reads must be computed again
   */
  moveOn(next: Case, patches: readonly Patch[]): (reads: Reads) => boolean {
    const changes = changesOf(this.raw, next, patches);
    if (!changes) {
      this.raw = next;
      super.update(trackedCase(next), [{ op: 'replace', path: [], value: 0 }]);
      this.view = this.viewOf();
      this.forget();
      return () => true;
    }
    const tracked = nextTracked(next, this.raw, this.current);
    this.raw = next;
    super.update(tracked, changes.parts.has(ARGUMENT) ? patches : []);
    const ofReasoning = this.reasoningReads.meets(changes);
    const isStale = (reads: Reads) => reads.meets(changes) || (reads.reasoning && ofReasoning);
    for (const [key, cell] of this.cells) {
      const goes = (cell.ofReasoning && ofReasoning) || isFilled(cell) || isStale(cell.reads);
      if (goes) this.cells.delete(key);
    }
    if (ofReasoning) this.reasoningReads = new Reads();
    return isStale;
  }

  private viewOf(): Case {
    const view = {};
    for (const key of Object.keys(this.current) as (keyof Case)[]) {
      const note = fieldNoter(key);
      const get = () => {
        note();
        return this.current[key];
      };
      Object.defineProperty(view, key, { enumerable: true, get });
    }
    return view as Case;
  }
}

function isFilled({ wasEmpty, value }: Cell): boolean {
  return wasEmpty && (value instanceof WeakMap || !isEmptyStore(value));
}

function isEmptyStore(value: unknown): boolean {
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  return value instanceof WeakMap || (Array.isArray(value) && value.length === 0);
}
