// A piece of evidence in a lane: what it is, and whether it can be used now.

import { CircleCheck, CircleX } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { goToAny } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';

interface Props {
  readonly id: string;
  readonly reasoning: Reasoning;
  readonly props: ComponentProps<'button'> & { readonly 'data-end': string };
}

export function EvidenceCard({ id, reasoning, props }: Props) {
  const editor = useEditor();
  const { yes, reasons } = reasoning.usable(id);
  return (
    <button type="button" {...props} onClick={() => goToAny(editor, id)}>
      <small>Evidence</small>
      <b>{id}</b> <span>{recordTitle(editor.document.case, 'evidence', id)}</span>
      <em className={yes ? 'fine' : 'bad'}>
        {yes ? <CircleCheck size={13} aria-hidden /> : <CircleX size={13} aria-hidden />}
        {yes ? 'Usable' : `Not usable: ${reasons[0]?.message ?? 'no reason is known'}`}
      </em>
    </button>
  );
}
