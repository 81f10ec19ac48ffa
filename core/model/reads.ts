// What computations read of a case, noted as they read it: the top-level parts of the case (elements
// and links are one, the argument), apart from these the fields of their records, whichever record it
// is, and of single elements the text. Coarse on purpose: to note too much costs time, to note too
// little would leave a wrong answer standing.

/** Elements and links: whoever has one entry can walk to all the others. */
export const ARGUMENT = 'nodes';

/** A field of the records of a part, of any of them. */
export function fieldOf(part: string, key: string): string {
  return `${part}.${key}`;
}

/** All fields of some record of a part. */
export function wholeOf(part: string): string {
  return fieldOf(part, '*');
}

/** More texts than this are noted as all of them. */
const MOST_TEXTS = 200;

export class Reads {
  private readonly parts = new Set<string>();
  private readonly texts = new Set<string>();
  private allTexts = false;
  private everything = false;
  private readonly questions = new Set<string>();
  /** Parts of which any field may have been read. */
  private readonly wide = new Set<string>();
  /** Complete ones that were added: they are asked for again and again. */
  private readonly added = new Set<Reads>();

  addPart(part: string): void {
    this.parts.add(part === 'links' ? ARGUMENT : part);
  }

  addText(id: string): void {
    if (this.allTexts) return;
    this.texts.add(id);
    if (this.texts.size > MOST_TEXTS) this.addAllTexts();
  }

  /** It is not known what was read. */
  addEverything(): void {
    this.everything = true;
  }

  /** A question to the reasoning, whose reads are kept together: its answers share what they find out. */
  addReasoning(question: string): void {
    this.questions.add(question);
  }

  /** The same, and any field of what is in the parts. */
  widened(): Reads {
    const reads = new Reads();
    reads.addAll(this);
    for (const part of this.parts) reads.wide.add(part);
    return reads;
  }

  /** What the reasoning was asked. */
  get asked(): ReadonlySet<string> {
    return this.questions;
  }

  /** @param other complete: what is added to it later is not added here */
  addAll(other: Reads): void {
    if (this.added.has(other)) return;
    this.added.add(other);
    for (const part of other.parts) this.parts.add(part);
    for (const part of other.wide) this.wide.add(part);
    if (other.allTexts) this.addAllTexts();
    else for (const id of other.texts) this.addText(id);
    for (const question of other.questions) this.questions.add(question);
    this.everything ||= other.everything;
  }

  /** Whether any of these changes was among what was read; the reasoning's reads are asked apart. */
  meets({ parts, texts, inside }: Changes): boolean {
    if (this.everything) return parts.size + texts.size > 0;
    for (const part of parts) if (this.parts.has(part)) return true;
    for (const part of inside) if (this.wide.has(part)) return true;
    if (this.allTexts) return texts.size > 0;
    for (const id of texts) if (this.texts.has(id)) return true;
    return false;
  }

  private addAllTexts(): void {
    this.allTexts = true;
    this.texts.clear();
  }
}

/** What differs between two versions of a case. */
export interface Changes {
  /** Parts with other records, and fields of records (`fieldOf`, `wholeOf`). */
  readonly parts: ReadonlySet<string>;
  /** Parts with records of which fields differ, other than the text of elements. */
  readonly inside: ReadonlySet<string>;
  /** Ids of elements with another text. */
  readonly texts: ReadonlySet<string>;
}

/** Objects whose methods keep nothing of what they find out when they are called. */
const SETTLED = new WeakSet<object>();

/** Says of an object with methods, or of a store that may be empty, that it does not fill later. */
export function settled<T extends object>(value: T): T {
  SETTLED.add(value);
  return value;
}

export function isSettled(value: object): boolean {
  return SETTLED.has(value);
}

/** Who reads at present. */
let reader: Reads | undefined;

export function notePart(part: string): void {
  reader?.addPart(part);
}

/** Notes one part, again and again: who reads now has mostly read it just before. */
export function fieldNoter(part: string): () => void {
  let last: Reads | undefined;
  return () => {
    if (reader === last) return;
    last = reader;
    reader?.addPart(part);
  };
}

export function noteText(id: string): void {
  reader?.addText(id);
}

export function noteEverything(): void {
  reader?.addEverything();
}

/** Somebody uses what was computed with these reads. */
export function noteAll(reads: Reads): void {
  reader?.addAll(reads);
}

export function noteReasoning(question: string): void {
  reader?.addReasoning(question);
}

/**
 * Reads of a computation inside of another. It may hold what the other has read so far: functions see
 * the variables around them.
 */
export function innerReads(): Reads {
  const reads = new Reads();
  if (reader) reads.addAll(reader);
  return reads;
}

/** Runs `compute`; whatever it reads is added to `reads`, and to nothing else. */
export function noting<T>(reads: Reads, compute: () => T): T {
  const before = reader;
  reader = reads;
  try {
    return compute();
  } finally {
    reader = before;
  }
}
