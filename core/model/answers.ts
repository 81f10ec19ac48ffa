// What the reasoning has answered about one version of a case, by question and id, so that for the next
// version it can be told which questions are answered otherwise: whoever asked only others need not ask
// again (trackedIndex.ts). Why an answer is what it is counts as a question of its own: most who ask
// look at the verdict alone.

/** An answer that knows when another of its class says the same; `same` compares parts of them. */
export interface Comparable {
  isSameAs(other: unknown, same: (a: unknown, b: unknown) => boolean): boolean;
}

interface Answer {
  /** As the reasoning gave it; of its reasons only what was read is looked at later. */
  readonly raw: unknown;
  readonly shown: unknown;
  reasons?: unknown;
}

interface Question {
  readonly compute: (id: string) => unknown;
  readonly answers: Map<string, Answer>;
}

const REASONS = ' (why)';

/** The name under which it is noted that the reasons of answers to a question were read. */
function reasonsOf(question: string): string {
  return `${question}${REASONS}`;
}

function askedFor(name: string): string {
  return name.endsWith(REASONS) ? name.slice(0, -REASONS.length) : name;
}

type Run = <T>(compute: () => T) => T;

export class Answers {
  private readonly questions = new Map<string, Question>();
  private readonly note: (question: string) => void;
  private readonly run: Run;

  /**
   * @param note is told which question is asked
   * @param run calls what computes an answer
   */
  constructor(note: (question: string) => void, run: Run) {
    this.note = note;
    this.run = run;
  }

  /** @param compute answers about the case as it is when it is called */
  ask<T>(question: string, id: string, compute: (id: string) => T): T {
    this.note(question);
    return this.answer(question, id, compute).shown as T;
  }

  /**
   * Which of these questions, and of their reasons, are answered otherwise now than before, about
   * whatever they were asked. Answers that are the same are known here as well afterwards.
   */
  changedSince(before: Answers, asked: Iterable<string>): ReadonlySet<string> {
    const changed = new Set<string>();
    const same = comparison();
    for (const question of new Set([...asked].map(askedFor))) {
      const known = before.questions.get(question);
      if (known) this.compare(question, known, same, changed);
      else changed.add(question).add(reasonsOf(question));
    }
    return changed;
  }

  private compare(
    question: string,
    { compute, answers }: Question,
    same: Same,
    changed: Set<string>,
  ): void {
    const reasons = reasonsOf(question);
    for (const [id, old] of answers) {
      const now = this.answer(question, id, compute);
      if (!same(old.shown, now.shown)) {
        changed.add(question).add(reasons);
        return;
      }
      if (old.reasons === undefined || changed.has(reasons)) continue;
      if (!same(old.reasons, this.reasonsOf(now))) changed.add(reasons);
    }
  }

  private answer(question: string, id: string, compute: (id: string) => unknown): Answer {
    let known = this.questions.get(question);
    if (!known) {
      known = { compute, answers: new Map() };
      this.questions.set(question, known);
    }
    const answer =
      known.answers.get(id) ??
      this.made(
        question,
        this.run(() => compute(id)),
      );
    known.answers.set(id, answer);
    return answer;
  }

  private made(question: string, raw: unknown): Answer {
    if (!hasReasons(raw)) return { raw, shown: raw };
    const answer: Answer = {
      raw,
      shown: new Shown(raw, () => {
        this.note(reasonsOf(question));
        return this.reasonsOf(answer);
      }),
    };
    return answer;
  }

  private reasonsOf(answer: Answer): unknown {
    const { raw } = answer;
    if (hasReasons(raw)) answer.reasons ??= this.run(() => raw.reasons);
    return answer.reasons;
  }
}

function hasReasons(value: unknown): value is { readonly reasons: unknown } {
  return typeof value === 'object' && value !== null && 'reasons' in value;
}

/** The answer, with its reasons behind a getter. */
class Shown {
  readonly #reasons: () => unknown;

  constructor(raw: object, reasons: () => unknown) {
    this.#reasons = reasons;
    for (const key of Object.keys(raw)) {
      if (key !== 'reasons') {
        (this as Record<string, unknown>)[key] = (raw as Record<string, unknown>)[key];
      }
    }
  }

  get reasons(): unknown {
    return this.#reasons();
  }
}

type Same = (a: unknown, b: unknown) => boolean;

/** Compares by value, what many answers share once. */
function comparison(): Same {
  const known = new Map<unknown, unknown>();
  const same: Same = (a, b) => {
    if (Object.is(a, b)) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (known.get(a) === b) return true;
    const is = isComparable(a) ? a.isSameAs(b, same) : sameParts(a, b, same);
    if (is) known.set(a, b);
    return is;
  };
  return same;
}

function isComparable(value: object): value is Comparable {
  return 'isSameAs' in value;
}

function sameParts(a: object, b: object, same: Same): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, i) => same(one, b[i]));
  }
  // Of these it is not seen what they hold.
  if (Symbol.iterator in a || a instanceof WeakMap) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Object.keys(a);
  const [x, y] = [a, b] as Readonly<Record<string, unknown>>[];
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && same(x?.[key], y?.[key]))
  );
}
