// What a browser host offers for logs and artefacts: pickers where there are, uploads where not.
import type { Host, HostResult } from '../../core/host.ts';
import { type HostFile, noLogs } from '../../core/hostFiles.ts';
import { done, nothingChosen, refusal } from './answers.ts';
import { attempt } from './attempt.ts';
import { chosenLogs, domFile } from './domFiles.ts';
import { askForFiles } from './download.ts';
import { logsBelow, pickedFolder, uploadedFolder, uploadedLogs } from './folders.ts';
import { folderPickerOf, pickersOf } from './pickers.ts';

const LOG_TYPES = [
  {
    description: 'Evaluation logs',
    accept: {
      'application/json': ['.json'],
      'text/csv': ['.csv'],
      'application/octet-stream': ['.eval'],
    },
  },
];

/** @param scope the window; its pickers are looked up at each use */
export function readingFiles(scope: object): Pick<Host, 'pickLogs' | 'artefactFolder'> {
  return {
    pickLogs: (from) =>
      attempt('The logs could not be looked at', () =>
        from === 'files' ? pickFiles(scope) : pickFolder(scope),
      ),
    artefactFolder: () =>
      attempt('The folder could not be looked at', async () => {
        const picker = folderPickerOf(scope);
        if (picker) return done(pickedFolder(await picker.showDirectoryPicker()));
        const files = await askForFiles({ folder: true });
        return files.length === 0 ? nothingChosen() : done(uploadedFolder(files));
      }),
  };
}

async function pickFiles(scope: object): Promise<HostResult<readonly HostFile[]>> {
  const pickers = pickersOf(scope);
  if (!pickers) {
    const files = await askForFiles({ accept: '.eval,.json,.csv' });
    return chosenLogs(files.map((file) => domFile(file)));
  }
  const picked = await pickers.showOpenFilePicker({ types: LOG_TYPES, multiple: true });
  return chosenLogs(
    await Promise.all(picked.map(async (one) => domFile(await one.getFile(), one.name))),
  );
}

async function pickFolder(scope: object): Promise<HostResult<readonly HostFile[]>> {
  const picker = folderPickerOf(scope);
  if (picker) {
    const folder = await picker.showDirectoryPicker();
    const logs = await logsBelow(folder);
    return logs.length === 0 ? refusal('failed', noLogs(folder.name)) : chosenLogs(logs);
  }
  const files = await askForFiles({ folder: true });
  const logs = uploadedLogs(files);
  if (files.length > 0 && logs.length === 0) return refusal('failed', noLogs('The folder'));
  return chosenLogs(logs);
}
