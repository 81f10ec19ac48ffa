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
  private ofReasoning = false;
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

  /** Answers of the reasoning, whose reads are kept together: they share what they find out. */
  addReasoning(): void {
    this.ofReasoning = true;
  }

  get reasoning(): boolean {
    return this.ofReasoning;
  }

  /** @param other complete: what is added to it later is not added here */
  addAll(other: Reads): void {
    if (this.added.has(other)) return;
    this.added.add(other);
    for (const part of other.parts) this.parts.add(part);
    if (other.allTexts) this.addAllTexts();
    else for (const id of other.texts) this.addText(id);
    this.ofReasoning ||= other.ofReasoning;
    this.everything ||= other.everything;
  }

  /** Whether any of these changes was among what was read; the reasoning's reads are asked apart. */
  meets({ parts, texts }: Changes): boolean {
    if (this.everything) return parts.size + texts.size > 0;
    for (const part of parts) if (this.parts.has(part)) return true;
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
  readonly parts: ReadonlySet<string>;
  /** Ids of elements with another text. */
  readonly texts: ReadonlySet<string>;
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

export function noteReasoning(): void {
  reader?.addReasoning();
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
