// Colours: every text can be read on every ground it stands on (WCAG 2.2, 1.4.3: 4.5 to 1), and every
// line can be seen (1.4.11: 3 to 1).
import { expect, test } from '@jest/globals';
import type { Paint } from '../../../core/draw/primitives.ts';
import { LIGHT, PRINT } from '../../../core/draw/theme.ts';
import { NODE_KINDS } from '../../../core/model/kinds.ts';

/** Relative luminance of #rrggbb, by the formula of WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS: readonly Paint[] = [
  'ink',
  'muted',
  'address',
  'control',
  'propensity',
  'defeated',
  'stamp',
];
const LINES: readonly Paint[] = ['outline', 'link', 'challenge', 'defeated'];

test.each([
  ['light', LIGHT],
  ['print', PRINT],
] as const)('%s', (_name, theme) => {
  for (const ground of [...NODE_KINDS, 'paper'] as const) {
    for (const text of TEXTS) {
      expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
    }
    for (const line of LINES) {
      expect(contrast(theme[line], theme[ground])).toBeGreaterThanOrEqual(3);
    }
  }
  expect(contrast(theme.ink, theme.shade)).toBeGreaterThanOrEqual(4.5);
  for (const text of ['ink', 'address'] as const) {
    expect(contrast(theme[text], theme.code)).toBeGreaterThanOrEqual(4.5);
  }
});
