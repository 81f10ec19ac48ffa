// Logs and artefacts of the desktop program: the main process has the files, and gives parts of them.
import type { CaseHandle, Host, HostResult } from '../../core/host.ts';
import type { FilePart, HostBridge } from '../../core/hostBridge.ts';
import type { HostFile, HostFolder } from '../../core/hostFiles.ts';
import { done, refusal } from './answers.ts';
import { chosenLogs } from './domFiles.ts';

type Attempt = <T>(called: Promise<HostResult<T>>) => Promise<HostResult<T>>;

export function partsHost(
  bridge: HostBridge,
  attempt: Attempt,
): Pick<Host, 'pickLogs' | 'artefactFolder'> {
  const fileOf = ({ id, name, size }: FilePart): HostFile => ({
    name,
    size,
    async read(from, to) {
      const part = await attempt(bridge.readPart(id, from, to));
      if (!part.ok) throw new Error(part.message);
      return part.value;
    },
    async digest() {
      const digest = await attempt(bridge.digestPart(id));
      if (!digest.ok) throw new Error(digest.message);
      return digest.value;
    },
  });
  const folderOf = ({ id, name }: CaseHandle): HostFolder => ({
    name,
    async file(path) {
      const found = await attempt(bridge.openBeside(id, path));
      if (!found.ok) return { kind: 'unreadable', why: found.message };
      const { value } = found;
      return value.kind === 'file' ? { kind: 'file', file: fileOf(value.file) } : value;
    },
  });
  return {
    async pickLogs(from) {
      const picked = await attempt(bridge.pickLogs(from));
      return picked.ok ? chosenLogs(picked.value.map(fileOf)) : picked;
    },
    artefactFolder: async (handle) =>
      handle
        ? done(folderOf(handle))
        : refusal('failed', 'Save the case first: artefacts are looked for in its folder.'),
  };
}
