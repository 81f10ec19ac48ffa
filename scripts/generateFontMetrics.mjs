// Makes core/generated/fontMetrics.ts: the advance widths of the bundled font, so that core can
// measure text without a font engine. `--out DIR` writes elsewhere (the freshness test).
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as fontkit from 'fontkit';
import { root } from './root.mjs';

const FACES = {
  regular: '400Regular',
  semibold: '600SemiBold',
  italic: '400Regular_Italic',
  semiboldItalic: '600SemiBold_Italic',
};

/** @param {string} face a folder of the font package */
function openFace(face) {
  const file = `@expo-google-fonts/ibm-plex-sans/${face}/IBMPlexSans_${face}.ttf`;
  return /** @type {any} */ (fontkit.openSync(createRequire(import.meta.url).resolve(file)));
}

/**
 * Runs of consecutive code points, as [first, count].
 * @param {number[]} codePoints ascending
 */
function runsOf(codePoints) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const codePoint of codePoints) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === codePoint) last[1] += 1;
    else runs.push([codePoint, 1]);
  }
  return runs;
}

/** The text of the generated module. */
function fontMetrics() {
  const faces = Object.entries(FACES).map(([name, folder]) => ({ name, font: openFace(folder) }));
  const regular = faces[0]?.font;
  // A glyph that one face lacks would be measured in that face and drawn in a fallback.
  const covered = regular.characterSet
    .filter((/** @type {number} */ c) => c >= 0x20 && c < 0xfff0 && (c < 0x7f || c > 0x9f))
    .filter((/** @type {number} */ c) => faces.every(({ font }) => font.hasGlyphForCodePoint(c)));
  covered.sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
  const widths = faces.map(({ name, font }) => {
    const list = covered.map((/** @type {number} */ c) => font.glyphForCodePoint(c).advanceWidth);
    return `    ${name}: [${list.join(',')}],\n`;
  });
  return `// Generated from IBM Plex Sans by scripts/generateFontMetrics.mjs. Do not edit.

/** Advance widths of each face, in font units, in the order of the runs of code points. */
export const fontMetrics = {
  family: ${JSON.stringify(regular.familyName)},
  unitsPerEm: ${regular.unitsPerEm},
  ascender: ${regular.ascent},
  descender: ${regular.descent},
  capHeight: ${regular.capHeight},
  xHeight: ${regular.xHeight},
  /** [first code point, how many] */
  runs: ${JSON.stringify(runsOf(covered))} as [number, number][],
  widths: {
${widths.join('')}  },
};
`;
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(root, 'core/generated') } },
});
mkdirSync(resolve(values.out), { recursive: true });
writeFileSync(join(resolve(values.out), 'fontMetrics.ts'), fontMetrics());
