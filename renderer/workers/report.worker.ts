// Makes the PDF, which blocks its thread for the whole run. Fonts are files of the build; a case is
// untrusted input, so nothing that it names is ever loaded.

import normal from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf';
import italics from '@expo-google-fonts/ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf';
import bold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf';
import boldItalics from '@expo-google-fonts/ibm-plex-sans/600SemiBold_Italic/IBMPlexSans_600SemiBold_Italic.ttf';
import bundled from 'pdfmake';
import { analyse, asOf } from '../../core/analyser/analyse.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import { profileFor } from '../../core/analyser/profileLibrary.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { buildReport } from '../../core/report/buildReport.ts';
import type { ReportDocument } from '../../core/report/content.ts';
import { REPORT_FONT, TABLE_LAYOUTS } from '../../core/report/style.ts';
import { TOOL } from '../tool.ts';
import type { ReportOrder, ReportProgress } from './reportMessages.ts';

/** What pdfmake 0.3 has in browsers and its published types lack. */
interface Pdfmake {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  setUrlAccessPolicy(mayLoad: () => boolean): void;
  /** A field here; Node's version has a setter. */
  localAccessPolicy: () => boolean;
  setTableLayouts(layouts: typeof TABLE_LAYOUTS): void;
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setProgressCallback(heard: (part: number) => void): void;
  createPdf(document: ReportDocument): { getBuffer(): Promise<Uint8Array> };
}

const pdfmake = bundled as unknown as Pdfmake;
const FONTS = { normal, bold, italics, bolditalics: boldItalics };

self.addEventListener('message', ({ data }: MessageEvent<ReportOrder>) => {
  make(data).then(
    (bytes) => tell({ kind: 'done', bytes }, [bytes.buffer]),
    (error: unknown) =>
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});

async function make(order: ReportOrder): Promise<Uint8Array<ArrayBuffer>> {
  const { case: c, clock, artefacts, profiles } = order;
  const index = new CaseIndex(c);
  const find = (id: string) => shippedProfile(id) ?? profiles.find((one) => one.id === id);
  const analysis = analyse(index, {
    profile: profileFor(c, find).profile,
    profiles: profiles.map(({ id }) => id),
    ...asOf(c, undefined, clock),
    artefacts,
  });
  const definition = buildReport({ index, analysis, paper: 'a4', tool: TOOL });
  await addFonts();
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.localAccessPolicy = () => false;
  pdfmake.setTableLayouts(TABLE_LAYOUTS);
  pdfmake.setProgressCallback((part) => tell({ kind: 'progress', part }));
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return new Uint8Array(buffer);
}

async function addFonts(): Promise<void> {
  const names: Record<string, string> = {};
  for (const [style, address] of Object.entries(FONTS)) {
    const bytes = await (await fetch(address)).arrayBuffer();
    names[style] = `${style}.ttf`;
    pdfmake.virtualfs.writeFileSync(`${style}.ttf`, new Uint8Array(bytes));
  }
  pdfmake.setFonts({ [REPORT_FONT]: names });
}

function tell(message: ReportProgress, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
