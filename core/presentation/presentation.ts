// How a record is presented: the labels of its fields, in groups, in the order of need. What a field
// is, is the schema's business (core/generated/case.forms.ts); a test holds the two together.

export interface Presentation {
  /** "evidence", "safety level": in running text. */
  readonly one: string;
  /** "Evidence", "Safety levels": as a heading. */
  readonly many: string;
  /** What a beginner sees; the rest is shown when asked for, filled in, or in question. */
  readonly basic: readonly string[];
  readonly groups: readonly PresentedGroup[];
  /** Its groups can be folded: there are many. */
  readonly folds?: true;
}

export interface PresentedGroup {
  readonly title: string;
  readonly fields: PresentedFields;
}

export interface GoesWith {
  readonly key: string;
  readonly is: unknown;
}

/** By the field's name in the schema. */
export type PresentedFields = Readonly<Record<string, Presented>>;

/** A label, or with more to say. */
export type Presented =
  | string
  | {
      readonly label: string;
      readonly hint?: string;
      /** Of an object, or of each of a list of objects. */
      readonly fields?: PresentedFields;
      /** Labels of choices that the word itself does not make. */
      readonly words?: Readonly<Record<string, string>>;
      /** Everybody sees it while this other field has this value. */
      readonly goesWith?: GoesWith;
    };

/** The last group of most records. */
export const REMARKS: PresentedGroup = {
  title: 'Remarks',
  fields: { notes: 'Notes', attributes: 'Brought by an import' },
};

export const ONLY_IMPORTED: PresentedGroup = {
  title: 'Remarks',
  fields: { attributes: 'Brought by an import' },
};

export const SOURCES: Presented = {
  label: 'Sources',
  hint: 'Where the fact in each field comes from.',
  fields: { url: 'Address', on: 'Read on', certainty: 'Certainty' },
};
