// The report as the bytes of a PDF. The only file of the command line that knows pdfmake.
import { createRequire } from 'node:module';
import type { Case } from '../core/model/case.ts';
import { buildReport } from '../core/report/buildReport.ts';
import type { ReportInput } from '../core/report/context.ts';
import { missingCharacters, missingSentence } from '../core/report/printable.ts';
import { REPORT_FONT, TABLE_LAYOUTS } from '../core/report/style.ts';

const FACES = {
  normal: '400Regular/IBMPlexSans_400Regular.ttf',
  bold: '600SemiBold/IBMPlexSans_600SemiBold.ttf',
  italics: '400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
  bolditalics: '600SemiBold_Italic/IBMPlexSans_600SemiBold_Italic.ttf',
} as const;

/** The bytes of the report; the same for the same input. No network and no other file is read. */
export async function makeReport(input: ReportInput): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  const { resolve } = createRequire(import.meta.url);
  const pathOf = (file: string) => resolve(`@expo-google-fonts/ibm-plex-sans/${file}`);
  const font = Object.fromEntries(
    Object.entries(FACES).map(([face, file]) => [face, pathOf(file)]),
  );
  pdfmake.setFonts({ [REPORT_FONT]: font });
  pdfmake.setTableLayouts(TABLE_LAYOUTS as never);
  // A case is untrusted: it can name images, and gets none.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(font).includes(path));
  const document = buildReport(input);
  return pdfmake.createPdf(document as never).getBuffer();
}

/** What the report could only print as code points, in one sentence; undefined where nothing. */
export function unprintedSentence(c: Case): string | undefined {
  return missingSentence(missingCharacters(c));
}
