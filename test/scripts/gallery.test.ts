// The gallery: every symbol of the standard is in it, and it looks as it did. The list is typed from
// the tables of SCSC-141C, not from the code; `npm run gallery -- --renew` renews the kept picture
// after it was compared with the standard by eye.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { GALLERY } from '../../scripts/gallery/entries.ts';
import { galleryHtml, gallerySvg } from '../../scripts/gallery/page.ts';
import { root } from '../../scripts/root.mjs';

/** By table or figure: what it renders. */
const STANDARD: Readonly<Record<string, readonly string[]>> = {
  'Table 1:2-1': [
    'Goal',
    'Strategy',
    'Solution',
    'Context',
    'Assumption',
    'Justification',
    'Undeveloped goal',
    'Undeveloped strategy',
  ],
  'Table 1:2-2': ['SupportedBy', 'InContextOf'],
  'Fig 1:2-12': ['Continues in another diagram', 'Continued from another diagram'],
  'Table 1:3-1': [
    'Multiplicity',
    'Multiplicity with its number',
    'Multiplicity of a context',
    'Multiplicity of a context with its range',
    'Optional support',
    'Optional context',
    'Choice',
    'Choice of a context, with its number',
  ],
  'Fig 1:3-1': ['Choice among three goals'],
  'Table 1:3-2': ['Uninstantiated goal', 'Undeveloped and uninstantiated goal'],
  'Table 1:3-3': ['Instantiation data reference'],
  'Table 1:4-1': [
    'Away goal',
    'Away solution',
    'Away context',
    'Away assumption',
    'Away justification',
    'Module reference',
    'Contract reference',
    'Public goal',
    'Public context',
    'Public solution',
    'Public assumption',
    'Public justification',
    'To be supported by contract',
    'To be supported by contract, uninstantiated',
  ],
  'Table 1:4-3': [
    'Module',
    'Contract, full form',
    'Contract, simple form',
    'Module interface connectors',
  ],
  'Table 1:4-4': [
    'ModuleSupportedBy',
    'ModuleInContextOf',
    'Composite relationship',
    'Context one way, support the other',
    'Composite one way, context the other',
    'Composite both ways',
    'Support both ways',
  ],
  'Fig 1:4-7': ['Contract between modules, simple form'],
  'Table 1:5-1': ['Assurance claim point on SupportedBy', 'Assurance claim point on InContextOf'],
  'Table 1:5-2': [
    'Assurance claim point on a solution',
    'Assurance claim point on a context',
    'Assurance claim point, uninstantiated',
  ],
  '1:5.2.3': ['Argued in another module'],
  'Fig 1:5-3': ['Assurance claim point on a whole inference'],
  'Table 1:6-1': ['Goal as challenger', 'Solution as challenger', 'Defeated element'],
  'Table 1:6-2': ['Challenges', 'Defeated relationship'],
  'Fig 1:6-3': ['Challenge of a relationship'],
  'Fig 1:6-5': ['Challenge of a challenge'],
};

test('every symbol of the standard is there, under its table, and no other', () => {
  const shown: Record<string, string[]> = {};
  for (const { name, section } of GALLERY.flatMap((group) => group.entries)) {
    const table = /(?:Table|Fig) [\d:-]+$/.exec(section)?.[0] ?? section;
    shown[table] = [...(shown[table] ?? []), name];
  }
  expect(shown).toEqual(STANDARD);
});

test('the picture is the kept one', () => {
  const kept = readFileSync(join(root, 'test/fixtures/gallery/gallery.svg'), 'utf8');
  // Not as a whole: a difference would print both.
  const lines = kept.split('\n');
  const now = gallerySvg(GALLERY).split('\n');
  const differ = now.findIndex((line, i) => line !== lines[i]);
  expect(differ < 0 ? undefined : [now[differ], lines[differ]]).toBeUndefined();
  expect(now).toHaveLength(lines.length);
});

test('picture and page name each symbol with its section', () => {
  const [svg, html] = [gallerySvg(GALLERY), galleryHtml(GALLERY)];
  for (const { name, section } of GALLERY.flatMap((group) => group.entries)) {
    expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain(`>${section}</text>`);
    expect(html).toContain(`<b>${name}</b><span class="section">${section}</span>`);
  }
});

test('no two parts of the page share an id', () => {
  const ids = [...galleryHtml(GALLERY).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(100);
  expect(new Set(ids).size).toBe(ids.length);
});
