// Settings: read whatever the file holds, kept through the host, a bad file never in the way.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { connect } from '../../../core/commands/connect.ts';
import { ACTIONS } from '../../../renderer/actions/registry.ts';
import {
  BAD_SETTINGS_FILE,
  changePanel,
  changeSettings,
  DEFAULT_SETTINGS,
  keepSettings,
  loadSettings,
  readSettings,
  SETTINGS_FILE,
  signature,
} from '../../../renderer/store/settings.ts';
import { testEditor } from '../support/testEditor.ts';

describe('reading', () => {
  test('a key can be given to every action', () => {
    for (const { id } of ACTIONS) {
      const text = JSON.stringify({ formatVersion: 1, keys: { [id]: ['F9'] } });
      expect([id, readSettings(text)?.keys]).toEqual([id, { [id]: ['F9'] }]);
    }
  });
  test('what is absent is as usual', () => {
    expect(readSettings('{"formatVersion":1}')).toEqual(DEFAULT_SETTINGS);
    const some = readSettings(
      '{"formatVersion":1,"theme":"dark","panels":{"outline":{"size":300}}}',
    );
    expect(some?.theme).toBe('dark');
    expect(some?.panels.outline).toEqual({ size: 300, shown: true });
    expect(some?.panels.problems).toEqual(DEFAULT_SETTINGS.panels.problems);
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['no version', '{}'],
    ['a newer version', '{"formatVersion":2}'],
    ['a field that is not known', '{"formatVersion":1,"colour":"red"}'],
    ['a theme that there is not', '{"formatVersion":1,"theme":"<script>"}'],
    ['keys that are no lists', '{"formatVersion":1,"keys":{"undo":"Mod+Z"}}'],
    ['keys of what cannot be an action', '{"formatVersion":1,"keys":{"__proto__":["A"]}}'],
    ['a panel as wide as the sea', '{"formatVersion":1,"panels":{"outline":{"size":1e9}}}'],
    ['a name without end', `{"formatVersion":1,"person":{"name":"${'x'.repeat(201)}"}}`],
    ['a text without end', `{"formatVersion":1}${' '.repeat(200_001)}`],
    ['deep nesting', `{"formatVersion":1,"keys":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('%s is not understood', (_what, text) => {
    expect(readSettings(text)).toBeUndefined();
  });

  test('a bad file gives the usual settings, one notice, and is kept', async () => {
    const { host } = testEditor('G1 "Top"');
    await host.settings.write(SETTINGS_FILE, 'not settings');
    const loaded = await loadSettings(host);
    expect(loaded.settings).toEqual(DEFAULT_SETTINGS);
    expect(loaded.notice).toContain(BAD_SETTINGS_FILE);
    expect(await host.settings.read(BAD_SETTINGS_FILE)).toEqual({
      ok: true,
      value: 'not settings',
    });
  });

  test('no file is the usual settings without a word', async () => {
    const { host } = testEditor('G1 "Top"');
    expect(await loadSettings(host)).toEqual({ settings: DEFAULT_SETTINGS });
  });
});

describe('keeping', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('a change holds at once, is written after a pause, and reads back', async () => {
    const { editor, host } = testEditor('G1 "Top"');
    changeSettings(editor, { theme: 'dark' });
    changePanel(editor, 'outline', { size: 240 });
    changePanel(editor, 'outline', { shown: false });
    expect(editor.store.getState().settings.theme).toBe('dark');
    expect(await host.settings.read(SETTINGS_FILE)).toEqual({ ok: true, value: undefined });
    await jest.advanceTimersByTimeAsync(300);
    const { settings } = await loadSettings(host);
    expect(settings.theme).toBe('dark');
    expect(settings.panels.outline).toEqual({ size: 240, shown: false });
  });

  test('what waits can be written now, once', async () => {
    const { editor, host } = testEditor('G1 "Top"');
    changeSettings(editor, { density: 'compact' });
    await keepSettings(editor);
    expect((await loadSettings(host)).settings.density).toBe('compact');
    await host.settings.remove(SETTINGS_FILE);
    await keepSettings(editor);
    await jest.advanceTimersByTimeAsync(300);
    expect(await host.settings.read(SETTINGS_FILE)).toEqual({ ok: true, value: undefined });
  });
});

describe('who works here', () => {
  test('is said with role and organisation, or not at all', () => {
    expect(signature({})).toBeUndefined();
    expect(signature({ name: '  ', role: 'Reviewer' })).toBeUndefined();
    expect(signature({ name: 'Ada', organisation: 'Institute', role: 'Reviewer' })).toBe(
      'Ada, Reviewer, Institute',
    );
  });

  test('signs the challenges they raise', () => {
    const { editor } = testEditor('G1 "Top"\nG2 "Doubt"');
    changeSettings(editor, { person: { name: 'Ada' } });
    const call = connect.call({ kind: 'challenges', from: 'G2', to: 'G1' });
    const done = editor.execute(call);
    const [id = ''] = done.allowed ? done.made : [];
    expect(editor.document.case.links.get(id)).toMatchObject({ challenge: { raisedBy: 'Ada' } });
  });
});
