// What happens to every symbol, in stories by the extension that it belongs to: added, edited,
// connected, seen in the drawing, deleted. Each story leaves the case as it found it.
import { DOUBT_STORIES } from './symbolDoubtStories.ts';
import { connected, removed, type Story, seeElement, seeLink } from './symbols.ts';

const BESIDE = ['ArrowLeft', 'ArrowDown'];

/** Tables 1:2-1 and 1:2-2. New elements go below G2, and are connected from G3 too. */
const elements: Story = async (user, ledger, picture) => {
  const { editor } = user;
  const kinds = [
    ['goal', 'Goal', 'G5', 'The claim holds', ['outline'], [...BESIDE, 'ArrowRight']],
    [
      'strategy',
      'Strategy',
      'S2',
      'Over the parts',
      ['outline'],
      [...BESIDE, 'ArrowRight', 'ArrowRight'],
    ],
    [
      'solution',
      'Solution',
      'Sn2',
      'The report',
      ['outline'],
      [...BESIDE, 'ArrowRight', 'ArrowRight', 'ArrowRight'],
    ],
  ] as const;
  const beside = [
    ['context', 'Context', 'C2', 'The place', ['outline']],
    ['assumption', 'Assumption', 'A1', 'It is known', ['outline']],
    ['justification', 'Justification', 'J1', 'It suffices', ['outline']],
  ] as const;
  for (const [name, kind, made, text, parts, route] of kinds) {
    await user.add('G2', kind, made, text);
    await seeElement(editor, new RegExp(`^${name} ${made}: ${text}`), ...parts);
    await user.retype(made, `${text} now`);
    await seeElement(editor, new RegExp(`^${name} ${made}: ${text} now`));
    await connected(user, 'G3', made, route);
    ledger.record(name, 'added', 'edited', 'connected', 'drawn');
  }
  for (const [name, kind, made, text, parts] of beside) {
    await user.add('G2', kind, made, text);
    await seeElement(editor, new RegExp(`^${name} ${made}: ${text}`), ...parts);
    await user.retype(made, `${text} now`);
    await seeElement(editor, new RegExp(`^${name} ${made}: ${text} now`));
    await connected(user, 'G3', made, ['ArrowLeft', 'ArrowLeft']);
    ledger.record(name, 'added', 'edited', 'connected', 'drawn');
    await picture(`elements-${name}`);
    if (name === 'context') {
      await seeLink(editor, 'G3->C2', 'line', 'head');
      await removed(user, 'G3->C2');
      ledger.record('inContextOf', 'added', 'drawn', 'deleted');
    }
    await removed(user, made);
    ledger.record(name, 'deleted');
  }
  await seeLink(editor, 'G3->G5', 'line', 'head');
  await removed(user, 'G3->G5');
  ledger.record('supportedBy', 'added', 'drawn', 'deleted');
  for (const [name, , made] of kinds) {
    await removed(user, made);
    ledger.record(name, 'deleted');
  }
};

const MARKS = 'Marks';

/** The marks of elements: Tables 1:2-1, 1:3-2 and 1:4-1. */
const marks: Story = async (user, ledger, picture) => {
  const { editor } = user;
  const undeveloped = [MARKS, 'Mark undeveloped'];
  const uninstantiated = [MARKS, 'Mark as to be instantiated'];
  await user.act(['G2'], undeveloped);
  await seeElement(editor, /^goal G2.*Undeveloped\./, 'undeveloped');
  ledger.record('undeveloped', 'added', 'drawn');
  await user.act(['G2'], uninstantiated);
  await seeElement(
    editor,
    /^goal G2.*Undeveloped\. Uninstantiated\./,
    'undeveloped',
    'uninstantiated',
  );
  ledger.record('undeveloped and uninstantiated', 'added', 'drawn');
  await picture('marks-both');
  await user.act(['G2'], undeveloped);
  await seeElement(
    editor,
    /^goal G2: [^.]*[^.]Uninstantiated\.|^goal G2: Hazard A is mitigated Uninstantiated\./,
    'uninstantiated',
  );
  ledger.record('undeveloped', 'deleted');
  ledger.record('undeveloped and uninstantiated', 'deleted');
  ledger.record('uninstantiated', 'added', 'drawn');
  await user.act(['G2'], uninstantiated);
  await seeElement(
    editor,
    /^goal G2: Hazard A is mitigated( \d finding\w*\.| (?:New|Changed) since the last save\.)*$/,
  );
  ledger.record('uninstantiated', 'deleted');
  for (const [name, action, words, part] of [
    ['public', 'Public', 'Public', 'public'],
    [
      'to be supported by contract',
      'To be supported by contract',
      'To be supported by a contract',
      'contract',
    ],
  ] as const) {
    await user.act(['G2'], ['Modules', action]);
    await seeElement(editor, new RegExp(`^goal G2.*${words}\\.`), part);
    await picture(`marks-${part}`);
    await user.act(['G2'], ['Modules', action]);
    await seeElement(
      editor,
      /^goal G2: Hazard A is mitigated( \d finding\w*\.| (?:New|Changed) since the last save\.)*$/,
    );
    ledger.record(name, 'added', 'drawn', 'deleted');
  }
};

/** Tables 1:4-1 to 1:4-4. What stands for another module goes below G3 and G4. */
const modules: Story = async (user, ledger, picture) => {
  const { editor } = user;
  const made = [
    ['module', 'New module', 'Sub', 'Subsystem', 'module'],
    ['contract module', 'New contract module', 'Deal', 'Agreement', 'contract'],
  ] as const;
  for (const [name, action, first, then] of made) {
    await user.newModule(action, first);
    await user.renameModule(first, then);
    ledger.record(name, 'added', 'edited');
  }
  await user.architecture();
  for (const [name, , , then, kind] of made) {
    await seeElement(editor, new RegExp(`^${kind} ${then}`), 'outline');
    ledger.record(name, 'drawn');
  }
  await picture('architecture');
  await user.openModule('Main');
  const references = [
    ['module reference', 'Add module reference…', 'Subsystem', 'M1', BESIDE],
    [
      'contract reference',
      'Add contract reference…',
      'Agreement',
      'Con1',
      [...BESIDE, 'ArrowRight'],
    ],
  ] as const;
  for (const [name, action, query, identifier, route] of references) {
    await user.fromModule('G3', action, query);
    await seeElement(editor, new RegExp(`^${name} ${identifier}, module ${query}`), 'outline');
    await user.retype(identifier, 'What lies there');
    await seeElement(
      editor,
      new RegExp(`^${name} ${identifier}, module ${query}: What lies there`),
    );
    await connected(user, 'G4', identifier, route);
    ledger.record(name, 'added', 'edited', 'connected', 'drawn');
  }
  await picture('references');
  for (const [name, , , identifier] of references) {
    await removed(user, identifier);
    ledger.record(name, 'deleted');
  }
  for (const [name] of [...made].reverse()) {
    await user.deleteModule(name === 'module' ? 'Subsystem' : 'Agreement');
    ledger.record(name, 'deleted');
  }
};

/** Table 1:4-1: what repeats an element of another module says what that says, and is edited there. */
const away: Story = async (user, ledger, picture) => {
  const { editor } = user;
  for (const [name, identifier, text, route] of [
    ['away goal', 'G7', 'Other parts are safe', ['ArrowRight', 'ArrowDown']],
    ['away solution', 'Sn7', 'Report of other parts', ['ArrowRight', 'ArrowDown']],
    ['away context', 'C7', 'The other parts', ['ArrowRight', 'ArrowLeft']],
    ['away assumption', 'A7', 'Other parts are known', ['ArrowRight', 'ArrowLeft']],
    ['away justification', 'J7', 'Other parts matter', ['ArrowRight', 'ArrowLeft']],
  ] as const) {
    const words = (said: string) => new RegExp(`^${name} ${identifier}, of module Other: ${said}`);
    await user.fromModule('G4', 'Add away element…', `Other/${identifier}`);
    await seeElement(editor, words(text), 'outline', 'strip', 'module');
    await user.editOrigin(identifier, `${text} now`);
    await seeElement(editor, words(`${text} now`));
    await connected(user, 'G3', identifier, route);
    await picture(name.replace(' ', '-'));
    await removed(user, identifier);
    ledger.record(name, 'added', 'edited', 'connected', 'drawn', 'deleted');
  }
};

export const STORIES: Readonly<Record<string, Story>> = {
  elements,
  marks,
  modules,
  away,
  ...DOUBT_STORIES,
};
