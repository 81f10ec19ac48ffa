// The colours of tokens.css, by the arithmetic of WCAG 2.2: 1.4.3 asks 4.5 to 1 of text, 1.4.11 asks
// 3 to 1 of outlines that are needed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LIGHT } from '../../../core/draw/theme.ts';
import { root } from '../../../scripts/root.mjs';

const css = readFileSync(join(root, 'renderer/ui/tokens.css'), 'utf8');
const darkAt = css.indexOf(':root[data-theme="dark"]');

function tokens(text: string): Record<string, string> {
  const found = [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

const light = tokens(css.slice(0, darkAt));
const THEMES = { light, dark: { ...light, ...tokens(css.slice(darkAt)) } };

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['surface', 'surface-quiet', 'surface-raised', 'canvas', 'hover', 'accent-soft'];
const SEVERITIES = ['blocker', 'error', 'warning', 'info', 'fine'];
const FILLS = ['goal', 'strategy', 'solution', 'context', 'assumption', 'justification', 'away'];

const TEXT = [
  ...['ink', 'ink-quiet', 'ink-faint'].flatMap((ink) => GROUNDS.map((on) => [ink, on])),
  ...SEVERITIES.flatMap((ink) => [ink, 'ink'].flatMap((one) => [[one, `${ink}-soft`]])),
  ...SEVERITIES.flatMap((ink) => ['surface', 'surface-raised'].map((on) => [ink, on])),
  ...FILLS.flatMap((fill) =>
    ['ink', 'muted', 'address'].map((ink) => [`paint-${ink}`, `paint-${fill}`]),
  ),
  ...['control', 'propensity'].map((ink) => [`paint-${ink}`, 'paint-goal']),
  ['paint-ink', 'paint-code'],
  ['paint-address', 'paint-code'],
  ['paint-challenge', 'surface'],
  ['paint-challenge', 'accent-soft'],
  ['accent', 'surface'],
  ['accent-ink', 'accent'],
  ['surface', 'blocker'],
] as [string, string][];

const OUTLINES = [
  ['control-line', 'surface'],
  ['accent', 'surface'],
  ['accent', 'canvas'],
  ['paint-outline', 'canvas'],
  ['paint-link', 'canvas'],
  ['paint-challenge', 'canvas'],
  ...SEVERITIES.map((name) => [name, 'canvas']),
] as [string, string][];

describe.each(Object.entries(THEMES))('%s', (_name, theme) => {
  const of = (name: string): string => {
    const value = theme[name];
    if (value === undefined) throw new Error(`tokens.css has no colour --${name}.`);
    return value;
  };

  test('text can be read', () => {
    const weak = TEXT.filter(([a, b]) => contrast(of(a), of(b)) < 4.5);
    expect(weak.map(([a, b]) => `${a} on ${b}: ${contrast(of(a), of(b)).toFixed(2)}`)).toEqual([]);
  });

  test('outlines can be seen', () => {
    const weak = OUTLINES.filter(([a, b]) => contrast(of(a), of(b)) < 3);
    expect(weak.map(([a, b]) => `${a} on ${b}: ${contrast(of(a), of(b)).toFixed(2)}`)).toEqual([]);
  });
});

test('the arithmetic is right: black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('files and window show the same colours by day', () => {
  for (const fill of FILLS.filter((name) => name !== 'away')) {
    expect([fill, light[`paint-${fill}`]]).toEqual([fill, LIGHT[fill as keyof typeof LIGHT]]);
  }
  for (const paint of [
    'outline',
    'link',
    'challenge',
    'defeated',
    'ink',
    'muted',
    'address',
    'code',
  ] as const) {
    expect([paint, light[`paint-${paint}`]]).toEqual([paint, LIGHT[paint]]);
  }
});
