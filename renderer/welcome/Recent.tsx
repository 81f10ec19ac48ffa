// Files opened or saved before, where the host can open them again.
import { FileText, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RecentFile } from '../../core/host.ts';
import { leavingCase, openAgain } from '../store/files.ts';
import { useEditor } from '../store/useEditor.ts';

export function Recent() {
  const editor = useEditor();
  const { reopens } = editor.host.capabilities;
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    if (!reopens) return;
    void editor.host.recent().then((found) => {
      if (found.ok) setFiles(found.value);
    });
  }, [editor, reopens]);
  if (files.length === 0) return null;
  const forget = (file: RecentFile) => {
    setFiles(files.filter((one) => one !== file));
    void editor.host.forget(file.handle);
  };
  return (
    <section aria-labelledby="welcome-recent">
      <h2 id="welcome-recent">Recent</h2>
      <ul className="recent-list">
        {files.map((file) => (
          <li key={file.handle.id}>
            <button
              type="button"
              className="recent-file"
              onClick={() =>
                leavingCase(editor, 'another file is opened', () => {
                  void openAgain(editor, file.handle);
                })
              }
            >
              <FileText size={16} strokeWidth={1.6} aria-hidden />
              <strong>{file.handle.name}</strong>
              <span>{file.place}</span>
              <time dateTime={file.at}>{file.at.slice(0, 10)}</time>
            </button>
            <button
              type="button"
              className="button icon small"
              aria-label={`Forget ${file.handle.name}`}
              onClick={() => forget(file)}
            >
              <X size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
