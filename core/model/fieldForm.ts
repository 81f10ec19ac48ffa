// What the schemas say of a field, as data for whoever shows or edits it. Made by npm run generate
// (core/generated/case.forms.ts); the validator, not this, decides what is stored.

interface About {
  /** The schema's remark. */
  readonly about?: string;
  /** The record is not valid without it. */
  readonly required?: true;
}

export type FieldForm = About &
  (
    | { readonly type: 'text' | 'line' | 'id' | 'date' | 'digest' | 'flag' | 'free' }
    | {
        readonly type: 'number';
        readonly whole?: true;
        readonly min?: number;
        readonly max?: number;
      }
    | { readonly type: 'choice'; readonly values: readonly (string | number)[] }
    | { readonly type: 'list'; readonly of: FieldForm }
    | { readonly type: 'object'; readonly fields: Forms }
    /** Names that the user chooses, or one of `keys`, each with a value. */
    | { readonly type: 'map'; readonly of: FieldForm; readonly keys?: readonly string[] }
    /** A word that stands for the whole, or the fields. */
    | { readonly type: 'wordOr'; readonly word: string; readonly fields: Forms }
  );

/** Fields by name, in the schema's order. */
export type Forms = { readonly [name: string]: FieldForm };
