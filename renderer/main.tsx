// The window's beginning: (1) the host, (2) the settings, (3) the first case, (4) the editor,
// (5) the view of it.
import '@xyflow/react/dist/base.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/window.css';
import './ui/topbar.css';
import './ui/menus.css';
import './ui/notices.css';
import './ui/panels.css';
import './ui/modules.css';
import './ui/outline.css';
import './ui/problems.css';
import './ui/health.css';
import './ui/explain.css';
import './ui/inspector.css';
import './ui/controls.css';
import './ui/canvas.css';
import './ui/centre.css';
import './ui/changes.css';
import './ui/coverage.css';
import './ui/deployment.css';
import './ui/independence.css';
import './ui/bridges.css';
import './ui/registerTools.css';
import './ui/registers.css';
import './ui/registerEditing.css';
import './ui/symbol.css';
import './ui/drag.css';
import './ui/minimap.css';
import './ui/dialogs.css';
import './ui/patterns.css';
import './ui/settings.css';
import './ui/welcome.css';
import './ui/tour.css';
import './ui/safety.css';
import './ui/writing.css';
import './ui/links.css';
import './ui/dialectic.css';
import './ui/evidence.css';
import './ui/freshness.css';
import './ui/computeGap.css';
import './ui/demands.css';
import './ui/gates.css';
import './ui/policies.css';
import './ui/import.css';
import './ui/importPreview.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { pickHost } from './host/pickHost.ts';
import { keepPageSafe } from './safety.ts';
import { services } from './services.ts';
import { createEditor } from './store/editor.ts';
import { readBlank, readFirst } from './store/examples.ts';
import { takeDroppedLogs } from './store/importing.ts';
import { loadOrganisation } from './store/organisation.ts';
import { offerRecovery } from './store/safety.ts';
import { keepSettings, loadSettings, type Settings } from './store/settings.ts';
import { applyLook } from './ui/look.ts';

async function begin(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no root.');
  const host = pickHost(window);
  const { settings, notice } = await loadSettings(host);
  applyLook(settings);
  const { welcome, first } = await beginning(settings, host.random);
  const file = { name: first.name };
  const editor = createEditor({ host, services, first: first.case, file, settings, welcome });
  if (notice !== undefined) editor.notify('failed', notice);
  await loadOrganisation(editor);
  keepPageSafe(editor, window);
  takeDroppedLogs(editor);
  window.addEventListener('pagehide', () => void keepSettings(editor));
  createRoot(place).render(<App editor={editor} />);
  offerRecovery(editor).catch((error: unknown) => {
    editor.notify('failed', `Backups could not be looked through (${error}).`);
  });
}

/** A window opened without a case shows an example, or with `?welcome` or by choice how to begin. */
async function beginning({ start }: Settings, random: () => number) {
  const welcome = start === 'welcome' || new URLSearchParams(location.search).has('welcome');
  const { examples } = services;
  const first = await (welcome ? readBlank(examples, random) : readFirst(examples));
  return { welcome, first };
}

begin().catch((error: unknown) => {
  const why = error instanceof Error ? error.message : String(error);
  document.body.textContent = `Warrant could not start: ${why} Build it again (npm run build).`;
});
