// The table of permitted connections is tested cell by cell in test/core/model/connections.test.ts.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connect } from '../../../core/commands/connect.ts';
import { disconnect } from '../../../core/commands/disconnect.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { execute } from '../../../core/commands/execute.ts';
import { moveSubtree } from '../../../core/commands/moveSubtree.ts';
import type { Case } from '../../../core/model/case.ts';
import { connectionLegality } from '../../../core/model/connections.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { callOf, recipe } from '../../properties/editCalls.ts';
import { answer, around, caseAfter, contextOf, run, sentence } from './running.ts';

const BASE = sketch(`
  G1
    S1
      G2
        Sn1
      G3
  G4 {public: true}
  C1
  module Sub
  G1
  G5 {public: true}
`);

describe('connect', () => {
  test('draws a link, last among its siblings or where it is asked to', () => {
    const last = run(BASE, connect.call({ kind: 'supportedBy', from: 'S1', to: 'G4' }));
    expect(last.made).toEqual(['new1']);
    expect(last.label).toBe('Support Main/S1');
    expect(around(last.case, 'S1', 'supportedBy')).toEqual(['G2', 'G3', 'G4']);
    const call = connect.call({ kind: 'supportedBy', from: 'S1', to: 'G4', before: 'S1-G3' });
    expect(around(run(BASE, call).case, 'S1', 'supportedBy')).toEqual(['G2', 'G4', 'G3']);
  });

  test('a challenge ends on an element or on a link, and may say how', () => {
    const challenge = { kind: 'rebutting', status: 'open', raisedBy: 'reviewer' };
    const onNode = run(BASE, connect.call({ kind: 'challenges', from: 'G4', to: 'G2', challenge }));
    expect(onNode.case.links.get('new1')).toMatchObject({ from: 'G4', to: 'G2', challenge });
    const onLink = run(BASE, connect.call({ kind: 'challenges', from: 'G4', toLink: 'G2-Sn1' }));
    expect(onLink.case.links.get('new1')).toMatchObject({ from: 'G4', toLink: 'G2-Sn1' });
    const onChallenge = caseAfter(
      onLink.case,
      connect.call({ kind: 'challenges', from: 'G3', toLink: 'new1' }),
    );
    expect([...onChallenge.links.values()].at(-1)).toMatchObject({ from: 'G3', toLink: 'new1' });
  });

  test('a challenge is open, dated and signed from the start; what is said of it goes first', () => {
    const context = { ...contextOf(BASE), by: 'ada' };
    const raise = (challenge?: object) => {
      const call = connect.call({
        kind: 'challenges',
        from: 'G4',
        to: 'G2',
        ...(challenge ? { challenge: { ...challenge } } : {}),
      });
      const done = execute(call, context);
      return done.allowed ? done.case.links.get(done.made[0] ?? '') : undefined;
    };
    expect(raise()).toMatchObject({
      challenge: { status: 'open', on: '2026-06-01', raisedBy: 'ada' },
    });
    expect(raise({ on: '2026-01-01', status: 'sustained', raisedBy: 'bob' })).toMatchObject({
      challenge: { status: 'sustained', on: '2026-01-01', raisedBy: 'bob' },
    });
  });

  test('refuses a second link, a link to itself, a circle, another module, no target', () => {
    const refusals: [Parameters<typeof connect.call>[0], string][] = [
      [{ kind: 'supportedBy', from: 'S1', to: 'G2' }, 'duplicate'],
      [{ kind: 'supportedBy', from: 'G1', to: 'G1' }, 'self-link'],
      [{ kind: 'challenges', from: 'G1', to: 'G1' }, 'self-link'],
      [{ kind: 'supportedBy', from: 'G3', to: 'G1' }, 'cycle'],
      [{ kind: 'supportedBy', from: 'G2', to: 'S1' }, 'cycle'],
      [{ kind: 'supportedBy', from: 'G1', to: 'Sub.G5' }, 'other-module'],
      [{ kind: 'challenges', from: 'G1', to: 'Sub.G1' }, 'other-module'],
      [{ kind: 'supportedBy', from: 'G1' }, 'one-target'],
      [{ kind: 'challenges', from: 'G1', to: 'G2', toLink: 'G2-Sn1' }, 'one-target'],
      [{ kind: 'supportedBy', from: 'G3', toLink: 'G2-Sn1' }, 'forbidden-connection'],
      [{ kind: 'supportedBy', from: 'none', to: 'G2' }, 'no-such-element'],
      [{ kind: 'supportedBy', from: 'G3', to: 'none' }, 'no-such-element'],
      [{ kind: 'challenges', from: 'G3', toLink: 'none' }, 'no-such-link'],
      [{ kind: 'supportedBy', from: 'G3', to: 'G4', before: 'a', after: 'b' }, 'two-places'],
      [{ kind: 'challenges', from: 'G3', to: 'G4', challenge: { status: 'so-so' } }, 'wrong-form'],
      [{ kind: 'supportedBy', from: 'G3', to: 'G4', challenge: {} }, 'wrong-arguments'],
      [{ kind: 'inContextOf', from: 'C1', to: 'G1' }, 'forbidden-connection'],
    ];
    for (const [args, because] of refusals) {
      expect([args, answer(BASE, connect.call(args))]).toEqual([args, because]);
    }
    expect(answer(BASE, connect.call({ kind: 'challenges', from: 'G1', to: 'Sub.G5' }))).toBe(
      'allowed',
    );
    expect(sentence(BASE, connect.call({ kind: 'supportedBy', from: 'G3', to: 'G1' }))).toBe(
      'Not possible: Main/G1 rests on Main/G3 already; Main/G3 would support itself (GSN 1:2.2.2).',
    );
  });

  test('circles through away goals, references and context are circles (GSN 1:2.2.2, 1:4.5.2)', () => {
    const modular = sketch(`
      G1 {public: true}
      AG2 {origin: Sub.G2}
      M1 {target: Sub}
      module Sub
      G2 {public: true}
        ~ AG1 {origin: G1}
        Sn1
    `);
    expect(answer(modular, connect.call({ kind: 'supportedBy', from: 'G1', to: 'AG2' }))).toBe(
      'cycle',
    );
    expect(answer(modular, connect.call({ kind: 'inContextOf', from: 'G1', to: 'M1' }))).toBe(
      'cycle',
    );
    // A strategy with two lines stands on the lines of its pathway, wherever they are drawn.
    const lines = sketch(`
      S1 {combinator: twoLines, pathway: P1}
        G1 {lineOfDefence: propensity}
      G3
      S2 {combinator: twoLines, pathway: P1}
      pathways P1 {name: exfiltration}
    `);
    expect(answer(lines, connect.call({ kind: 'supportedBy', from: 'G1', to: 'S2' }))).toBe(
      'cycle',
    );
    expect(answer(lines, connect.call({ kind: 'supportedBy', from: 'G3', to: 'S2' }))).toBe(
      'allowed',
    );
  });

  test('a goal may rest on an away goal and have it as context: two kinds are no duplicate', () => {
    const c = sketch(`
      G1
        AG2 {origin: x}
    `);
    expect(answer(c, connect.call({ kind: 'inContextOf', from: 'G1', to: 'AG2' }))).toBe('allowed');
  });

  test('a context arrow that a file brought the wrong way round may be drawn the right way', () => {
    const c = sketch(`
      G1
      C1
      link inContextOf C1 -> G1
    `);
    expect(answer(c, connect.call({ kind: 'inContextOf', from: 'G1', to: 'C1' }))).toBe('allowed');
  });

  test('disconnect takes the link, and with it the challenges and claim points on it', () => {
    const c = sketch(`
      G1
        G2
          !! G8
            !! G9
      acps ACP1 {on: {link: G1-G2}}
      acps ACP2 {on: {node: G2}}
    `);
    const less = caseAfter(c, disconnect.call({ link: 'G1-G2' }));
    expect([...less.links.keys()]).toEqual([]);
    expect([...less.nodes.keys()]).toEqual(['G1', 'G2', 'G8', 'G9']);
    expect([...less.acps.keys()]).toEqual(['ACP2']);
    expect(answer(c, disconnect.call({ link: 'none' }))).toBe('no-such-link');
  });
});

describe('an argument that was sound stays sound, whatever is edited', () => {
  const SHAPING = new Set([
    'addNode',
    'connect',
    'moveSubtree',
    'deleteElements',
    'reorder',
    'setIdentifier',
  ]);
  const steps = fc.array(
    recipe.filter(({ command }) => SHAPING.has(command)),
    { maxLength: 60 },
  );

  test('no forbidden link, no circle, no second link, no identifier twice', () => {
    fc.assert(
      fc.property(steps, (recipes) => {
        const document = new CaseDocument(
          sketch(`
            G1
              S1
                G2
                G3
              G4
            G5
            module sub {contract: true}
          `),
          { newId: seededIds('fresh'), today: () => '2026-06-01', now: () => 0 },
        );
        for (const one of recipes) {
          document.execute(callOf(document.case, one));
          expect(faultsOf(document.case)).toEqual([]);
        }
      }),
      { numRuns: 300, seed: 20260601 },
    );
  });

  test('the search for such faults finds them', () => {
    const bad = sketch(`
      G1
        S1
          Sn1
          G1
      link supportedBy G1 -> S1
      G1 {id: twin}
    `);
    expect(faultsOf(bad).sort()).toEqual([
      'circle at G1',
      'circle at S1',
      'forbidden S1-Sn1',
      'identifier G1 twice',
      'link from G1 to S1 twice',
    ]);
  });

  test('moving keeps the subtree in one piece', () => {
    const c = caseAfter(BASE, moveSubtree.call({ link: 'S1-G2', parent: 'G3' }));
    expect(around(c, 'G3', 'supportedBy')).toEqual(['G2']);
    expect(around(c, 'G2', 'supportedBy')).toEqual(['Sn1']);
  });
});

/** Found the plain way, without index and without the commands' own checks. */
function faultsOf(c: Case): string[] {
  const faults: string[] = [];
  const links = [...c.links];
  const ends = new Set<string>();
  for (const [id, link] of links) {
    const from = c.nodes.get(link.from);
    const to = link.to === undefined ? undefined : c.nodes.get(link.to);
    const target = 'toLink' in link ? link.toLink : undefined;
    if (!from || (!to && !c.links.has(target ?? ''))) faults.push(`dangling ${id}`);
    const contractModule = c.modules.get(from?.module ?? '')?.contract === true;
    const kind = to?.kind ?? 'link';
    if (from && connectionLegality(link.kind, from.kind, kind, { contractModule }) !== 'allowed') {
      faults.push(`forbidden ${id}`);
    }
    const pair = `link from ${link.from} to ${link.to ?? target}`;
    if (ends.has(`${link.kind} ${pair}`)) faults.push(`${pair} twice`);
    ends.add(`${link.kind} ${pair}`);
  }
  const below = (start: string): Set<string> => {
    const found = new Set<string>();
    const walk = (id: string) => {
      const node = c.nodes.get(id);
      const next = links.flatMap(([, l]) =>
        l.kind !== 'challenges' && l.from === id ? [l.to] : [],
      );
      if (node && 'origin' in node) next.push(node.origin);
      for (const one of next) {
        if (!found.has(one)) {
          found.add(one);
          walk(one);
        }
      }
    };
    walk(start);
    return found;
  };
  for (const id of c.nodes.keys()) if (below(id).has(id)) faults.push(`circle at ${id}`);
  const names = new Set<string>();
  for (const node of c.nodes.values()) {
    if ('origin' in node) continue;
    const name = `${node.module} ${node.identifier}`;
    if (names.has(name)) faults.push(`identifier ${node.identifier} twice`);
    names.add(name);
  }
  return faults;
}
