// The window's beginning: (1) the host, (2) the first case, (3) the editor, (4) the view of it.
import '@xyflow/react/dist/base.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/window.css';
import './ui/panels.css';
import './ui/inspector.css';
import './ui/canvas.css';
import './ui/dialogs.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { browserHost } from './host/browserHost.ts';
import type { AnalyserPort } from './store/analysis.ts';
import { createEditor } from './store/editor.ts';
import { readFirst } from './store/examples.ts';
import type { FromAnalyser } from './workers/analyseMessages.ts';

function startAnalyser(): AnalyserPort {
  const worker = new Worker(new URL('./workers/analyse.worker.ts', import.meta.url), {
    type: 'module',
  });
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen: (heard, stopped) => {
      worker.onmessage = ({ data }: MessageEvent<FromAnalyser>) => heard(data);
      worker.onerror = stopped;
    },
  };
}

async function begin(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no root.');
  const host = browserHost(window);
  const first = await readFirst();
  const editor = createEditor({
    host,
    startAnalyser,
    first: first.case,
    file: { name: first.name },
  });
  createRoot(place).render(<App editor={editor} />);
}

void begin();
