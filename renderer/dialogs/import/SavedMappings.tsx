// Mappings that were kept under a name: one is loaded, the present one is kept, one is thrown away.
import { useId, useState } from 'react';
import { guessMapping } from '../../../core/exchange/evaluations/csv/fields.ts';
import type { CsvMapping } from '../../../core/exchange/evaluations/types.ts';
import { changeSettings } from '../../store/settings.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

interface Props {
  readonly titles: readonly string[];
  readonly columns: CsvMapping['columns'];
  readonly onLoad: (columns: CsvMapping['columns']) => void;
}

/** As many as the settings hold. */
const MOST = 100;

export function SavedMappings({ titles, columns, onLoad }: Props) {
  const id = useId();
  const editor = useEditor();
  const saved = useUi((state) => state.settings.csvMappings);
  const [loaded, setLoaded] = useState('');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const load = (which: string) => {
    setLoaded(which);
    setName(which);
    const found = saved.find((one) => one.name === which);
    const all = found?.columns ?? guessMapping(titles);
    const here = Object.entries(all).filter(([, column]) => titles.includes(column));
    onLoad(Object.fromEntries(here));
    const missing = Object.values(all).filter((column) => !titles.includes(column));
    setNote(missing.length === 0 ? '' : `This table has no column ${missing.join(', ')}.`);
  };
  const keep = () => {
    const trimmed = name.trim();
    if (trimmed === '') {
      setNote('Give the mapping a name first.');
      return;
    }
    const others = saved.filter((one) => one.name !== trimmed);
    if (others.length >= MOST) {
      setNote(`${MOST} mappings are kept already. Forget one first.`);
      return;
    }
    changeSettings(editor, {
      csvMappings: [...others, { name: trimmed, columns: { ...columns } }],
    });
    setLoaded(trimmed);
    setNote(`Kept as ${trimmed}.`);
  };
  const forget = () => {
    changeSettings(editor, { csvMappings: saved.filter((one) => one.name !== loaded) });
    setNote(`${loaded} is forgotten.`);
    setLoaded('');
  };
  return (
    <div className="import-saved">
      <div>
        <label htmlFor={`${id}-load`}>Mapping</label>
        <select id={`${id}-load`} value={loaded} onChange={({ target }) => load(target.value)}>
          <option value="">Guessed from the titles</option>
          {saved.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name}
            </option>
          ))}
        </select>
        {loaded !== '' && (
          <button type="button" className="button outlined" onClick={forget}>
            Forget {loaded}
          </button>
        )}
      </div>
      <div>
        <label htmlFor={`${id}-name`}>Keep it as</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={100}
          value={name}
          placeholder="A name for this mapping"
          onChange={({ target }) => setName(target.value)}
        />
        <button type="button" className="button outlined" onClick={keep}>
          Keep
        </button>
      </div>
      <p className="import-quiet" role="status">
        {note}
      </p>
    </div>
  );
}
