// Judgements of a text by itself are kept with the text: a case is judged again at every edit, and all
// of its texts but one are what they were. Answers of texts that went out of use are let go.

/** Texts of one generation; two are kept. */
const MOST = 25_000;

/** The same function, which remembers its answers. It must depend on nothing but the text. */
export function perText<T>(compute: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined || young.has(text)) return known as T;
    const answer = old.has(text) ? (old.get(text) as T) : compute(text);
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    young.set(text, answer);
    return answer;
  };
}
