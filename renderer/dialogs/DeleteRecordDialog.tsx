// The question before a record goes that something names.
import { deleteRecord } from '../../core/commands/deleteRecord.ts';
import type { RecordPlace } from '../store/state.ts';
import { useEditor } from '../store/useEditor.ts';
import { DeletionQuestion } from './DeletionQuestion.tsx';

interface Props {
  readonly place: RecordPlace;
  readonly sentence: string;
}

export function DeleteRecordDialog({ place: { table, id }, sentence }: Props) {
  const editor = useEditor();
  const remove = () => {
    if (table !== 'modules') editor.execute(deleteRecord.call({ table, id }));
  };
  return (
    <DeletionQuestion what={id} onDelete={remove}>
      {sentence} They would name something that is not there.
    </DeletionQuestion>
  );
}
