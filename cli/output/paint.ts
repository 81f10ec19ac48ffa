// Colours at a terminal; none where nobody looks (https://no-color.org).
import type { Severity } from '../../core/analyser/rule.ts';
import type { World } from '../world.ts';

const CODES = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  cyan: '36',
  loud: '1;31',
} as const;

export type Colour = keyof typeof CODES;

/** The text in the colour; the text itself where there are none. */
export type Paint = (colour: Colour, text: string) => string;

export const PLAIN: Paint = (_colour, text) => text;

export function paintFor({ stdout, env }: World): Paint {
  if (!stdout.isTTY || env.NO_COLOR) return PLAIN;
  return (colour, text) => (text === '' ? '' : `\u001b[${CODES[colour]}m${text}\u001b[0m`);
}

export const SEVERITY_COLOURS: Readonly<Record<Severity, Colour>> = {
  blocker: 'loud',
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};
