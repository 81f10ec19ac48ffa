// Exports: the PDF from its worker, with progress and a way to stop; the drawing as it is shown.
import { diagramSvg } from '../../core/draw/diagramSvg.ts';
import { stampText } from '../../core/report/stamp.ts';
import type { ReportOrder, ReportProgress } from '../workers/reportMessages.ts';
import type { Editor } from './editor.ts';
import { fileNameFor } from './files.ts';
import { findProfile, ownProfiles } from './profiles.ts';
import { withProgress } from './progress.ts';
import type { Checked } from './state.ts';
import { endTyping } from './typing.ts';

/** The report's worker, or what stands for one in a test. */
export interface ReportPort {
  postMessage(order: ReportOrder): void;
  terminate(): void;
  listen(heard: (message: ReportProgress) => void, stopped: (why: string) => void): void;
}

/** Makes the report of the case as it is now and hands it over. */
export async function exportReport(editor: Editor): Promise<void> {
  endTyping(editor);
  const { case: c } = editor.document;
  const bytes = await makeReport(editor);
  if (bytes === 'cancelled') return;
  if (typeof bytes === 'string') {
    editor.notify('failed', `The report could not be made (${bytes}). The case is as it was.`);
    return;
  }
  const name = fileNameFor(c.meta.title, 'pdf');
  await handOver(editor, name, 'application/pdf', bytes);
}

/** Draws the shown module. A drawing bears the stamp too, so it waits for the findings (REP-01). */
export async function exportDrawing(editor: Editor): Promise<void> {
  endTyping(editor);
  const waited = await withProgress(editor, 'Waiting for the findings', () => settled(editor));
  if (!waited.done) return;
  const checked = waited.value;
  if (checked.status === 'failed') {
    const why = 'whether a blocker stands is not known, because the analyser failed';
    editor.notify('failed', `The drawing was not exported: ${why}. The next edit starts it again.`);
    return;
  }
  editor.refreshScene();
  const { scene } = editor.store.getState();
  const { title } = editor.document.case.meta;
  const judgesSafety = findProfile(editor, checked.profile)?.family !== 'gsn';
  const caption = judgesSafety ? stampText(checked) : undefined;
  const svg = diagramSvg(scene.diagram, scene.layout, {
    title,
    ...(caption === undefined ? {} : { caption }),
  });
  const bytes = new TextEncoder().encode(svg);
  await handOver(editor, fileNameFor(title, 'svg'), 'image/svg+xml', bytes);
}

/** The findings about the case as it is, or that there are none to be had. */
function settled({ store }: Editor): Promise<Checked> {
  const { checked } = store.getState();
  if (checked.status !== 'checking') return Promise.resolve(checked);
  return new Promise((done) => {
    const stop = store.subscribe((state) => {
      if (state.checked.status === 'checking') return;
      stop();
      done(state.checked);
    });
  });
}

/** Gives a file to the user, and says so. */
export async function handOver(
  editor: Editor,
  name: string,
  mediaType: string,
  bytes: Uint8Array,
): Promise<void> {
  const given = await editor.host.exportFile({ name, mediaType, bytes });
  if (given.ok) editor.notify('done', `Exported ${name}.`);
  else if (given.because !== 'cancelled') editor.notify('failed', given.message);
}

/** The bytes, 'cancelled', or what went wrong. */
async function makeReport(editor: Editor): Promise<Uint8Array | string> {
  const worker = editor.services.startReport();
  const artefacts = editor.store.getState().artefacts?.checks ?? [];
  const profiles = ownProfiles(editor);
  const order = { case: editor.document.case, clock: editor.host.today(), artefacts, profiles };
  const made = await withProgress(
    editor,
    'Making the report',
    ({ tell }) =>
      new Promise<Uint8Array | string>((done) => {
        worker.listen((message) => {
          if (message.kind === 'done') done(message.bytes);
          else if (message.kind === 'failed') done(message.message);
          else tell(message.part);
        }, done);
        worker.postMessage(order);
      }),
  ).finally(() => worker.terminate());
  return made.done ? made.value : 'cancelled';
}
