// Fields of records, held to the schema before they are written: the generated validator is asked
// about a case that holds nothing but the one record.
import type { ValidationError } from '../../generated/case.validate.js';
import { validateCase } from '../../generated/case.validate.js';
import type { Table } from '../../model/case.ts';
import { type Fields, isPlainObject } from '../args.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';

const NOTHING = {
  formatVersion: 1,
  id: 'x',
  meta: { title: '', maturity: 'draft' },
  main: 'x',
  modules: {},
  nodes: {},
  links: {},
};

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Whether a text has the form of an id (common.schema.json, Id). */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** null, undefined, '', [] and {}: what asks to remove a field. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isPlainObject(value) && Object.keys(value).length === 0;
}

/**
 * The changes in their final form: undefined where a field is to be removed. A text that the schema
 * requires is emptied instead, so that clearing a title to type another is no fault.
 */
export function settled(table: Table | 'meta', record: object, changes: Fields): Fields {
  const final = Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [name, isEmpty(value) ? undefined : value]),
  );
  const faultNow = () => faultOf(fileWith(table, withFields(record, final)));
  for (;;) {
    const missing = faultNow()?.params.missingProperty;
    if (typeof missing !== 'string' || changes[missing] !== '' || final[missing] === '')
      return final;
    final[missing] = '';
    if (!faultNow()?.instancePath.endsWith(`/${missing}`)) continue;
    final[missing] = undefined; // an id cannot be empty
    return final;
  }
}

/** The record with settled changes made. The record itself stays as it is. */
export function withFields(record: object, changes: Fields): Fields {
  const kept = Object.entries(record).filter(([name]) => !Object.hasOwn(changes, name));
  const set = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...kept, ...set]);
}

/** Makes settled changes in a draft of the record; what stays the same makes no patch. */
export function setFields(draft: object, changes: Fields): void {
  const record = draft as Record<string, unknown>;
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete record[name];
    else if (!sameJson(record[name], value)) record[name] = value;
  }
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

/** Whether the schema takes this record into this table. `what` names it: "a goal". */
export function mayStore(table: Table | 'meta' | 'view', record: object, what: string): Verdict {
  const error = faultOf(fileWith(table, record));
  if (!error) return ALLOWED;
  return refused('wrong-form', sentence(error, table === 'meta' || table === 'view' ? 1 : 2, what));
}

function fileWith(table: Table | 'meta' | 'view', record: object): object {
  const alone = table === 'meta' || table === 'view';
  return { ...NOTHING, [table]: alone ? record : { x: record } };
}

function faultOf(file: object): ValidationError | undefined {
  return validateCase(file) ? undefined : validateCase.errors?.[0];
}

function sentence(error: ValidationError, depth: number, what: string): string {
  const { params } = error;
  const path = error.instancePath
    .split('/')
    .slice(1 + depth)
    .join('.');
  const whole = path === '' ? capital(what) : `"${path}" of ${what}`;
  const unknown = params.unevaluatedProperty ?? params.additionalProperty;
  if (unknown !== undefined) return `${whole} has no field "${unknown}".`;
  if (params.missingProperty !== undefined) return `${whole} needs "${params.missingProperty}".`;
  return `${path === '' ? capital(what) : `"${path}"`} must ${expected(error)}.`;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'fields by name',
  string: 'a text',
};

/** Completes "must …". */
function expected({ keyword, params, message }: ValidationError): string {
  if (Array.isArray(params.allowedValues)) return `be one of ${params.allowedValues.join(', ')}`;
  if (keyword === 'type') return `be ${TYPES[String(params.type)] ?? params.type}`;
  if (keyword === 'maxLength') return `have at most ${params.limit} characters`;
  if (keyword === 'minLength') return 'not be empty';
  const pattern = String(params.pattern);
  if (pattern.startsWith('^[0-9]{4}-')) {
    const orMonth = pattern.endsWith(')?$') ? ', or a month, written YYYY-MM' : '';
    return `be a day, written YYYY-MM-DD${orMonth}`;
  }
  if (pattern.includes('{64}')) return 'be SHA-256, 64 digits 0-9 a-f';
  if (pattern.startsWith('^[A-Za-z0-9][')) {
    return 'be an id: letters, digits, dot, hyphen and underscore';
  }
  return (message ?? 'have another form').replace(/^must /, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
