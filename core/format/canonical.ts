// The canonical text of a case: sorted keys, two spaces, UTF-8, final newline. Same case, same bytes.
import { type Case, fileFromCase } from '../model/case.ts';
import { recordOf } from '../model/trackedRecords.ts';

/** Canonical JSON of any value that JSON can hold; keys in code-unit order, undefined left out. */
export function canonicalJson(value: unknown): string {
  return `${write(value, '\n')}\n`;
}

/** The text that canonicalJson has for a value inside others, `depth` of them around it. */
export function canonicalPart(value: unknown, depth: number): string {
  return write(value, `\n${'  '.repeat(depth)}`);
}

/** The text of a case file. */
export function writeCase(c: Case): string {
  return canonicalJson(fileFromCase(c));
}

/** By hand: an object with sorted keys will not do, as JavaScript puts keys like "10" first. */
function write(value: unknown, newline: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${newline}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${inner}${value.map((item) => write(item, inner)).join(`,${inner}`)}${newline}]`;
  }
  const members: string[] = [];
  const record = recordOf(value);
  for (const key of Object.keys(record).sort()) {
    const member = (record as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}: ${write(member, inner)}`);
  }
  if (members.length === 0) return '{}';
  return `{${inner}${members.join(`,${inner}`)}${newline}}`;
}
