// Texts as a reader sees them, and judgements of them that are kept while the element is unchanged.
import { plainText } from '../../markdown/plainText.ts';
import { type Said, saidOf } from '../../model/trackedRecords.ts';
import { visible } from '../../reasoning/words.ts';

/** Without marks and what nobody sees, every dash a hyphen, every quote straight, blanks single. */
export function readable(text: string | undefined): string {
  return visible(plainText(text ?? ''))
    .replace(/\p{Dash}/gu, '-')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The texts of a case are asked after every edit: the answer for an unchanged element is kept. The judge
 * sees of it only what it says (model/trackedRecords.ts).
 */
export function perNode<T>(judge: (node: Said) => T): (node: Said) => T {
  const known = new WeakMap<Said, { readonly answer: T }>();
  return (shown) => {
    const node = saidOf(shown);
    const before = known.get(node);
    if (before) return before.answer;
    const answer = judge(node);
    known.set(node, { answer });
    return answer;
  };
}

/** The element's own text as a reader sees it. */
export const textOf = perNode((node) => readable(node.text));
