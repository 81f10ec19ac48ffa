// Challenges, defeats and assurance claim points in the window, once with the mouse and once with the
// keyboard alone; what was done is read from the saved file.
import { expect, test } from '@jest/globals';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { linkName, nameOf } from '../../core/model/lookup.ts';
import { describeInBrowser } from './harness/browser.ts';
import type { At } from './pages/canvasPage.ts';
import type { EditorPage } from './pages/editorPage.ts';
import { openSmall } from './pages/smallCase.ts';

const ARGUMENT = `
  case {title: Doubts, profile: gsn-strict}
  G1 "The system is acceptably safe"
    ~ C1 "The system"
    G2 "Hazard A is mitigated"
      Sn1 "Test report A"
    G3 "Hazard B is mitigated" <>
`;

async function saved(editor: EditorPage): Promise<Case> {
  const read = readCase(new Uint8Array(await editor.save()));
  if (!read.ok) throw new Error('The saved case cannot be read.');
  return read.case;
}

/** "Sn2->(G2->Sn1) open undercutting" for each challenge. */
async function challenges(editor: EditorPage): Promise<string[]> {
  const c = await saved(editor);
  return [...c.links]
    .flatMap(([id, link]) =>
      link.kind === 'challenges'
        ? [`${linkName(c, id)} ${link.challenge?.status} ${link.challenge?.kind ?? ''}`.trim()]
        : [],
    )
    .sort();
}

/** "ACP1 on link G2->Sn1" for each claim point. */
async function claimPoints(editor: EditorPage): Promise<string[]> {
  const c = await saved(editor);
  return [...c.acps].map(([id, { on }]) => {
    const [[kind, at] = ['', '']] = Object.entries(on);
    return `${id} on ${kind} ${nameOf(c, at)}`;
  });
}

describeInBrowser('doubt, by keyboard alone', (window) => {
  test('challenges an element, a relation and a challenge; defeats; and takes it all back', async () => {
    const { editor, page } = await openSmall(window, ARGUMENT);
    const say = (text: string) => page.keyboard.type(text);
    await editor.select('G2');
    await editor.press('x');
    await say('Hazard A comes back');
    await editor.press('Control+Enter');
    expect(await editor.text('G4')).toContain('Hazard A comes back');

    // To the relation, and evidence against it.
    await editor.select('G2');
    await editor.press('l', 'x');
    expect(await editor.dialog().textContent()).toContain('Challenge G2->Sn1');
    await say('The rig was not calibrated');
    await editor.press('Tab', 'ArrowDown', 'Shift+Tab', 'Control+Enter');
    expect(await editor.text('Sn2')).toContain('not calibrated');

    // To that challenge, from its challenger.
    await editor.select('Sn2');
    await editor.press('l', 'x');
    expect(await editor.dialog().textContent()).toContain('Challenge Sn2->(G2->Sn1)');
    await say('It was calibrated on the day');
    await editor.press('Control+Enter');
    expect(await challenges(editor)).toEqual([
      'G4->G2 open rebutting',
      'G5->(Sn2->(G2->Sn1)) open undercutting',
      'Sn2->(G2->Sn1) open undercutting',
    ]);

    // An element that is there challenges a relation: the candidate goes from link to link.
    await editor.select('G3');
    await editor.press('Shift+C', 'l', 'l', 'Escape');
    expect(await editor.connectBar().count()).toBe(0);
    await editor.select('G3');
    await editor.press('Shift+C', 'ArrowUp', 'l', 'l', 'l', 'Enter');
    expect(await challenges(editor)).toContain('G3->(G1->C1) open');
    await editor.press('Control+z');
    expect(await challenges(editor)).toHaveLength(3);

    // A defeat names who and why, and suggests what might fall.
    await editor.select('Sn1');
    await editor.press('Shift+X');
    await editor.press('Tab', 'Tab', 'Tab', 'Enter');
    expect(await editor.dialog().getByRole('alert').textContent()).toContain('somebody who judges');
    await editor.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    await say('The report was withdrawn');
    await editor.press('Tab');
    await say('H. Head');
    await editor.press('Tab', 'Tab', 'Enter');
    expect(await editor.dialog().textContent()).toContain('Sn1 is judged defeated');
    expect(await editor.dialog().textContent()).toContain(
      'G2 would go from contested to unsupported',
    );
    await editor.press('Escape');
    const judged = [...(await saved(editor)).nodes.values()].filter(({ defeated }) => defeated);
    expect(judged.map(({ identifier, defeated }) => [identifier, defeated?.by])).toEqual([
      ['Sn1', 'H. Head'],
    ]);
    await editor.select('Sn1');
    await editor.find('Lift the defeat');
    expect([...(await saved(editor)).nodes.values()].some(({ defeated }) => defeated)).toBe(false);

    // Each challenge is deleted by key: the inner one, the relation's, the element's.
    for (const challenger of ['G5', 'Sn2', 'G4']) {
      await editor.select(challenger);
      await editor.press('l', 'Delete');
      if ((await editor.dialog().count()) > 0) await editor.press('Tab', 'Enter');
    }
    expect(await challenges(editor)).toEqual([]);
  }, 120_000);

  test('claim points on a relation, an inference and an artefact, each deleted again', async () => {
    const { editor, page } = await openSmall(window, ARGUMENT);
    const add = async (text: string) => {
      await editor.press('Shift+P');
      const dialog = editor.dialog();
      await dialog.getByLabel('Why there is confidence').focus();
      await page.keyboard.type(text);
      await editor.press('Tab', 'Tab', 'Enter');
      await dialog.waitFor({ state: 'detached' });
    };
    await editor.select('G2');
    await editor.press('l');
    await add('The report is about this hazard');
    await editor.select('G1');
    await add('The list of hazards is complete');
    await editor.select('Sn1');
    await add('The test was repeated');
    expect(await claimPoints(editor)).toEqual([
      'ACP1 on link G2->Sn1',
      'ACP2 on inference G1',
      'ACP3 on node Sn1',
    ]);
    expect(await editor.findings()).not.toContainEqual(expect.stringContaining('ACP-'));
    for (const [at, acp] of [
      ['G1', 'ACP2'],
      ['Sn1', 'ACP3'],
    ] as const) {
      await editor.select(at);
      await editor
        .inspector()
        .getByRole('button', { name: `Delete ${acp}` })
        .focus();
      await editor.press('Enter');
    }
    expect(await claimPoints(editor)).toEqual(['ACP1 on link G2->Sn1']);
    // With the relation its claim point goes; that is asked.
    await editor.select('G2');
    await editor.press('l', 'Delete');
    expect(await editor.dialog().textContent()).toContain('1 assurance claim point');
    await editor.press('Tab', 'Enter');
    expect(await claimPoints(editor)).toEqual([]);
  }, 90_000);

  test('from a claim point to the goal that argues it, and back', async () => {
    const { editor, page } = await openSmall(window, ARGUMENT);
    await editor.select('Sn1');
    await editor.press('Shift+P');
    await editor.dialog().getByLabel('A new goal').focus();
    await editor.press('Space', 'Tab');
    await page.keyboard.type('The report can be trusted');
    await editor.press('Tab', 'Tab', 'Enter');
    await editor.select('Sn1');
    await editor.press('y');
    expect(await editor.selected()).toContain('The report can be trusted');
    await editor.press('y');
    expect(await editor.selected()).toContain('Test report A');
    expect(await editor.findings()).not.toContainEqual(expect.stringContaining('WF-04'));
  });
});

describeInBrowser('doubt, with the mouse', (window) => {
  test('a challenge is drawn onto an element, a relation and a challenge', async () => {
    const { editor, canvas } = await openSmall(window, `${ARGUMENT}\n  Sn8 "A"\n  Sn9 "B"\n`);
    const draw = async (from: string, to: () => Promise<At>) => {
      await canvas.pressGrip(from, 'challenge');
      await canvas.drag(await to());
      const says = await canvas.says();
      await canvas.drop();
      return says;
    };
    expect(await draw('Sn8', () => canvas.at('G3'))).toBe('Sn8 challenges goal G3');
    await editor.press('Escape', '0');
    const middle = (name: string) => async () => {
      const c = await saved(editor);
      const id = [...c.links.keys()].find((one) => linkName(c, one) === name);
      const hit = editor.page.locator(`[data-link="${id}"] .link-hit`);
      return hit.evaluate((path: SVGPathElement) => {
        const at = path.getPointAtLength(path.getTotalLength() / 2);
        const { x, y } = at.matrixTransform(path.getScreenCTM() ?? undefined);
        return { x, y };
      });
    };
    expect(await draw('Sn9', middle('G2->Sn1'))).toBe('Sn9 challenges G2->Sn1');
    await editor.press('Escape', '0');
    expect(await draw('G2', middle('Sn8->G3'))).toBe('G2 challenges Sn8->G3');
    expect(await challenges(editor)).toEqual([
      'G2->(Sn8->G3) open',
      'Sn8->G3 open',
      'Sn9->(G2->Sn1) open',
    ]);
  }, 60_000);

  test('the inference from several is challenged as one, in one step', async () => {
    const { editor, canvas, page } = await openSmall(window, ARGUMENT);
    await editor.select('G3');
    await editor.inspector().getByRole('button', { name: 'Select the link G1->G3' }).click();
    await editor.inspector().getByRole('button', { name: 'Challenge this…' }).click();
    const dialog = editor.dialog();
    expect(
      await dialog.getByLabel('Insert a strategy below G1 and challenge that').isChecked(),
    ).toBe(true);
    await dialog.getByLabel('What is wrong with it').fill('Other hazards were left out');
    await dialog.getByText('Raise the challenge').click();
    expect(await challenges(editor)).toEqual(['G4->S1 open undercutting']);
    expect(await canvas.inOrder('G2', 'G3')).toBe('G2 G3');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await challenges(editor)).toEqual([]);
    expect((await saved(editor)).nodes.size).toBe(5);
  }, 60_000);

  test('GSN-DIA-2 is told, and its fix inserts the strategy', async () => {
    const { editor } = await openSmall(
      window,
      `${ARGUMENT.replace('<>', '<>\n      !! Sn9 "No" challenge {status: open, response: later}')}`,
    );
    expect(await editor.findings()).toContainEqual(expect.stringContaining('GSN-DIA-2'));
    await editor.problems().getByText('GSN-DIA-2').first().click();
    await editor.press('Control+.');
    expect(await challenges(editor)).toEqual(['Sn9->S1 open']);
    expect(await editor.findings()).not.toContainEqual(expect.stringContaining('GSN-DIA-2'));
  }, 60_000);

  test('a sustained challenge asks for a judgement; each further one is judged by itself', async () => {
    const { editor } = await openSmall(
      window,
      `${ARGUMENT}\n  Sn9 "It failed"\n  link challenges Sn9 -> Sn1 {challenge: {status: sustained}}\n`,
    );
    await editor.select('Sn9');
    await editor.inspector().getByRole('button', { name: 'Select the link Sn9->Sn1' }).click();
    await editor.inspector().getByRole('button', { name: 'Judge Sn1 defeated…' }).click();
    const judge = async (why: string) => {
      await editor.dialog().getByLabel('Why it is defeated').fill(why);
      await editor.dialog().getByLabel('Judged by').fill('Board');
      await editor.dialog().getByRole('button', { name: 'Record the defeat' }).click();
    };
    await judge('The second run failed');
    await editor.dialog().waitFor({ state: 'detached' });
    await editor.select('G2');
    await editor.inspector().getByRole('button', { name: 'Judge defeated…' }).click();
    // With Sn1 all above it counts as defeated: this judgement brings down nothing more.
    await judge('Nothing else supports it');
    await editor.dialog().waitFor({ state: 'detached' });
    const judged = [...(await saved(editor)).nodes.values()].filter(({ defeated }) => defeated);
    expect(judged.map(({ identifier }) => identifier)).toEqual(['G2', 'Sn1']);
  }, 60_000);

  test('a challenge whose target was deleted is pointed at another', async () => {
    const { editor } = await openSmall(
      window,
      `${ARGUMENT}\n  Sn9 "It failed"\n  link challenges Sn9 -> G77 {challenge: {status: open}}\n`,
    );
    expect(await editor.findings()).toContainEqual(expect.stringContaining('WF-11'));
    await editor.select('Sn9');
    await editor.press('l');
    await editor.find('Point the challenge elsewhere');
    await editor.symbol('G3').click();
    expect(await challenges(editor)).toEqual(['Sn9->G3 open']);
    expect(await editor.findings()).not.toContainEqual(expect.stringContaining('WF-11'));
  }, 60_000);
});
