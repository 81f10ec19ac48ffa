// Logs being read: how far, and a way to stop.
import type { LogProgress } from '../../store/logReading.ts';
import { Modal } from '../../ui/Modal.tsx';

interface Props {
  readonly title: string;
  readonly progress: LogProgress;
  readonly onCancel: () => void;
}

export function ReadingStep({ title, progress: { done, total, part, name }, onCancel }: Props) {
  return (
    <Modal
      title={title}
      size="medium"
      onClose={onCancel}
      actions={
        <button type="button" className="button outlined" onClick={onCancel}>
          Stop reading
        </button>
      }
    >
      <div className="import-reading">
        <p role="status">
          {done} of {total} {total === 1 ? 'log' : 'logs'} read
        </p>
        <progress aria-label="Logs read" value={part} max={1} />
        <p className="import-quiet import-name">{name}</p>
      </div>
    </Modal>
  );
}
