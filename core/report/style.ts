// Type sizes, colours and table lines of the report. Points; one family, embedded.
import type { ReportDocument } from './content.ts';

/** The family's name with pdfmake; whoever renders maps it to font files. */
export const REPORT_FONT = 'IBM Plex Sans';

const INK = '#1c2430';
const QUIET = '#5a6675';
const RED = '#b3141b';

export const STAMP_COLOUR = RED;

export const STYLES: ReportDocument['styles'] = {
  eyebrow: { fontSize: 10, color: QUIET, margin: [0, 40, 0, 4] },
  title: { fontSize: 26, bold: true, lineHeight: 1.1, margin: [0, 0, 0, 10] },
  lead: { fontSize: 11, lineHeight: 1.3, margin: [0, 0, 0, 4] },
  h1: { fontSize: 18, bold: true, margin: [0, 0, 0, 10] },
  h2: { fontSize: 13, bold: true, margin: [0, 12, 0, 6] },
  h3: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 4] },
  th: { bold: true, color: QUIET },
  label: { color: QUIET },
  note: { color: QUIET, fontSize: 8.5, margin: [0, 0, 0, 8] },
  number: { color: QUIET, bold: false },
  small: { fontSize: 8.5 },
  figure: { fontSize: 20, bold: true },
  caption: { fontSize: 8.5, color: QUIET },
  link: { color: '#1f5fa8' },
  stamp: { fontSize: 9, bold: true, color: RED },
  stampLarge: { fontSize: 14, bold: true, color: RED, margin: [0, 2, 0, 8] },
  blocker: { color: RED },
  error: { color: '#8f3a00' },
  warning: { color: '#6b5300' },
  info: { color: QUIET },
};

export const DEFAULT_STYLE: ReportDocument['defaultStyle'] = {
  font: REPORT_FONT,
  fontSize: 9.5,
  lineHeight: 1.2,
  color: INK,
};

const HAIR = '#c9d0d8';
const none = () => 0;

/** pdfmake table layouts, by the names that the sections use. */
export const TABLE_LAYOUTS = {
  quiet: {
    hLineWidth: none,
    vLineWidth: none,
    paddingLeft: none,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
  rows: {
    hLineWidth: (i: number, node: { table: { body: readonly unknown[] } }) =>
      i === 0 || i === node.table.body.length ? 0 : 0.5,
    vLineWidth: none,
    hLineColor: () => HAIR,
    paddingLeft: (i: number) => (i === 0 ? 0 : 6),
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  figures: {
    hLineWidth: (i: number) => (i === 0 || i === 2 ? 0.5 : 0),
    vLineWidth: none,
    hLineColor: () => HAIR,
    paddingLeft: none,
    paddingTop: (row: number) => (row === 0 ? 8 : 0),
    paddingBottom: (row: number) => (row === 0 ? 0 : 8),
  },
} as const;
