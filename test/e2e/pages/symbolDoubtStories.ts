// The stories of what stands on relations and elements: doubts, patterns, confidence.
import { expect } from '@jest/globals';
import { removed, type Story, saved, seeElement, seeLink } from './symbols.ts';

const DOUBT = 'Challenge and confidence';

/** Table 1:6-2: a challenge may end on an element and on any relation. */
const challenges: Story = async (user, ledger, picture) => {
  const { editor } = user;
  const all = [
    ['challenges an element', 'G4', 'G2', ['ArrowLeft', 'ArrowLeft'], 'G4->G2'],
    ['challenges a Challenges', 'Sn1', 'G4->G2', [], 'Sn1->(G4->G2)'],
    ['challenges a SupportedBy', 'G4', 'G1->S1', [], 'G4->(G1->S1)'],
    ['challenges an InContextOf', 'G4', 'G1->C1', [], 'G4->(G1->C1)'],
  ] as const;
  for (const [name, from, to, route, made] of all) {
    await user.challenge(from, to, route);
    await seeLink(editor, made, 'line', 'head');
    ledger.record(name, 'added', 'drawn');
  }
  await picture('challenges');
  for (const [name, , , , made] of [...all].reverse()) {
    await user.selectLink(made);
    await user.choose('Status', 'Investigating');
    const statuses = [...(await saved(editor)).case.links.values()].map(
      (link) => link.kind === 'challenges' && link.challenge?.status,
    );
    expect(statuses).toContain('investigating');
    await removed(user, made);
    ledger.record(name, 'edited', 'deleted');
  }
};

/** Table 1:6-1: the cross over what is judged defeated. */
const defeats: Story = async (user, ledger, picture) => {
  const { editor } = user;
  const see = async (on: string, defeated: boolean) => {
    if (on.includes('->')) await seeLink(editor, on, defeated ? 'defeated' : 'no defeated');
    else if (defeated) await seeElement(editor, new RegExp(`^goal ${on}.*Defeated\\.`), 'defeated');
    else await seeElement(editor, new RegExp(`^goal ${on}((?!Defeated).)*$`));
  };
  for (const [name, on] of [
    ['defeated element', 'G2'],
    ['defeated relation', 'G1->C1'],
  ] as const) {
    await user.act([on], [DOUBT, 'Judge defeated…']);
    const why = { 'Why it is defeated': 'The report was withdrawn', 'Judged by': 'Board' };
    await user.fill(why, 'Record the defeat');
    await see(on, true);
    ledger.record(name, 'added', 'drawn');
    await picture(name.replace(' ', '-'));
    if (on.includes('->')) await user.selectLink(on);
    else await user.select(on);
    await user.field('Why', 'Its rig was not calibrated');
    const { case: c } = await saved(editor);
    const reasons = [...c.nodes.values(), ...c.links.values()].map(
      (one) => one.defeated?.rationale,
    );
    expect(reasons).toContain('Its rig was not calibrated');
    await user.act([on], [DOUBT, 'Lift the defeat']);
    await see(on, false);
    ledger.record(name, 'edited', 'deleted');
  }
};

/** Table 1:3-1: balls and diamonds on relations. */
const patterns: Story = async (user, ledger, picture) => {
  const { editor } = user;
  const multiplicity = ['Marks', 'Set multiplicity…'];
  await user.act(['S1->G3'], multiplicity);
  await user.label('');
  await seeLink(editor, 'S1->G3', 'ball');
  await user.act(['S1->G3'], multiplicity);
  await user.answer('Take the ball off');
  await seeLink(editor, 'S1->G3', 'no ball');
  ledger.record('multiplicity without label', 'added', 'drawn', 'deleted');
  for (const label of ['n', '0..x']) {
    await user.act(['S1->G3'], multiplicity);
    await user.label(label);
    const drawn = editor.page.locator('.links text').filter({ hasText: new RegExp(`^${label}$`) });
    await drawn.waitFor({ state: 'attached' });
  }
  ledger.record('multiplicity with label', 'added', 'edited', 'drawn');
  await user.act(['S1->G4'], ['Marks', 'Make optional']);
  await seeLink(editor, 'S1->G4', 'option');
  await picture('multiplicity');
  await user.act(['S1->G4'], ['Marks', 'Make optional']);
  await seeLink(editor, 'S1->G4', 'no option');
  ledger.record('optional', 'added', 'drawn', 'deleted');
  await user.act(['S1->G3'], multiplicity);
  await user.answer('Take the ball off');
  await seeLink(editor, 'S1->G3', 'no ball');
  ledger.record('multiplicity with label', 'deleted');

  const choice = ['Marks', 'Group into a choice…'];
  for (const label of ['1 of 3', '2 of 3']) {
    await user.act(['G2', 'G3', 'G4'], choice);
    await user.label(label);
    await seeLink(editor, 'S1->G2', 'choice');
    await editor.page
      .locator('.links text')
      .filter({ hasText: label })
      .waitFor({ state: 'attached' });
  }
  await picture('choice');
  ledger.record('choice', 'added', 'edited', 'drawn');
  await user.act(['G2', 'G3', 'G4'], choice);
  await user.answer('End the choice');
  await seeLink(editor, 'S1->G2', 'no choice');
  ledger.record('choice', 'deleted');
};

/** Table 1:3-3: the reference to instantiation data beside the top of a template. */
const data: Story = async (user, ledger, picture) => {
  const { editor } = user;
  await user.newRecord('instantiation');
  await user.field('Name', 'Table 1');
  await user.pick('Template argument', 'G1');
  await seeElement(editor, /^goal G1.*Instantiation data: Table 1\./, 'instantiation', 'dotted');
  await picture('data');
  // Findings that come move the fields down.
  await editor.checked();
  await user.field('Name', 'Table 2');
  await seeElement(editor, /^goal G1.*Instantiation data: Table 2\./);
  await user.deleteRecord('INS-01');
  await seeElement(editor, /^goal G1((?!Instantiation).)*$/);
  ledger.record('instantiation data', 'added', 'edited', 'drawn', 'deleted');
};

const WHY = 'Why there is confidence';

/** Tables 1:5-1 and 1:5-2: the square, and what it stands on. */
const confidence: Story = async (user, ledger, picture) => {
  const { editor } = user;
  const all = [
    ['ACP on SupportedBy', 'G2->Sn1', 'ACP1', undefined],
    ['ACP on InContextOf', 'G1->C1', 'ACP2', undefined],
    [
      'ACP on an inference',
      'G1',
      'ACP3',
      /^goal G1.*Assurance claim point ACP3 on its whole inference/,
    ],
    [
      'ACP on a solution',
      'Sn1',
      'ACP4',
      /^solution Sn1.*Assurance claim point ACP4 on what it refers/,
    ],
    ['ACP on a context', 'C1', 'ACP5', /^context C1.*Assurance claim point ACP5 on what it refers/],
  ] as const;
  for (const [name, on, , words] of all) {
    await user.act([on], [DOUBT, 'Add assurance claim point…']);
    await user.fill({ [WHY]: 'It was checked twice' }, 'Add');
    if (words) await seeElement(editor, words, 'acp');
    else await seeLink(editor, on, 'acp');
    ledger.record(name, 'added', 'drawn');
  }
  await picture('claim-points');
  for (const [name, on, acp] of all) {
    await user.button(on, `Change ${acp}`);
    await user.fill({ [WHY]: 'By two people' }, 'Change');
    expect((await saved(editor)).case.acps.get(acp)?.argument?.text).toBe('By two people');
    await user.button(on, `Delete ${acp}`);
    ledger.record(name, 'edited', 'deleted');
  }
  expect((await saved(editor)).case.acps.size).toBe(0);
};

export const DOUBT_STORIES: Readonly<Record<string, Story>> = {
  challenges,
  defeats,
  patterns,
  data,
  confidence,
};
