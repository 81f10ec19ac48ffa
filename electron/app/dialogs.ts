// Every native dialog and its words.
import { basename } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { LOG_ENDINGS } from '../../core/hostFiles.ts';
import type { Questions } from './editorWindow.ts';

type Shown = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>;

/** What a place to save to is offered as, by the end of the name. */
const KINDS: readonly (readonly [extension: string, name: string])[] = [
  ['json', 'Safety case'],
  ['pdf', 'PDF'],
  ['html', 'Web page'],
  ['svg', 'SVG picture'],
  ['png', 'PNG picture'],
];
const LOGS = LOG_ENDINGS.map((ending) => ending.slice(1));
const ANY = { name: 'All files', extensions: ['*'] };

export interface Dialogs extends Questions {
  chooseFile(window: BrowserWindow): Promise<string | undefined>;
  choosePlace(window: BrowserWindow, suggestedName: string): Promise<string | undefined>;
  chooseLogs(window: BrowserWindow): Promise<readonly string[] | undefined>;
  chooseFolder(window: BrowserWindow): Promise<string | undefined>;
  confirmAddress(window: BrowserWindow | undefined, address: string): Promise<boolean>;
}

export function dialogs(shown: Shown): Dialogs {
  const ask = async (
    window: BrowserWindow | undefined,
    question: {
      type: 'question' | 'warning';
      message: string;
      detail: string;
      yes: string;
      no: string;
    },
  ): Promise<boolean> => {
    const { yes, no, ...words } = question;
    // Escape and the safe answer are `no`.
    const options = { ...words, buttons: [yes, no], defaultId: 1, cancelId: 1, noLink: true };
    const answer =
      window?.isDestroyed() === false
        ? await shown.showMessageBox(window, options)
        : await shown.showMessageBox(options);
    return answer.response === 0;
  };

  return {
    async chooseFile(window) {
      const filters = [{ name: 'Safety case', extensions: ['json'] }, ANY];
      const { canceled, filePaths } = await shown.showOpenDialog(window, {
        properties: ['openFile'],
        filters,
      });
      return canceled ? undefined : filePaths[0];
    },
    async chooseLogs(window) {
      const { canceled, filePaths } = await shown.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'Evaluation logs', extensions: LOGS }, ANY],
      });
      return canceled || filePaths.length === 0 ? undefined : filePaths;
    },
    async chooseFolder(window) {
      const { canceled, filePaths } = await shown.showOpenDialog(window, {
        properties: ['openDirectory'],
      });
      return canceled ? undefined : filePaths[0];
    },
    async choosePlace(window, suggestedName) {
      const kind = KINDS.find(([extension]) =>
        suggestedName.toLowerCase().endsWith(`.${extension}`),
      );
      const own = kind ? [{ name: kind[1], extensions: [kind[0]] }] : [];
      const { canceled, filePath } = await shown.showSaveDialog(window, {
        defaultPath: basename(suggestedName),
        filters: [...own, ANY],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
    confirmAddress: (window, address) =>
      ask(window, {
        type: 'question',
        message: 'Open this address outside Warrant?',
        detail: address,
        yes: 'Open',
        no: 'Cancel',
      }),
    insist: (window, why) =>
      ask(window, {
        type: 'warning',
        message: why === 'silent' ? 'Warrant does not answer.' : 'Warrant waits in its window.',
        detail:
          why === 'silent'
            ? 'It may be busy for a moment. If you close it now, your changes up to about a second before it stopped are kept and offered at the next start.'
            : 'It asks you something there, or is still keeping your changes. If you close it now, what was kept so far is offered at the next start.',
        yes: 'Close anyway',
        no: 'Wait',
      }),
    again: (window, why) =>
      ask(window, {
        type: 'warning',
        message: why === 'hangs' ? 'Warrant does not answer.' : 'Warrant stopped several times.',
        detail:
          why === 'hangs'
            ? 'You can wait, or begin this window anew: your changes up to about a second before it stopped are kept and offered again.'
            : 'Your changes are kept. You can begin this window once more, or close it and try later.',
        yes: why === 'hangs' ? 'Begin anew' : 'Begin once more',
        no: why === 'hangs' ? 'Wait' : 'Close',
      }),
  };
}
