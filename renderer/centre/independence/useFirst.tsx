// Long lists begin with their first entries; the rest is asked for.
import { type ReactNode, useState } from 'react';

/** @param noun plural, for the button: "goals" */
export function useFirst<T>(
  all: readonly T[],
  first: number,
  noun: string,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const [whole, setWhole] = useState(false);
  const shown = whole || all.length <= first ? all : all.slice(0, first);
  const rest = all.length - shown.length;
  const more = rest > 0 && (
    <button type="button" className="button outlined small" onClick={() => setWhole(true)}>
      Show {rest} more {noun}
    </button>
  );
  return { shown, more };
}
