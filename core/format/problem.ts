// Why a file cannot be read: one sentence for people, on one line, whatever the file holds.

export interface Problem {
  /** What is wrong, where (line and column, or path) and how to mend it. */
  readonly message: string;
}

export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

/** A refusal. Control characters in the sentence (from the file's own words) are made visible. */
export function refuse(message: string): Failure {
  return { ok: false, problem: { message: oneLine(message) } };
}

/** The text with control characters, line and direction marks as \uXXXX: safe for a terminal. */
export function oneLine(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const SHOWN = 60;

/** A value as the file has it, quoted and shortened. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const shown = [...value.slice(0, SHOWN)].join('');
  return JSON.stringify(value.length > SHOWN ? `${shown}…` : shown);
}
