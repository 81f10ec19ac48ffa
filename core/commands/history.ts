// Undo as immer patches: steps with labels, merged typing, marks for drags. Knows no case.
import type { Patch } from 'immer';

/** Edits closer than this, in milliseconds, with the same key are one step. */
export const MERGE_WITHIN = 500;

export interface Step {
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly mergeKey?: string | undefined;
  /** When it was last added to, in milliseconds of any steady clock. */
  readonly at: number;
  /** The revisions that it leads from and to. */
  readonly from: number;
  readonly to: number;
}

/** A place in the history to which a drag may go back. */
export interface Mark {
  readonly depth: number;
  readonly redo: readonly Step[];
}

export class History {
  private undoSteps: Step[] = [];
  private redoSteps: Step[] = [];
  private marks: Mark[] = [];
  private sealed = true;

  /** The labels of what undo and redo would do; undefined where there is nothing. */
  get undoLabel(): string | undefined {
    return this.undoSteps.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.redoSteps.at(-1)?.label;
  }

  get depth(): number {
    return this.undoSteps.length;
  }

  /** Adds a step, or widens the last one when both are the same typing. Clears redo. */
  record(step: Step): void {
    this.redoSteps = [];
    const last = this.undoSteps.at(-1);
    if (last && !this.sealed && isSameTyping(last, step)) {
      this.undoSteps[this.undoSteps.length - 1] = { ...joined(last, step), label: last.label };
    } else {
      this.undoSteps.push(step);
    }
    this.sealed = false;
  }

  /** What comes next is a new step, however soon. */
  seal(): void {
    this.sealed = true;
  }

  /** The step to take back, which may be redone from now on. An open mark is closed first. */
  undo(): Step | undefined {
    this.closeMarks();
    const step = this.undoSteps.pop();
    if (step) this.redoSteps.push(step);
    this.seal();
    return step;
  }

  /** The step to do again. */
  redo(): Step | undefined {
    this.closeMarks();
    const step = this.redoSteps.pop();
    if (step) this.undoSteps.push(step);
    this.seal();
    return step;
  }

  /** Begins a gesture of many edits. Marks nest. */
  mark(): Mark {
    this.seal();
    const mark = { depth: this.undoSteps.length, redo: this.redoSteps };
    this.marks.push(mark);
    return mark;
  }

  /** Makes one step of all since the mark; does nothing when the mark is closed already. */
  squash(mark: Mark, label?: string): void {
    if (!this.close(mark)) return;
    const steps = this.undoSteps.splice(mark.depth);
    const [first, ...rest] = steps;
    if (first) {
      const one = rest.reduce(joined, first);
      this.undoSteps.push({ ...one, label: label ?? first.label, mergeKey: undefined });
    }
    this.seal();
  }

  /** Takes out all since the mark; gives the steps to take back, last first. Redo is as it was. */
  bail(mark: Mark): readonly Step[] {
    if (!this.close(mark)) return [];
    const steps = this.undoSteps.splice(mark.depth).reverse();
    this.redoSteps = [...mark.redo];
    this.seal();
    return steps;
  }

  /** Forgets everything: a file was opened. */
  clear(): void {
    this.undoSteps = [];
    this.redoSteps = [];
    this.marks = [];
    this.seal();
  }

  private close(mark: Mark): boolean {
    const at = this.marks.indexOf(mark);
    if (at < 0) return false;
    this.marks.splice(at);
    return true;
  }

  private closeMarks(): void {
    const [outermost] = this.marks;
    if (outermost) this.squash(outermost);
  }
}

function isSameTyping(last: Step, step: Step): boolean {
  const gap = step.at - last.at;
  return step.mergeKey !== undefined && step.mergeKey === last.mergeKey && gap < MERGE_WITHIN;
}

/** Both steps as one. A value replaced twice keeps its last new and its first old value only. */
function joined(first: Step, second: Step): Step {
  const { at, to } = second;
  if (replacesSame(first.patches, second.patches)) {
    const patches = first.patches.map((patch, i) => ({
      ...patch,
      value: second.patches[i]?.value,
    }));
    return { ...first, patches, at, to };
  }
  const patches = [...first.patches, ...second.patches];
  return { ...first, patches, inverse: [...second.inverse, ...first.inverse], at, to };
}

function replacesSame(first: readonly Patch[], second: readonly Patch[]): boolean {
  if (first.length !== second.length) return false;
  return second.every(({ op, path }, i) => {
    const before = first[i];
    if (op !== 'replace' || before === undefined || before.op === 'remove') return false;
    return before.path.length === path.length && path.every((key, k) => key === before.path[k]);
  });
}
