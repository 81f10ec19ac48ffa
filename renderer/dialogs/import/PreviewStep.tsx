// What an import would do, row by row, with what a person may add that no log tells. "Import" makes
// one step of it.
import { useMemo, useState } from 'react';
import { planImport } from '../../../core/exchange/evaluations/planImport.ts';
import type {
  ImportRow,
  ImportSettings,
  LogReading,
  StatedFields,
} from '../../../core/exchange/evaluations/types.ts';
import { showCentre } from '../../store/centre.ts';
import { importRows } from '../../store/importing.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { Modal } from '../../ui/Modal.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { StatedForm } from './StatedForm.tsx';
import { isImportable, summary } from './words.ts';

interface Props {
  readonly title: string;
  readonly readings: readonly LogReading[];
  readonly hasTables: boolean;
  readonly onBack: () => void;
}

export function PreviewStep({ title, readings, hasTables, onBack }: Props) {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const [settings, setSettings] = useState<ImportSettings>({});
  /** Rows that were taken out. */
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string>();
  const { rows } = useMemo(
    () => (version < 0 ? { rows: [] } : planImport(editor.document.index, readings, settings)),
    [editor, version, readings, settings],
  );
  const chosen = rows.filter((row) => isImportable(row) && !without.has(row.key));
  const choose = (keys: readonly string[], take: boolean) => {
    const next = new Set(without);
    for (const key of keys) {
      if (take) next.delete(key);
      else next.add(key);
    }
    setWithout(next);
  };
  const state = (row: ImportRow, stated: StatedFields) =>
    setSettings({ ...settings, statedOf: { ...settings.statedOf, [row.key]: stated } });
  const setMetric = (row: ImportRow, metric: string) =>
    setSettings({ ...settings, metrics: { ...settings.metrics, [row.key]: metric } });
  const doImport = () => {
    if (chosen.length === 0) return;
    const why = importRows(editor, chosen);
    setRefusal(why);
    if (why === undefined) showCentre(editor, 'register', 'evidence');
  };
  return (
    <Modal
      title={title}
      size="wide"
      onClose={editor.closeDialog}
      actions={
        <>
          <span className="import-summary" role="status">
            {refusal ?? summary(rows)}
          </span>
          <button type="button" className="button outlined" onClick={onBack}>
            {hasTables ? 'Back to the columns' : 'Choose others'}
          </button>
          <button type="button" className="button outlined" onClick={editor.closeDialog}>
            Cancel
          </button>
          <button
            type="button"
            className="button primary"
            aria-disabled={chosen.length === 0}
            onClick={doImport}
          >
            Import {chosen.length}
          </button>
        </>
      }
    >
      <div className="import-preview">
        <StatedForm
          stated={settings.stated ?? {}}
          onChange={(stated) => setSettings({ ...settings, stated })}
        />
        <PreviewTable
          rows={rows}
          without={without}
          settings={settings}
          onChoose={choose}
          onMetric={setMetric}
          onState={state}
        />
      </div>
    </Modal>
  );
}
