// The question before a module goes with what it contains.
import { removeModule } from '../store/modules.ts';
import { useEditor } from '../store/useEditor.ts';
import { DeletionQuestion } from './DeletionQuestion.tsx';

interface Props {
  readonly module: string;
  readonly sentence: string;
}

export function DeleteModuleDialog({ module, sentence }: Props) {
  const editor = useEditor();
  const name = editor.document.case.modules.get(module)?.name ?? module;
  return (
    <DeletionQuestion what={`module ${name}`} onDelete={() => removeModule(editor, module)}>
      {sentence}
    </DeletionQuestion>
  );
}
