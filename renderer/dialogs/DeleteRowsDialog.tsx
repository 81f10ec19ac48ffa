// The question before rows of a register go that something names.
import { DeletionQuestion } from './DeletionQuestion.tsx';

interface Props {
  readonly what: string;
  /** What names them, and what becomes of that. */
  readonly sentence: string;
  readonly next: () => void;
}

export function DeleteRowsDialog({ what, sentence, next }: Props) {
  return (
    <DeletionQuestion what={what} onDelete={next}>
      {sentence}
    </DeletionQuestion>
  );
}
