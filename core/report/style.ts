// Type sizes, colours and table lines of the report. Points; one family, embedded. Every colour of
// text has a contrast of at least 4.5 to 1 with its ground, and nothing is told by colour alone.
import type { ReportDocument } from './content.ts';

/** The family's name with pdfmake; whoever renders maps it to font files. */
export const REPORT_FONT = 'IBM Plex Sans';

const INK = '#1c2430';
const QUIET = '#5a6675';
const RED = '#b3141b';
const PAPER = '#ffffff';

export const STAMP_COLOUR = RED;

export const STYLES: ReportDocument['styles'] = {
  eyebrow: { fontSize: 10, color: QUIET, margin: [0, 24, 0, 4] },
  title: { fontSize: 25, bold: true, lineHeight: 1.1 },
  titleLong: { fontSize: 15, bold: true, lineHeight: 1.15 },
  lead: { fontSize: 10.5, lineHeight: 1.25 },
  h1: { fontSize: 18, bold: true, margin: [0, 0, 0, 8] },
  h2: { fontSize: 12.5, bold: true, margin: [0, 14, 0, 5] },
  h3: { fontSize: 10.5, bold: true, margin: [0, 12, 0, 3] },
  th: { bold: true, color: QUIET },
  label: { color: QUIET },
  note: { color: QUIET, fontSize: 8.5 },
  number: { color: QUIET, bold: false },
  small: { fontSize: 8.5 },
  figure: { fontSize: 20, bold: true },
  caption: { fontSize: 8.5, color: QUIET },
  link: { color: '#1f5fa8' },
  address: { color: '#1f5fa8', decoration: 'underline' },
  code: { background: '#eceef1' },
  stamp: { fontSize: 12, bold: true, color: PAPER },
  stampLarge: { fontSize: 15, bold: true, color: PAPER },
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

const HAIR = '#b9c1cb';
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
  band: {
    hLineWidth: none,
    vLineWidth: none,
    paddingTop: () => 3,
    paddingBottom: () => 2,
  },
} as const;
