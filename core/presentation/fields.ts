// The fields of a record as the inspector shows them: their form from the schema, their labels and
// order from the presentation, what they may name from the analyser's catalogue of references.
import { REFERENCES } from '../analyser/ask/references.ts';
import { shippedProfiles } from '../analyser/profile.ts';
import { IDS_IN_TEXT } from '../commands/parts/references.ts';
import { FORMS } from '../generated/case.forms.ts';
import type { Table } from '../model/case.ts';
import type { FieldForm, Forms } from '../model/fieldForm.ts';
import { mayBePublic } from '../model/interfaces.ts';
import { NODE_KINDS } from '../model/kinds.ts';
import { PRESENTATIONS } from './catalogue.ts';
import { inWords } from './fieldValues.ts';
import type { GoesWith, Presented, PresentedFields } from './presentation.ts';

export interface Option {
  readonly value: string | number;
  readonly label: string;
}

export interface Field {
  /** Its name in the schema. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  readonly form: FieldForm;
  readonly options?: readonly Option[];
  /** What people call the word that may stand for the whole. */
  readonly wordLabel?: string;
  /** Of an object, of each of a list of objects, of each value of a map. */
  readonly fields?: readonly Field[];
  /** What an id may name: tables as in REFERENCES (`evidence`, `nodes:goal`, `*`). */
  readonly names?: readonly string[];
  /** A text that may be a person's id. */
  readonly person?: boolean;
  /** A text that may be the id of something in this table. */
  readonly mayName?: Table;
  /** Shown, and set elsewhere: by other commands, or by what signs it. */
  readonly fixed?: boolean;
  readonly goesWith?: GoesWith;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

const AWAY_KINDS = NODE_KINDS.filter((kind) => kind.startsWith('away'));

/** Paths that the inspector shows and does not set. */
const FIXED: ReadonlySet<string> = new Set([
  'nodes.module',
  // What an away element says and bears is its origin's (panels/inspector/AwayText.tsx).
  ...AWAY_KINDS.flatMap((kind) => [`nodes/${kind}.text`, `nodes/${kind}.identifier`]),
  // Published by the public decorator (Table 1:4-1); a mark on others is GSN-MOD-8's to remove.
  ...NODE_KINDS.filter((kind) => !mayBePublic(kind)).map((kind) => `nodes/${kind}.public`),
  'links.from',
  'links.to',
  'links.toLink',
  'links.order',
  // What was waived is said by the act (core/commands/waive.ts), as it was then.
  'waivers.rule',
  'waivers.fingerprint',
  'waivers.digest',
  'waivers.severity',
  'waivers.concerns',
  'waivers.finding',
  'meta.merged',
  'evidence.judged',
  'meta.example',
]);

/** Where the catalogue allows anything and the schema's remark means less. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'nodes/solution cites[]': ['evidence', 'mitigations'],
  'nodes about[]': [
    'riskDomains',
    'pathways',
    'safetyLevels',
    'systemVersions',
    'deploymentContexts',
    'criteria',
    'mitigations',
  ],
  'forecasts about': ['safetyLevels', 'criteria'],
};

const made = new Map<string, readonly FieldGroup[]>();

/** The groups of a form: `nodes/goal`, `evidence`, `meta`. */
export function fieldGroups(form: string): readonly FieldGroup[] {
  const known = made.get(form);
  if (known) return known;
  const forms = FORMS[form] ?? {};
  const groups = (PRESENTATIONS[form]?.groups ?? []).map(({ title, fields }) => ({
    title,
    fields: fieldsOf(form, forms, fields, ''),
  }));
  made.set(form, groups);
  return groups;
}

/** All fields of a form in the order of their groups. */
export function allFields(form: string): readonly Field[] {
  return fieldGroups(form).flatMap(({ fields }) => fields);
}

function fieldsOf(
  of: string,
  forms: Forms,
  presented: PresentedFields,
  above: string,
): readonly Field[] {
  return Object.entries(presented).flatMap(([key, shown]) => {
    const form = forms[key];
    return form ? [fieldOf(of, key, form, shown, above)] : [];
  });
}

function fieldOf(
  of: string,
  key: string,
  form: FieldForm,
  presented: Presented,
  above: string,
): Field {
  const { label, hint, fields, words } =
    typeof presented === 'string'
      ? { label: presented, hint: undefined, fields: undefined, words: undefined }
      : { hint: undefined, fields: undefined, words: undefined, ...presented };
  const path = `${above}${key}${form.type === 'list' ? '[]' : ''}`;
  const holder = of.split('/')[0] ?? of;
  const meant = MEANT[`${of} ${path}`] ?? MEANT[`${holder} ${path}`];
  const names = meant ?? REFERENCES[holder]?.[path]?.split(' ');
  const inner = innerForms(form);
  const mayName = IDS_IN_TEXT[holder]?.[path] as Table | undefined;
  const choices = choicesOf(holder, path, form);
  return {
    key,
    label,
    hint: hint ?? form.about?.replace(/`([^`]+)`/g, '“$1”'),
    required: form.required === true,
    form,
    ...(choices ? { options: choices.map((value) => optionOf(value, words)) } : {}),
    ...(form.type === 'wordOr' ? { wordLabel: words?.[form.word] ?? inWords(form.word) } : {}),
    ...(inner ? { fields: fieldsOf(of, inner, fields ?? {}, `${path}.`) } : {}),
    ...(names ? { names } : {}),
    ...(mayName ? { mayName } : {}),
    ...(mayName === 'people' ? { person: true } : {}),
    ...(typeof presented === 'object' && presented.goesWith
      ? { goesWith: presented.goesWith }
      : {}),
    ...(FIXED.has(`${holder}.${path}`) || FIXED.has(`${of}.${path}`) ? { fixed: true } : {}),
  };
}

/** The forms of the fields inside, where there are any. */
export function innerForms(form: FieldForm): Forms | undefined {
  if (form.type === 'object' || form.type === 'wordOr') return form.fields;
  if (form.type === 'list' || form.type === 'map') return innerForms(form.of);
  return undefined;
}

function choicesOf(
  holder: string,
  path: string,
  form: FieldForm,
): readonly (string | number)[] | undefined {
  if (holder === 'meta' && path === 'profile') return shippedProfiles().map(({ id }) => id);
  if (form.type === 'choice') return form.values;
  return form.type === 'list' && form.of.type === 'choice' ? form.of.values : undefined;
}

function optionOf(
  value: string | number,
  words: Readonly<Record<string, string>> | undefined,
): Option {
  return { value, label: words?.[value] ?? inWords(String(value)) };
}
