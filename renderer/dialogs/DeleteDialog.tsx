// The question before a deletion that others depend on: what else falls.
import { listed } from '../../core/commands/parts/naming.ts';
import { remove } from '../store/removing.ts';
import { useEditor } from '../store/useEditor.ts';
import { DeletionQuestion } from './DeletionQuestion.tsx';

interface Props {
  readonly ids: readonly string[];
  readonly sentence: string;
  readonly label?: string | undefined;
}

export function DeleteDialog({ ids, sentence, label }: Props) {
  const editor = useEditor();
  const names = listed(editor.document.case, ids);
  return (
    <DeletionQuestion what={names} onDelete={() => remove(editor, ids, label)}>
      {sentence}
    </DeletionQuestion>
  );
}
