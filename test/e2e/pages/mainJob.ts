// The author's job, as both stories of it have it: what is written, the file it goes into, and what
// the file must say in the end.
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readCase } from '../../../core/format/readCase.ts';
import type { Case } from '../../../core/model/case.ts';
import type { Window } from '../harness/browser.ts';
import { EditorPage, nodeOf } from './editorPage.ts';

export const TITLE = 'Deployment of Model 3';

export const TEXTS = {
  G1: 'Model 3, deployed behind the API, causes no catastrophe',
  C1: 'Model 3 with its monitor, in the API only',
  A1: 'The monitor is not tampered with',
  S1: 'Over both lines of defence',
  G2: 'Model 3 could not exfiltrate its weights',
  G3: 'Model 3 would not exfiltrate its weights',
  G4: 'The red team had full access',
  G5: 'Nothing was overlooked',
  Sn1: 'Assessment of the sandbox',
} as const;

/** Security assessments age by their date alone (core/reasoning/staleness.ts): this one is fresh. */
export const EVIDENCE = {
  title: 'Sandbox assessment by an outside team',
  kind: 'Security assessment',
  result: 'Pass',
  date: daysAgo(5),
};

const NAME = 'job.case.json';

/** In a date field, as it is typed in the browser's English. */
export const DATE_KEYS = `${EVIDENCE.date.slice(5).replace('-', '')}${EVIDENCE.date.slice(0, 4)}`;

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** The editor with pickers that give one real file of the page's own file system. */
export async function openWithFile(window: Window): Promise<EditorPage> {
  const page = await window.open('', async (empty) => {
    await empty.addInitScript((name) => {
      const pick = async (create: boolean) => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(name, { create });
      };
      Object.assign(globalThis, {
        showOpenFilePicker: async () => [await pick(false)],
        showSaveFilePicker: () => pick(true),
      });
    }, NAME);
    await empty.setViewportSize({ width: 1500, height: 1000 });
  });
  await page.getByRole('tree', { name: 'Argument' }).waitFor();
  const editor = EditorPage.on(page);
  await editor.checked();
  return editor;
}

/** What stands in the file. */
export async function readFile(page: Page): Promise<{ text: string; case: Case }> {
  const text = await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, NAME);
  const read = readCase(text);
  if (!read.ok) throw new Error(read.problem.message);
  return { text, case: read.case };
}

/** The case that the job ends with, said from the story and not from what was saved. */
export function expectTheJob(c: Case): void {
  expect(c.meta.title).toBe(TITLE);
  for (const [identifier, text] of Object.entries(TEXTS)) {
    expect(nodeOf(c, identifier)?.text).toBe(text);
  }
  expect(nodeOf(c, 'G1')).not.toHaveProperty('undeveloped');
  expect(nodeOf(c, 'G2')).toMatchObject({ lineOfDefence: 'control' });
  expect(nodeOf(c, 'G3')).toMatchObject({ lineOfDefence: 'propensity' });
  expect(nodeOf(c, 'Sn1')).toMatchObject({ cites: ['E-01'] });
  expect([...c.evidence]).toEqual([
    [
      'E-01',
      {
        title: EVIDENCE.title,
        evalType: 'security-assessment',
        result: 'pass',
        date: EVIDENCE.date,
      },
    ],
  ]);
  const name = (id: string | undefined) => c.nodes.get(id ?? '')?.identifier;
  const links = [...c.links.values()].map(
    ({ kind, from, to }) => `${name(from)} ${kind} ${name(to)}`,
  );
  expect(links.sort()).toEqual([
    'G1 inContextOf A1',
    'G1 inContextOf C1',
    'G1 supportedBy S1',
    'G2 supportedBy G4',
    'G2 supportedBy Sn1',
    'G3 supportedBy G4',
    'S1 supportedBy G2',
    'S1 supportedBy G3',
    'S1 supportedBy G5',
  ]);
}
