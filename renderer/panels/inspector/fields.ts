// The fields that the inspector shows of each kind of element and of challenges: data, in the order of
// a beginner's need. The commands hold every value to the schema.

import type { RecordTable } from '../../../core/model/case.ts';
import type { NodeKind } from '../../../core/model/kinds.ts';

interface FieldBase {
  /** Its name in the schema. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Shown only where this other field has this value. */
  readonly onlyIf?: { readonly key: string; readonly is: unknown };
}

export type Field = FieldBase &
  (
    | { readonly type: 'text' | 'line' | 'person' | 'number' | 'date' | 'flag' | 'words' }
    | { readonly type: 'choice'; readonly options: readonly Option[] }
    | { readonly type: 'record' | 'records'; readonly tables: readonly RecordTable[] }
  );

export interface Option {
  readonly value: string | number;
  readonly label: string;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

const options = (...values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: sentence(value) }));

const STRENGTHS: readonly Option[] = [
  { value: 0, label: '0 · none' },
  { value: 1, label: '1 · weak' },
  { value: 2, label: '2 · moderate' },
  { value: 3, label: '3 · strong' },
];

const COMBINATORS: readonly Option[] = [
  { value: 'all', label: 'All of them' },
  { value: 'any', label: 'Any one of them' },
  { value: 'atLeast', label: 'At least n of them' },
  { value: 'twoLines', label: 'Two lines of defence' },
];

const undeveloped: Field = {
  key: 'undeveloped',
  label: 'Undeveloped',
  type: 'flag',
  hint: 'The argument below is still to come (hollow diamond).',
};

const GOAL: readonly FieldGroup[] = [
  {
    title: 'Argument',
    fields: [
      {
        key: 'lineOfDefence',
        label: 'Line of defence',
        type: 'choice',
        options: options('control', 'propensity', 'neither'),
        hint: 'Control: it could not. Propensity: it would not.',
      },
      {
        key: 'argumentKind',
        label: 'Kind of argument',
        type: 'choice',
        options: options(
          'inability',
          'control-measures',
          'safeguard-misuse',
          'security',
          'alignment-training',
          'alignment-evaluation',
          'understanding',
          'deference',
          'continuity',
          'marginal-risk',
          'completeness',
          'process',
          'benefit',
          'compliance',
        ),
      },
      { key: 'declaredStrength', label: 'Declared strength', type: 'choice', options: STRENGTHS },
      { key: 'strengthReason', label: 'Why this strength', type: 'text' },
      undeveloped,
    ],
  },
];

const STRATEGY: readonly FieldGroup[] = [
  {
    title: 'Argument',
    fields: [
      { key: 'combinator', label: 'Holds with', type: 'choice', options: COMBINATORS },
      {
        key: 'n',
        label: 'n, how many',
        type: 'number',
        onlyIf: { key: 'combinator', is: 'atLeast' },
      },
      {
        key: 'pathway',
        label: 'Pathway',
        type: 'record',
        tables: ['pathways'],
        onlyIf: { key: 'combinator', is: 'twoLines' },
      },
      {
        key: 'inferenceKind',
        label: 'Kind of inference',
        type: 'choice',
        options: options(
          'decomposition',
          'substitution',
          'concretion',
          'calculation',
          'evidence-incorporation',
        ),
      },
      undeveloped,
    ],
  },
];

const SOLUTION: readonly FieldGroup[] = [
  {
    title: 'Evidence',
    fields: [
      { key: 'cites', label: 'Cites', type: 'records', tables: ['evidence', 'mitigations'] },
    ],
  },
];

const CONTEXT: readonly FieldGroup[] = [
  {
    title: 'Context',
    fields: [
      { key: 'defines', label: 'Terms defined here', type: 'words' },
      { key: 'cites', label: 'Cites', type: 'records', tables: ['evidence', 'mitigations'] },
    ],
  },
];

const ASSUMPTION: readonly FieldGroup[] = [
  {
    title: 'Assumption',
    fields: [
      {
        key: 'status',
        label: 'Status',
        type: 'choice',
        options: options('holds', 'unknown', 'violated'),
      },
      { key: 'justification', label: 'Why it may be assumed', type: 'text' },
      { key: 'monitor', label: 'How it is watched', type: 'text' },
      { key: 'falsifier', label: 'What would show it false', type: 'text' },
      { key: 'reviewBy', label: 'Review by', type: 'date' },
      {
        key: 'assumptionKind',
        label: 'Kind',
        type: 'choice',
        options: options('technical', 'organisational', 'external', 'adversary', 'measurement'),
      },
    ],
  },
];

const PLANNING: FieldGroup = {
  title: 'Planning',
  fields: [
    { key: 'owner', label: 'Owner', type: 'person' },
    { key: 'due', label: 'Due', type: 'date' },
    { key: 'tags', label: 'Tags', type: 'words' },
  ],
};

const BY_KIND: Readonly<Partial<Record<NodeKind, readonly FieldGroup[]>>> = {
  goal: GOAL,
  strategy: STRATEGY,
  solution: SOLUTION,
  context: CONTEXT,
  assumption: ASSUMPTION,
};

/** The groups of fields of a kind, its own first. */
export function fieldsOf(kind: NodeKind): readonly FieldGroup[] {
  return [...(BY_KIND[kind] ?? []), PLANNING];
}

/** Of a challenge (the `challenge` object of its link). */
export const CHALLENGE_FIELDS: readonly Field[] = [
  {
    key: 'status',
    label: 'Status',
    type: 'choice',
    options: options(
      'open',
      'investigating',
      'sustained',
      'refuted',
      'mitigated',
      'residual-accepted',
    ),
  },
  {
    key: 'kind',
    label: 'Kind',
    type: 'choice',
    options: options('rebutting', 'undermining', 'undercutting'),
    hint: 'Against the claim, its ground, or the step between them.',
  },
  {
    key: 'severity',
    label: 'Severity if it holds',
    type: 'choice',
    options: options('minor', 'serious', 'catastrophic'),
  },
  { key: 'response', label: 'Response', type: 'text' },
  { key: 'raisedBy', label: 'Raised by', type: 'person' },
  { key: 'on', label: 'Raised on', type: 'date' },
];

/** Of the case as a whole. */
export const CASE_FIELDS: readonly Field[] = [
  { key: 'title', label: 'Title', type: 'line' },
  { key: 'description', label: 'Description', type: 'text' },
  {
    key: 'maturity',
    label: 'Maturity',
    type: 'choice',
    options: options('outline', 'draft', 'reviewed', 'approved'),
  },
  {
    key: 'frozenOn',
    label: 'Frozen on',
    type: 'date',
    hint: 'The case is analysed as of this day instead of today.',
  },
];

/** "alignment-training" -> "Alignment training". */
function sentence(word: string): string {
  const spaced = word.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
