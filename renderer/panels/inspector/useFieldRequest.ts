// Gives the focus to the field that somebody asked for: the one with the longest path that leads there.
// A request is met once; the field does not ask for the focus again when its subject comes back.
import { type RefObject, useEffect } from 'react';
import { useEditor, useUi } from '../../store/useEditor.ts';

const CONTROLS = 'input, textarea, select, button';

export function useFieldRequest(body: RefObject<HTMLElement | null>, pointer: string): void {
  const editor = useEditor();
  const request = useUi((state) => state.fieldRequest);
  const folded = useUi((state) => state.foldedGroups);
  useEffect(() => {
    if (!request || !body.current) return;
    if (!`${request.path}/`.startsWith(`${pointer}/`)) return;
    // A folded group has no fields to go to: it is met when they are there.
    if (folded.size > 0) {
      editor.store.setState({ foldedGroups: new Set() });
      return;
    }
    editor.store.setState({ fieldRequest: undefined });
    const fields = [...body.current.querySelectorAll<HTMLElement>('[data-path]')]
      .filter(({ dataset }) => `${request.path}/`.startsWith(`${dataset.path}/`))
      .sort((a, b) => (b.dataset.path ?? '').length - (a.dataset.path ?? '').length);
    const control = [...(fields[0]?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].find(isOfField);
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: 'center' });
  }, [editor, request, body, pointer, folded]);
}

/** A finding that stands at the field brings buttons of its own. */
function isOfField(control: HTMLElement): boolean {
  return control.closest('.field-findings') === null;
}
