// One cell of a table as the value that a field takes; what it cannot be gets a sentence, and nothing
// is guessed.
import type { FieldForm } from '../../../model/fieldForm.ts';
import { dayOfTime } from '../told.ts';

export type CellValue = { readonly value: unknown } | { readonly wrong: string };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const NO_VALUE = /^(?:nan|[+-]?inf(?:inity)?|null|none|n\/?a|-)?$/i;
const YES = /^(?:true|yes|1)$/i;
const NO = /^(?:false|no|0)$/i;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Undefined where the cell says nothing. */
export function cellValue(cell: string, form: FieldForm): CellValue | undefined {
  if (NO_VALUE.test(cell)) return undefined;
  const wrong = (what: string): CellValue => ({ wrong: `${shown(cell)} is no ${what}` });
  switch (form.type) {
    case 'number': {
      const number = Number(cell);
      if (!NUMBER.test(cell) || !Number.isFinite(number)) return wrong('number, such as 0.25');
      if (form.whole && !Number.isSafeInteger(number)) return wrong('whole number');
      const least = form.min ?? Number.NEGATIVE_INFINITY;
      const most = form.max ?? Number.POSITIVE_INFINITY;
      return number < least || number > most ? wrong(rangeOf(least, most)) : { value: number };
    }
    case 'date': {
      const day = dayOfTime(cell);
      return day === undefined ? wrong('day, written YYYY-MM-DD') : { value: day };
    }
    case 'flag':
      if (YES.test(cell)) return { value: true };
      return NO.test(cell) ? { value: false } : wrong('yes or no');
    case 'choice': {
      const value = form.values.find((one) => String(one).toLowerCase() === cell.toLowerCase());
      return value === undefined ? wrong(`one of ${form.values.join(', ')}`) : { value };
    }
    case 'id':
      return ID.test(cell) ? { value: cell } : wrong('id');
    case 'list': {
      const items = cell.split(';').map((item) => item.trim());
      return { value: [...new Set(items.filter((item) => item !== ''))] };
    }
    default:
      return { value: cell };
  }
}

function shown(cell: string): string {
  return JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
}

function rangeOf(least: number, most: number): string {
  return Number.isFinite(most) ? `number from ${least} to ${most}` : `number of ${least} and above`;
}
