// What the user chose once for every case: read at the start, written after each change. A file that
// does not fit gives the defaults; its text is kept beside the new one.
import type { PanelSetting, Self, SettingsFile } from '../../core/generated/settings.types.ts';
import { validateSettings } from '../../core/generated/settings.validate.js';
import type { Host } from '../../core/host.ts';
import type { Editor } from './editor.ts';

export type PanelName = 'outline' | 'inspector' | 'problems';
export type Settings = Required<Omit<SettingsFile, 'panels'>> & {
  readonly panels: Readonly<Record<PanelName, Required<PanelSetting>>>;
};

export const SETTINGS_FILE = 'settings.json';
export const BAD_SETTINGS_FILE = 'settings.bad';
/** Characters; the settings of a diligent user are a hundredth of it. */
const LONGEST = 200_000;

export const DEFAULT_SETTINGS: Settings = {
  formatVersion: 1,
  theme: 'system',
  motion: 'system',
  density: 'comfortable',
  start: 'example',
  inspector: 'simple',
  problemGroups: 'severity',
  problemSort: 'severity',
  hideWaived: false,
  person: {},
  keys: {},
  panels: {
    outline: { size: 280, shown: true },
    inspector: { size: 320, shown: true },
    problems: { size: 196, shown: true },
  },
  recentActions: [],
  register: 'evidence',
  registers: {},
  csvMappings: [],
  tour: 'offer',
};

/** The settings in a text; undefined where they do not fit the schema. */
export function readSettings(text: string): Settings | undefined {
  if (text.length > LONGEST) return undefined;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  return validateSettings(found) ? completed(found) : undefined;
}

function completed(file: SettingsFile): Settings {
  const { panels } = DEFAULT_SETTINGS;
  return {
    ...DEFAULT_SETTINGS,
    ...file,
    panels: {
      outline: { ...panels.outline, ...file.panels?.outline },
      inspector: { ...panels.inspector, ...file.panels?.inspector },
      problems: { ...panels.problems, ...file.panels?.problems },
    },
  };
}

export interface Loaded {
  readonly settings: Settings;
  /** Something the user should know, as a sentence. */
  readonly notice?: string;
}

/** Reads the settings from the host. Never fails: without them the window has the defaults. */
export async function loadSettings({ settings: store }: Host): Promise<Loaded> {
  const read = await store.read(SETTINGS_FILE);
  if (!read.ok) {
    const notice = `The settings could not be read (${read.message}). The usual ones apply.`;
    return { settings: DEFAULT_SETTINGS, notice };
  }
  if (read.value === undefined) return { settings: DEFAULT_SETTINGS };
  const settings = readSettings(read.value);
  if (settings) return { settings };
  const kept = await store.write(BAD_SETTINGS_FILE, read.value);
  const where = kept.ok ? ` The old ones are kept as ${BAD_SETTINGS_FILE}.` : '';
  const notice = `The settings could not be understood, so the usual ones apply.${where}`;
  return { settings: DEFAULT_SETTINGS, notice };
}

/** Milliseconds without a change before settings are written: a splitter changes them often. */
const PAUSE = 250;
const waiting = new WeakMap<Editor, ReturnType<typeof setTimeout>>();

/** Changes settings at once, and keeps them. */
export function changeSettings(editor: Editor, change: Partial<Settings>): void {
  const { settings } = editor.store.getState();
  editor.store.setState({ settings: { ...settings, ...change } });
  clearTimeout(waiting.get(editor));
  waiting.set(
    editor,
    setTimeout(() => void keepSettings(editor), PAUSE),
  );
}

/** Shows, hides or sizes a panel. */
export function changePanel(editor: Editor, panel: PanelName, change: PanelSetting): void {
  const { panels } = editor.store.getState().settings;
  changeSettings(editor, { panels: { ...panels, [panel]: { ...panels[panel], ...change } } });
}

/** Writes the settings now, where some are waiting. */
export async function keepSettings(editor: Editor): Promise<void> {
  if (!waiting.has(editor)) return;
  clearTimeout(waiting.get(editor));
  waiting.delete(editor);
  const { settings } = editor.store.getState();
  const text = `${JSON.stringify(settings, undefined, 2)}\n`;
  const kept = await editor.host.settings.write(SETTINGS_FILE, text);
  if (!kept.ok) editor.notify('failed', `The settings could not be kept (${kept.message}).`);
}

/** Who works here, in the words that go into the case; undefined while they have not said. */
export function signature({ name, role, organisation }: Self): string | undefined {
  if (!name?.trim()) return undefined;
  const about = [role, organisation].map((part) => part?.trim()).filter(Boolean);
  return [name.trim(), ...about].join(', ');
}
