// An index that knows what each computation read of the case, so that after an edit only what read
// something that has changed is computed again (core/analyser/live.ts). Everything reads through it:
// the parts of the case through a view, their fields through records that note it.
import type { Patch } from 'immer';
import { Answers } from './answers.ts';
import type { Case } from './case.ts';
import { changesOf } from './changes.ts';
import { CaseIndex, type LinkEntry, type NodeEntry } from './index.ts';
import {
  ARGUMENT,
  fieldNoter,
  innerReads,
  isSettled,
  noteAll,
  noteEverything,
  noteReasoning,
  noting,
  Reads,
} from './reads.ts';
import { isTracked, nextTracked, trackedCase } from './trackedRecords.ts';

/** A value with what its computation read. */
interface Cell {
  readonly value: unknown;
  readonly reads: Reads;
  /** The same where it may yet find out more of what it has read: any field of that. */
  readonly wide: Reads;
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
  private answers = this.noAnswers();
  /** Of the version that whoever has asked last knew, where they may be others now. */
  private answersBefore: Answers | undefined;

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
    const known = this.cells.get(key) ?? this.computed(key, compute);
    // What it finds out later for the reasoning is noted there; for anybody else it is not known.
    const isOwn = known.ofReasoning && this.inReasoning;
    if (known.ofReasoning && !isOwn) this.reasoningReads.addAll(known.wide);
    noteAll(isOwn ? known.reads : known.wide);
    // A store that fills as it is asked: who reads in it has not read what filled it.
    if (isFilled(known)) noteEverything();
    return known.value as T;
  }

  private computed(key: string, compute: () => unknown): Cell {
    const reads = innerReads();
    const value = noting(reads, compute);
    const wide = isComplete(value, (one) => this.isOfCase(one)) ? reads : reads.widened();
    const cell = {
      value,
      reads,
      wide,
      ofReasoning: this.inReasoning,
      wasEmpty: isEmptyStore(value),
    };
    this.cells.set(key, cell);
    return cell;
  }

  /** A record or an entry: who goes on from it notes what is read. */
  private isOfCase(value: object): boolean {
    if (value === this || isTracked(value) || isSettled(value)) return true;
    const id = 'id' in value ? String(value.id) : '';
    return super.nodes.get(id) === value || super.links.get(id) === value;
  }

  /** Answers of the reasoning share what they find out, so that their reads are kept together. */
  override reasoned<T>(question: string, id: string, compute: (id: string) => T): T {
    return this.answers.ask(question, id, compute);
  }

  /** The reasoning may answer otherwise than who asked it before was told. */
  get isDoubtful(): boolean {
    return this.answersBefore !== undefined;
  }

  /**
   * Which of these questions to the reasoning, asked before the case moved on, it answers otherwise
   * now. Those who asked any of them are to be dropped: the next call tells of what is kept only.
   */
  changedAnswers(asked: Iterable<string>): ReadonlySet<string> {
    const before = this.answersBefore;
    this.answersBefore = undefined;
    return before ? this.answers.changedSince(before, asked) : new Set();
  }

  private noAnswers(): Answers {
    return new Answers(noteReasoning, (compute) => this.inReasoningDo(compute));
  }

  private inReasoningDo<T>(compute: () => T): T {
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
    this.answers = this.noAnswers();
    this.answersBefore = undefined;
  }

  override update(next: Case, patches: readonly Patch[]): void {
    this.moveOn(next, patches);
  }

  /**
   * Moves on as `update` does, and forgets what read something that has changed.
   * @returns whether what was computed with these reads must be computed again, its questions to the
   * reasoning left aside (changedAnswers)
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
    const isStale = (reads: Reads) => reads.meets(changes);
    for (const [key, cell] of this.cells) {
      const reasoned = cell.ofReasoning || cell.reads.asked.size > 0;
      const goes =
        (reasoned && ofReasoning) ||
        isFilled(cell) ||
        isStale(cell.ofReasoning ? cell.reads : cell.wide);
      if (goes) this.cells.delete(key);
    }
    if (ofReasoning) {
      this.reasoningReads = new Reads();
      this.answersBefore ??= this.answers;
      this.answers = this.noAnswers();
    }
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

/**
 * Data: whoever reads it finds out nothing more about the case later, as functions, objects with methods
 * and stores that are still empty may.
 */
function isComplete(value: unknown, isKnown: (value: object) => boolean, depth = 0): boolean {
  if (typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  if (depth > DEEPEST || isKnown(value)) return true;
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
    const [first] = value instanceof Map ? value.values() : value;
    if (first === undefined) return depth === 0 || Array.isArray(value);
    return isComplete(first, isKnown, depth + 1);
  }
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every((one) => isComplete(one, isKnown, depth + 1))
  );
}

/** Of what a collection holds the first is looked at; so deep do the answers of core/analyser/ask nest. */
const DEEPEST = 3;

function isFilled({ wasEmpty, value }: Pick<Cell, 'wasEmpty' | 'value'>): boolean {
  return wasEmpty && (value instanceof WeakMap || !isEmptyStore(value));
}

function isEmptyStore(value: unknown): boolean {
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  return value instanceof WeakMap || (Array.isArray(value) && value.length === 0);
}
