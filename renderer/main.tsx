// The window's beginning: (1) the host, (2) the first case, (3) the editor, (4) the view of it.
import '@xyflow/react/dist/base.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/window.css';
import './ui/panels.css';
import './ui/inspector.css';
import './ui/canvas.css';
import './ui/dialogs.css';
import './ui/safety.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { pickHost } from './host/pickHost.ts';
import { keepPageSafe } from './safety.ts';
import { services } from './services.ts';
import { createEditor } from './store/editor.ts';
import { readFirst } from './store/examples.ts';
import { offerRecovery } from './store/safety.ts';

async function begin(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no root.');
  const host = pickHost(window);
  const first = await readFirst(services.examples);
  const editor = createEditor({
    host,
    services,
    first: first.case,
    file: { name: first.name },
  });
  keepPageSafe(editor, window);
  createRoot(place).render(<App editor={editor} />);
  offerRecovery(editor).catch((error: unknown) => {
    editor.notify('failed', `Backups could not be looked through (${error}).`);
  });
}

begin().catch((error: unknown) => {
  const why = error instanceof Error ? error.message : String(error);
  document.body.textContent = `Warrant could not start: ${why} Build it again (npm run build).`;
});
