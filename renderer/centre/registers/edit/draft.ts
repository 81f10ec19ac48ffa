// What is being written for a cell, and what it means. A text is read as a pasted one would be; a
// picked value is the value. Pure.
import type { CaseIndex } from '../../../../core/model/index.ts';
import { parseCell } from '../../../../core/registers/parseCell.ts';
import type { Column, Parsed } from '../../../../core/registers/register.ts';
import { textOf } from '../../../../core/registers/text.ts';

export type Draft =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: unknown };

export type ControlKind = 'pick' | 'choice' | 'date' | 'number' | 'long' | 'line';

/** The control that suits a column. */
export function controlOf({ form, names, person, options }: Column): ControlKind {
  if (names && form.type !== 'text') return 'pick';
  if (person) return 'pick';
  if (options) return form.type === 'list' ? 'pick' : 'choice';
  if (form.type === 'flag') return 'choice';
  if (form.type === 'date' || form.type === 'number') return form.type;
  if (form.type === 'text') return 'long';
  return form.type === 'list' ? 'long' : 'line';
}

/** What an editor begins with: what is there, or the character that began it. */
export function firstDraft(
  index: CaseIndex,
  column: Column,
  value: unknown,
  typed: string | undefined,
): Draft {
  const kind = controlOf(column);
  if (kind === 'pick') return { kind: 'value', value };
  if (kind === 'choice') return { kind: 'value', value: choiceBy(column, typed) ?? value };
  return { kind: 'text', text: typed ?? textOf(index, column, value) };
}

/** The letter that begins it chooses, as it would in an open list. */
function choiceBy(column: Column, typed: string | undefined): unknown {
  const letter = typed?.trim().toLowerCase();
  if (!letter) return undefined;
  return choicesOf(column).find(({ label }) => label.toLowerCase().startsWith(letter))?.value;
}

export function readDraft(index: CaseIndex, column: Column, draft: Draft, value: unknown): Parsed {
  if (draft.kind === 'text') return parseCell(index, column, draft.text, value);
  return { ok: true, value: draft.value };
}

/** The choices of a column, the missing value first. */
export function choicesOf({ options }: Column): readonly Choice[] {
  const missing: Choice = { value: undefined, label: 'not stated' };
  return options ? [missing, ...options] : [missing, ...YES_NO];
}

interface Choice {
  readonly value: string | number | boolean | undefined;
  readonly label: string;
}

const YES_NO: readonly Choice[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];
