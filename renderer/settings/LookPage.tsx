// How the window looks and how it begins.
import type { Settings } from '../store/settings.ts';
import { changeSettings, DEFAULT_SETTINGS } from '../store/settings.ts';
import { useEditor, useUi } from '../store/useEditor.ts';

type Choice = 'theme' | 'motion' | 'density' | 'start' | 'inspector';

interface Question {
  readonly key: Choice;
  readonly label: string;
  readonly answers: readonly (readonly [value: string, label: string])[];
}

const QUESTIONS: readonly Question[] = [
  {
    key: 'theme',
    label: 'Colours',
    answers: [
      ['system', 'As the system'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    key: 'motion',
    label: 'Movement',
    answers: [
      ['system', 'As the system'],
      ['reduced', 'Less'],
    ],
  },
  {
    key: 'density',
    label: 'Lists',
    answers: [
      ['comfortable', 'Comfortable'],
      ['compact', 'Compact'],
    ],
  },
  {
    key: 'inspector',
    label: 'Inspector',
    answers: [
      ['simple', 'The usual fields'],
      ['all', 'Every field'],
    ],
  },
  {
    key: 'start',
    label: 'A window begins with',
    answers: [
      ['example', 'An example'],
      ['welcome', 'The welcome view'],
    ],
  },
];

export function LookPage() {
  const editor = useEditor();
  const settings = useUi((state) => state.settings);
  return (
    <>
      {QUESTIONS.map(({ key, label, answers }) => (
        <fieldset key={key} className="settings-choice">
          <legend>{label}</legend>
          <div className="segments">
            {answers.map(([value, text]) => (
              <label key={value}>
                <input
                  type="radio"
                  name={key}
                  value={value}
                  checked={settings[key] === value}
                  onChange={() =>
                    changeSettings(editor, { [key]: value } as Partial<Pick<Settings, Choice>>)
                  }
                />
                <span>{text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="settings-choice">
        <span>Panels</span>
        <button
          type="button"
          className="button outlined"
          onClick={() => changeSettings(editor, { panels: DEFAULT_SETTINGS.panels })}
        >
          Back to the usual sizes
        </button>
      </div>
    </>
  );
}
