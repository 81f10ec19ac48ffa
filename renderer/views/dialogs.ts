// Every dialog, by its kind in the state: the type sees to it that none is forgotten.
import type { Dialog } from '../store/state.ts';
import { IMPORT_VIEWS } from './importing.ts';
import { ESCAPE, type Step, type View, WITH_MODULE } from './view.ts';

type DialogView = Pick<View, 'title' | 'open' | 'occasion'> & {
  /** Getting there changes the case, or what is selected. */
  readonly lasting?: true;
};

const NEVER: readonly Step[] = [];

/** Gives an element a text with links, and follows them. */
const withText = (text: string): readonly Step[] => [
  ...[{ select: 'G1' }, { press: 'F2' }, { type: text }, { press: 'Enter' }],
  { find: 'Follow link in text' },
];

const DIALOGS: Readonly<Record<Exclude<Dialog['kind'], 'palette'>, DialogView>> = {
  add: { title: 'Add', open: [{ select: 'G1' }, { press: 'A' }] },
  delete: { title: 'Delete', open: [{ select: 'S1' }, { press: 'Delete' }] },
  unsaved: {
    title: 'Save before …?',
    open: [
      { select: 'G1' },
      { press: 'F2' },
      { type: 'Changed' },
      { press: 'Enter' },
      { press: 'Mod+Alt+N' },
    ],
  },
  external: { title: 'Open this address?', open: withText('[x](https://example.org)') },
  links: { title: 'Links', open: withText('[x](https://example.org) [y](#S1)') },
  examples: { title: 'Examples', open: [{ find: 'Examples' }] },
  importLogs: { title: 'Import evaluation logs', open: [{ find: 'Import evaluation logs' }] },
  pattern: { title: 'Insert a pattern', open: [{ select: 'G1' }, { find: 'Insert pattern' }] },
  linkMark: { title: 'Multiplicity', open: [{ select: 'S1' }, { find: 'Set multiplicity' }] },
  policies: {
    title: 'Add a published framework',
    open: [{ find: 'Add a published framework' }],
  },
  demands: { title: 'What was demanded', open: [{ find: 'What was demanded' }] },
  shortcuts: { title: 'Keyboard shortcuts', open: [{ press: 'F1' }] },
  settings: { title: 'Settings', open: [{ press: 'Mod+,' }] },
  backups: { title: 'Backups', open: [{ find: 'Backups' }] },
  explain: { title: 'Explain', open: [{ press: 'F8' }, { find: 'Explain the problem' }] },
  rule: {
    title: 'Why a rule exists',
    // The list of rules has the focus again.
    lasting: true,
    open: [{ find: 'Rules' }, { press: 'Tab' }, { press: 'Tab' }, { press: 'Enter' }],
  },
  waive: { title: 'Waive', open: [{ press: 'F8' }, { find: 'Waive the problem' }] },
  challenge: { title: 'Challenge', open: [{ select: 'G1' }, { press: 'X' }] },
  defeat: { title: 'Judge defeated', open: [{ select: 'S1' }, { press: 'Shift+X' }] },
  judge: {
    lasting: true,
    title: 'Judge by a criterion',
    open: [{ find: 'E-02' }, { find: 'Judge by a criterion' }],
  },
  acceptRun: {
    title: 'Accept a run',
    open: NEVER,
    occasion: 'Evidence was imported from a log whose run did not end as planned.',
  },
  claimPoint: {
    title: 'Assurance claim point',
    open: [{ select: 'G1' }, { press: 'Shift+P' }],
  },
  newModule: { title: 'New module', open: [{ find: 'New module' }] },
  moveToModule: {
    title: 'Move to a module',
    open: [{ select: 'G1' }, { press: 'Shift+M' }],
  },
  away: {
    title: 'Add away element',
    lasting: true,
    open: [...WITH_MODULE, { press: 'Shift+A' }],
  },
  reference: {
    title: 'Add module reference',
    lasting: true,
    open: [...WITH_MODULE, { press: 'M' }],
  },
  deleteModule: {
    title: 'Delete a module?',
    open: NEVER,
    occasion: 'A module is deleted that holds something or is referred to.',
  },
  deleteRecord: {
    title: 'Delete a record?',
    open: NEVER,
    occasion: 'A record is deleted that something names.',
  },
  deleteRows: {
    title: 'Delete rows?',
    open: NEVER,
    occasion: 'Rows of a register are deleted that something names.',
  },
  pasteRows: {
    title: 'Paste rows',
    open: [{ find: 'Paste rows into the register' }],
  },
  question: {
    title: 'Question',
    open: NEVER,
    occasion: 'What is asked would lose something, such as fields that the new kind lacks.',
  },
  message: { title: 'Message', open: NEVER, occasion: 'A file that cannot be read is opened.' },
  changedOutside: {
    title: 'Changed outside',
    open: NEVER,
    occasion: 'Another program wrote to the file that is open.',
  },
  fileGone: { title: 'File gone', open: NEVER, occasion: 'The file that is open was deleted.' },
  taken: { title: 'Open elsewhere', open: NEVER, occasion: 'Another window has the file open.' },
};

/** Pages of one dialog that look different. */
const PAGES: readonly View[] = ['Organisation', 'Window', 'Keys'].map((page, i) => ({
  id: `settings${page}`,
  title: `Settings: ${page}`,
  kind: 'dialog',
  shows: `#settings-tab-${['organisation', 'look', 'keys'][i]}[aria-selected=true]`,
  open: [
    { press: 'Mod+,' },
    ...Array.from({ length: i + 1 }, (): Step => ({ press: 'ArrowDown' })),
  ],
  leave: ESCAPE,
}));

export const DIALOG_VIEWS: readonly View[] = [
  ...Object.entries(DIALOGS).map(
    ([id, { lasting, ...view }]): View => ({
      ...view,
      id,
      kind: 'dialog',
      shows: 'dialog.modal[open]',
      ...(lasting ? {} : { leave: ESCAPE }),
    }),
  ),
  ...PAGES,
  ...IMPORT_VIEWS,
];
