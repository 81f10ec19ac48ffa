// Calls are data from anywhere: quick fixes, macros, tests. Whatever they hold, the answer is a sentence.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute, may } from '../../../core/commands/execute.ts';
import { COMMANDS, commandById } from '../../../core/commands/registry.ts';
import { setText } from '../../../core/commands/setText.ts';
import { setView } from '../../../core/commands/setView.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { digestCase } from '../../../core/format/digest.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter, contextOf, run, sentence } from './running.ts';

const BASE = sketch(`
  G1
    G2
`);

describe('a call', () => {
  test('may carry its own label, as quick fixes do', () => {
    const call = setText.call({ node: 'G1', text: 'x' });
    expect(run(BASE, { ...call, label: 'Say what is claimed' }).label).toBe('Say what is claimed');
    expect(call).toEqual({ command: 'setText', args: { node: 'G1', text: 'x' } });
  });

  test.each<[string, unknown, string]>([
    ['nothing', {}, 'There is no command "nothing".'],
    ['setText', { node: 'G1' }, '"text" of the command setText must be a text.'],
    ['setText', { node: '', text: '' }, '"node" of the command setText must be an id.'],
    ['setText', { node: 'G1', text: 'x', txet: '' }, 'The command setText has no argument "txet".'],
    ['setText', ['G1', 'x'], 'The command setText needs arguments by name.'],
    ['setText', undefined, 'A file cannot hold undefined.'],
    [
      'addNode',
      { kind: 'claim' },
      `"kind" of the command addNode must be one of goal, strategy, solution, context, assumption, justification, awayGoal, awaySolution, awayContext, awayAssumption, awayJustification, moduleReference, contractReference.`,
    ],
    ['deleteElements', { ids: 'G1' }, '"ids" of the command deleteElements must be a list of ids.'],
    [
      'setNodeFields',
      { node: 'G1', fields: [] },
      '"fields" of the command setNodeFields must be fields by name.',
    ],
    [
      'addModule',
      { name: 'X', contract: 'yes' },
      '"contract" of the command addModule must be true or false.',
    ],
    [
      'setNodeFields',
      { node: 'G1', fields: { rate: Number.POSITIVE_INFINITY } },
      'A file cannot hold Infinity.',
    ],
    [
      'setNodeFields',
      { node: 'G1', fields: { attributes: { f: () => 1 } } },
      'A file cannot hold a function.',
    ],
    [
      'setNodeFields',
      { node: 'G1', fields: { attributes: new Map() } },
      'A file cannot hold an object of class Map.',
    ],
  ])('of the wrong form is refused: %s %j', (command, args, message) => {
    const call = { command, args: args as Record<string, unknown> };
    expect(sentence(BASE, call)).toBe(message);
    expect(execute(call, contextOf(BASE))).toEqual(may(call, contextOf(BASE)));
  });

  test('nested without end, or too deep, is refused', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    let deep: unknown = 1;
    for (let i = 0; i < 120; i += 1) deep = [deep];
    for (const attributes of [circle, { deep }]) {
      const call = { command: 'setNodeFields', args: { node: 'G1', fields: { attributes } } };
      expect(sentence(BASE, call)).toBe('It is nested more than 100 deep.');
    }
  });

  test('of any form at all is answered, never thrown at', () => {
    const args = fc.dictionary(
      fc.constantFrom(
        'node',
        'text',
        'fields',
        'ids',
        'kind',
        'parent',
        'from',
        'to',
        'link',
        'table',
        'id',
      ),
      fc.oneof(fc.anything(), fc.constantFrom('G1', 'G1-G2', 'goal', 'evidence')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...COMMANDS), args, ({ id }, given) => {
        const result = execute({ command: id, args: given }, contextOf(BASE));
        if (!result.allowed) expect(result.message).toMatch(/\.$/);
      }),
      { seed: 20260601, numRuns: 2_000 },
    );
  });
});

describe('the registry', () => {
  test('knows every command once, by the name of its file', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const command of COMMANDS) expect(commandById(command.id)).toBe(command);
    expect(commandById('constructor')).toBeUndefined();
  });
});

describe('setView', () => {
  test('pins and folds, and takes both back; no undo step, no digest', () => {
    const call = setView.call({ pinned: { G1: { x: 1.5, y: -2 } }, collapsed: { G2: true } });
    const done = run(BASE, call);
    expect(done.history).toBe('ignore');
    expect(done.case.view).toEqual({ pinned: { G1: { x: 1.5, y: -2 } }, collapsed: { G2: true } });
    expect(digestCase(done.case)).toBe(digestCase(BASE));
    expect(run(done.case, call).patches).toEqual([]);
    const back = caseAfter(
      done.case,
      setView.call({ pinned: { G1: null }, collapsed: { G2: false } }),
    );
    expect(writeCase(back)).toBe(writeCase(BASE));
  });

  test('a place is two numbers', () => {
    expect(answer(BASE, setView.call({ pinned: { G1: { x: 1 } } }))).toBe('wrong-form');
    expect(answer(BASE, setView.call({ collapsed: { G1: 'yes' } }))).toBe('wrong-form');
  });
});
