// Gives the focus to the field that somebody asked for: the one with the longest path that leads there.
import { type RefObject, useEffect, useRef } from 'react';
import { useUi } from '../../store/useEditor.ts';

const CONTROLS = 'input, textarea, select, button';

export function useFieldRequest(body: RefObject<HTMLElement | null>, pointer: string): void {
  const request = useUi((state) => state.fieldRequest);
  const done = useRef(0);
  useEffect(() => {
    if (!request || request.count === done.current || !body.current) return;
    if (!`${request.path}/`.startsWith(`${pointer}/`)) return;
    done.current = request.count;
    const fields = [...body.current.querySelectorAll<HTMLElement>('[data-path]')]
      .filter(({ dataset }) => `${request.path}/`.startsWith(`${dataset.path}/`))
      .sort((a, b) => (b.dataset.path ?? '').length - (a.dataset.path ?? '').length);
    const control = [...(fields[0]?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].find(isOfField);
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: 'center' });
  }, [request, body, pointer]);
}

/** A finding that stands at the field brings buttons of its own. */
function isOfField(control: HTMLElement): boolean {
  return control.closest('.field-findings') === null;
}
