// Imports evaluation logs as evidence: files or a folder, what the columns of tables are, reading with
// a way to stop, and a preview of every row. Nothing is edited before "Import".
import type { HostFile } from '../../../core/hostFiles.ts';
import { useEditor } from '../../store/useEditor.ts';
import { Modal } from '../../ui/Modal.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { MappingStep } from './MappingStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { ReadingStep } from './ReadingStep.tsx';
import { useImport } from './useImport.ts';

const TITLE = 'Import evaluation logs';

interface Props {
  /** Logs that were dropped. */
  readonly files: readonly HostFile[] | undefined;
}

export function ImportDialog({ files }: Props) {
  const editor = useEditor();
  const { step, choose, map, back, hasTables } = useImport(files);
  const close = editor.closeDialog;
  switch (step.kind) {
    case 'mapping':
      return (
        <MappingStep
          key={step.at}
          title={TITLE}
          groups={step.groups}
          at={step.at}
          onMap={map}
          onBack={back}
        />
      );
    case 'preview':
      return (
        <PreviewStep title={TITLE} readings={step.readings} hasTables={hasTables} onBack={back} />
      );
    case 'reading':
      return <ReadingStep title={TITLE} progress={step.progress} onCancel={back} />;
    default:
      return (
        <Modal
          title={TITLE}
          size="medium"
          onClose={close}
          actions={
            <button type="button" className="button outlined" onClick={close}>
              Cancel
            </button>
          }
        >
          <ChooseStep
            note={step.kind === 'choose' ? step.note : undefined}
            waiting={step.kind === 'waiting'}
            onChoose={choose}
          />
        </Modal>
      );
  }
}
