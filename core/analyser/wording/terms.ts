// Terms in a text, and whether a text or a context defines them. A term is written with its forms, as
// "catastrophe|catastrophic"; the first is its name.
import type { CaseNode } from '../../model/case.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { plainName } from '../ask/fields.ts';
import { textOf } from './readable.ts';

export interface Term {
  readonly name: string;
  readonly isIn: (text: string) => boolean;
  /** Whether a context says what the term means: in its list, or by the form of its text. */
  readonly isDefinedBy: (context: CaseNode) => boolean;
}

/** After "is" these begin a definition; an adjective or a participle does not. */
const WHAT =
  '(?:an?|the|any|each|every|what|whatever|one|that|those|when|where|at least|more than)';

const known = new Map<string, Term>();

/** The term with these forms; compiled once. */
export function termOf(forms: string): Term {
  const before = known.get(forms);
  if (before) return before;
  const names = forms.split('|').map(plainName).filter(Boolean);
  // Letters, digits and blanks only, so that nothing in it is a sign of a pattern.
  const any = names.map((name) => name.replaceAll(' ', '[ -]')).join('|') || '(?!)';
  const used = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'iu');
  const says = String.raw`:|[ ](?:means?|denotes?|refers to|counts? as|stands for)[ ]|[ ](?:is|are)[ ]${WHAT}\b`;
  const defining = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:${any})(?:[ ,][^.;:]{0,40})?(?:${says})|(?:definition|meaning)s? of [^.;:]{0,40}(?:${any}))`,
    'iu',
  );
  const term: Term = {
    name: names[0] ?? '',
    isIn: (text) => used.test(text),
    isDefinedBy: (context) =>
      (context.kind === 'context' &&
        (context.defines ?? []).some((one) => used.test(one)) &&
        (!saysNothing(context.text) || (context.cites ?? []).length > 0)) ||
      defining.test(textOf(context)),
  };
  known.set(forms, term);
  return term;
}
