// Colours by role. Light for the screen, print for paper (black on white; nothing depends on colour).
import type { Paint } from './primitives.ts';

export type Theme = Readonly<Record<Paint, string>>;

/** Contrast of every text with its ground is at least 4.5 to 1 (WCAG 2, 1.4.3). */
export const LIGHT: Theme = {
  goal: '#ffffff',
  strategy: '#eef4fb',
  solution: '#fdf6e7',
  context: '#f3f5f4',
  assumption: '#f8f2f8',
  justification: '#eef7f2',
  awayGoal: '#ffffff',
  awaySolution: '#fdf6e7',
  awayContext: '#f3f5f4',
  awayAssumption: '#f8f2f8',
  awayJustification: '#eef7f2',
  moduleReference: '#f6f7f9',
  contractReference: '#f6f7f9',
  none: 'none',
  paper: '#ffffff',
  shade: '#d9dee5',
  outline: '#28333f',
  link: '#4a5766',
  challenge: '#a3271c',
  defeated: '#b3261e',
  ink: '#18202a',
  muted: '#4a5766',
  address: '#1d4fa3',
  code: '#e3e7ee',
  control: '#0b5f7d',
  propensity: '#74369b',
  stamp: '#c00d0d',
};

const PAPER = '#ffffff';
const BLACK = '#000000';

/** The stamp stays red on paper too, and links blue. */
export const PRINT: Theme = {
  ...LIGHT,
  goal: PAPER,
  strategy: PAPER,
  solution: PAPER,
  context: PAPER,
  assumption: PAPER,
  justification: PAPER,
  awayGoal: PAPER,
  awaySolution: PAPER,
  awayContext: PAPER,
  awayAssumption: PAPER,
  awayJustification: PAPER,
  moduleReference: PAPER,
  contractReference: PAPER,
  shade: '#d9d9d9',
  outline: BLACK,
  link: BLACK,
  challenge: BLACK,
  defeated: BLACK,
  ink: BLACK,
  muted: '#333333',
  code: '#e9e9e9',
  control: '#333333',
  propensity: '#333333',
};
