// What is told of a change, by hand: each kind of change of the issue's list on a small case.
import { describe, expect, test } from '@jest/globals';
import { diffCases, saysTheSame } from '../../../core/diff/diffCases.ts';
import { sectionCounts, thingName, toldChange } from '../../../core/diff/sentences.ts';
import { type CaseDiff, SECTIONS } from '../../../core/diff/types.ts';
import { type Case, caseFromFile, fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const BASE = `case {profile: review}
G1 "The model could not build a weapon" {lineOfDefence: control, declaredStrength: 2}
  ~ C1 "The closed interface"
  S1 "Over both pathways"
    G2 "It fails the chemistry tasks"
      Sn1 "Run" -> E-01
    G3 "Its access is cut within a day"
  ! G9 "The tasks were leaked" challenge {status: open}
A1 "The monitor sees every session"
link inContextOf G1 -> A1
evidence E-01 {title: Chemistry run, result: pass, value: 0.1, k: 3}
evidence E-02 {title: Field data}
people PE-01 {name: Ada}`;

const base = sketch(BASE);
const diff = (a: Case, b: Case) => diffCases(new CaseIndex(a), new CaseIndex(b)).content;
/** The base with some of its text replaced. */
const changed = (...swaps: readonly (readonly [string, string])[]) =>
  swaps.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The base has no "${from}".`);
    return text.replace(from, to);
  }, BASE);

/** "goal G3: reworded" for every change. */
function told(content: CaseDiff): string[] {
  return SECTIONS.flatMap((section) =>
    content[section].flatMap((thing) =>
      thing.changes.map((change) => {
        const { text, runs } = toldChange(change, thing);
        const words = runs?.map(
          (run) => ({ same: '=', removed: '-', added: '+' })[run.is] + run.text,
        );
        const what = change.what === 'added' || change.what === 'removed' ? `${change.what} ` : '';
        return `${thingName(thing)}: ${what}${text}${words ? ` ${words.join('|')}` : ''}`.trimEnd();
      }),
    ),
  );
}
const toldOf = (...swaps: readonly (readonly [string, string])[]) =>
  told(diff(base, sketch(changed(...swaps))));

describe('claims', () => {
  test('added and removed, with what they stand under; the upper one is re-supported', () => {
    expect(
      toldOf(['    G3 "Its access is cut within a day"\n', '    G4 "Nobody sells it"\n']),
    ).toEqual([
      'goal G3: removed was under S1',
      'goal G4: added under S1',
      'strategy S1: now supported by G4, no longer supported by G3',
    ]);
  });

  test('reworded, word by word', () => {
    expect(toldOf(['It fails the chemistry tasks', 'It fails all the chemistry exams'])).toEqual([
      'goal G2: reworded =It fails |+all |=the chemistry |-tasks|+exams',
    ]);
  });

  test('moved under another', () => {
    const moved = toldOf(
      ['      Sn1 "Run" -> E-01\n', ''],
      ['within a day"', 'within a day"\n      Sn1 "Run" -> E-01'],
    );
    expect(moved).toEqual([
      'goal G2: no longer supported by Sn1',
      'goal G3: now supported by Sn1',
      'solution Sn1: moved from under G2 to G3',
    ]);
  });

  test('moved to another module', () => {
    const two = `${BASE}\nmodule Sub {name: Sub}`;
    const c = sketch(two);
    const file = fileFromCase(c);
    const g3 = file.nodes.G3;
    if (!g3) throw new Error('G3');
    const next = caseFromFile({ ...file, nodes: { ...file.nodes, G3: { ...g3, module: 'Sub' } } });
    expect(told(diff(c, next))).toEqual([
      expect.stringMatching(/^goal Sub\/G3: moved from module \S+ to Sub$/),
    ]);
  });

  test('re-supported: links, combinator, cites', () => {
    expect(toldOf(['-> E-01\n', '-> E-02\n'])).toEqual([
      'solution Sn1: now cites E-02, no longer cites E-01',
    ]);
    expect(toldOf(['"Over both pathways"', '"Over both pathways" {combinator: any}'])).toEqual([
      'strategy S1: Holds with: missing → Any one of them',
    ]);
    expect(toldOf(['  ~ C1 "The closed interface"\n', '']).slice(-1)).toEqual([
      'goal G1: no longer in the context of C1',
    ]);
  });

  test('strength, line and kind', () => {
    const lines = toldOf([
      '{lineOfDefence: control, declaredStrength: 2}',
      '{lineOfDefence: propensity, declaredStrength: 3}',
    ]);
    expect(lines).toEqual([
      'goal G1: Line of defence: Control → Propensity',
      'goal G1: Declared strength: 2 · moderate → 3 · strong',
    ]);
    const goal = sketch('G1 "The top"\n  G2 "The part"');
    const nodes = fileFromCase(goal).nodes;
    const next = caseFromFile({
      ...fileFromCase(goal),
      nodes: {
        ...nodes,
        G2: {
          kind: 'strategy',
          module: nodes.G2?.module ?? '',
          identifier: 'G2',
          text: 'The part',
        },
      },
    });
    expect(told(diff(goal, next))).toEqual(['strategy G2: was a goal, is now a strategy']);
  });

  test('judged defeated, and no longer', () => {
    const judged = [
      [
        'within a day"',
        'within a day" {defeated: {by: PE-01, on: "2026-05-01", rationale: it took a week}}',
      ],
    ] as const;
    expect(toldOf(...judged)).toEqual([
      'goal G3: judged defeated (by PE-01: Ada, on 2026-05-01: it took a week)',
    ]);
    expect(told(diff(sketch(changed(...judged)), base))).toEqual([
      'goal G3: no longer judged defeated (it was, by PE-01: Ada, on 2026-05-01: it took a week)',
    ]);
  });

  test('a fact of an assumption', () => {
    expect(toldOf(['sees every session"', 'sees every session" {status: violated}'])).toEqual([
      'assumption A1: Status: missing → Violated',
    ]);
  });
});

describe('challenges', () => {
  test.each([
    ['refuted', 'Open → Refuted (answered)'],
    ['investigating', 'Open → Investigating'],
    ['sustained', 'Open → Sustained (what it says is so)'],
  ])('open becomes %s', (status, words) => {
    expect(toldOf(['{status: open}', `{status: ${status}}`])).toEqual([
      `challenge G9->G1: status ${words}`,
    ]);
  });

  test('raised', () => {
    const raised = toldOf([
      'within a day"',
      'within a day"\n      ! G8 "It took a week" challenge {status: open}',
    ]);
    expect(raised).toContain('challenge G8->G3: added against G3');
  });

  test('opened again', () => {
    const refuted = sketch(changed(['{status: open}', '{status: refuted}']));
    expect(told(diff(refuted, base))).toEqual([
      'challenge G9->G1: status Refuted → Open (it stands again)',
    ]);
  });
});

describe('records', () => {
  test('field by field in the words of the inspector', () => {
    expect(
      toldOf([
        'result: pass, value: 0.1, k: 3',
        'result: fail, value: 0.4, elicitation: {rung: sft}',
      ]),
    ).toEqual([
      'evidence E-01: Result: Pass → Fail',
      'evidence E-01: Value: 0.1 → 0.4',
      'evidence E-01: Failures k: 3 → missing',
      'evidence E-01: Elicitation: Highest rung: missing → Fine-tuning (supervised)',
    ]);
  });

  test('added, removed, and under another id', () => {
    const next = changed([
      'people PE-01 {name: Ada}',
      'people PE-07 {name: Ada}\npeople PE-02 {name: Bo}',
    ]);
    expect(told(diff(base, sketch(next)))).toEqual([
      'person PE-02: added',
      'person PE-07: PE-01 is now PE-07',
    ]);
  });

  test('an object in a list is told by what it is about', () => {
    const gate = (vote: string) =>
      sketch(`G1 "Top"\npeople PE-01 {name: Ada}\npeople PE-02 {name: Bo}\ncriteria K-1 {name: Limit}
approvals AP {subject: K-1, votes: [{person: PE-01, vote: ${vote}}, {person: PE-02, vote: for}]}`);
    expect(told(diff(gate('for'), gate('against')))).toEqual([
      'approval AP: Votes: PE-01: Ada: Vote: For → Against',
    ]);
  });
});

test('the case itself: profile, parameters, maturity', () => {
  const next = changed([
    'case {profile: review}',
    'case {profile: draft, maturity: reviewed, parameters: {maxAgeDays: 30}}',
  ]);
  expect(told(diff(base, sketch(next))).sort()).toEqual([
    expect.stringMatching(/^The case: Maturity: \S+ → Reviewed$/),
    expect.stringMatching(/^The case: Parameters: .*: missing → 30$/),
    expect.stringMatching(/^The case: .*rofile: .* → /),
  ]);
});

describe('what does not count', () => {
  test('the view and the order of siblings', () => {
    const file = fileFromCase(base);
    const links = Object.fromEntries(
      Object.entries(file.links).map(([id, link], i) => [id, { ...link, order: `z${i}` }]),
    );
    const next = caseFromFile({ ...file, links, view: { collapsed: { S1: true } } });
    expect(saysTheSame(diff(base, next))).toBe(true);
  });

  test('ids, where all differ: read again from another file', () => {
    const file = fileFromCase(base);
    const other = (id: string) => `other-${id}`;
    const next = caseFromFile({
      ...file,
      nodes: Object.fromEntries(Object.entries(file.nodes).map(([id, node]) => [other(id), node])),
      links: Object.fromEntries(
        Object.entries(file.links).map(([id, link]) => [
          other(id),
          {
            ...link,
            from: other(link.from),
            ...(link.to === undefined ? {} : { to: other(link.to) }),
          } as typeof link,
        ]),
      ),
    });
    expect(told(diff(base, next))).toEqual([]);
    const reworded = caseFromFile({
      ...fileFromCase(next),
      nodes: Object.fromEntries(
        [...next.nodes].map(([id, node]) => [
          id,
          id === 'other-G2' ? { ...node, text: 'It fails the tasks' } : node,
        ]),
      ),
    });
    expect(told(diff(base, reworded))).toEqual([
      'goal G2: reworded =It fails the |-chemistry |=tasks',
    ]);
  });
});

test('the counts above a section', () => {
  const content = diff(
    base,
    sketch(
      changed(
        ['fails the chemistry', 'fails chemistry'],
        ['    G3 "Its access is cut within a day"\n', ''],
      ),
    ),
  );
  expect(sectionCounts(content.elements)).toBe('1 removed, 1 reworded, 1 re-supported');
});
