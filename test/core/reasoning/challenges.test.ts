// Challenges, clause by clause as rules.md 3.0 states them; the titles are its words.
import { describe, expect, test } from '@jest/globals';
import { ask, askAbout, codes, E, type RawCase, statuses } from './ask.ts';

/** G0 rests on G1, G1 on Sn1; the challenge of `record` is against G1. */
function against(target: 'node' | 'link', record: string, more = '') {
  const mark = target === 'node' ? '!' : '!!';
  return ask(`
    G0
      G1
        Sn1 -> E1
        ${mark} G9 "no" challenge ${record}
    approvals AP1 {subject: G9-G1, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}
    approvals AP2 {subject: G9-G1, quorum: 1, eligible: [P1]}
    people P1 {name: Ada}
    ${E('E1')}
    ${more}
  `);
}

const ACCEPTANCE = 'owner: Ada, impact: small, approval: AP1, reviewBy: 2026-12-01';

describe('A challenge to an element', () => {
  test.each([
    ['{status: open}', 'contested', 'contests', true],
    ['{status: investigating}', 'contested', 'contests', true],
    ['{}', 'contested', 'contests', true],
    ['{status: sustained}', 'defeated', 'defeats', false],
    ['{status: refuted}', 'supported', 'none', false],
    ['{status: mitigated}', 'contested', 'contests', true],
    ['{status: mitigated, mitigatedBy: [Sn1]}', 'supported', 'none', false],
    ['{status: mitigated, mitigatedBy: [G7]}', 'contested', 'contests', true],
    ['{status: mitigated, mitigatedBy: [G99]}', 'contested', 'contests', true],
    // Supported, and the objection itself or what argues it.
    ['{status: mitigated, mitigatedBy: [G9]}', 'contested', 'contests', true],
    ['{status: mitigated, mitigatedBy: [Sn9]}', 'contested', 'contests', true],
    ['{status: mitigated, mitigatedBy: [G7, Sn1]}', 'supported', 'none', false],
    [`{status: residual-accepted, acceptance: {${ACCEPTANCE}}}`, 'supported', 'none', false],
    ['{status: residual-accepted}', 'contested', 'contests', true],
  ] as const)('%s', (record, status, effect, stands) => {
    const r = against('node', record, 'G7 <>\n    G9\n      Sn9 -> E1');
    expect(statuses(r, 'G1', 'Sn1')).toEqual([status, 'supported']);
    expect(r.challengeEffect('G9-G1')).toBe(effect);
    expect(r.challengeStands('G9-G1')).toBe(stands);
  });

  test.each([
    ACCEPTANCE.replace('owner: Ada', 'owner: " "'),
    ACCEPTANCE.replace('impact: small, ', ''),
    ACCEPTANCE.replace('approval: AP1, ', ''),
    ACCEPTANCE.replace('AP1', 'AP2'),
    ACCEPTANCE.replace('AP1', 'AP9'),
    ACCEPTANCE.replace(', reviewBy: 2026-12-01', ''),
    ACCEPTANCE.replace('12-01', '02-30'),
  ])('residual-accepted without all of owner, impact, approval, date is open: %s', (acceptance) => {
    const record = `{status: residual-accepted, acceptance: {${acceptance}}}`;
    expect(statuses(against('node', record), 'G1')).toEqual(['contested']);
  });

  test('is open whatever supports the challenger', () => {
    expect(statuses(against('node', '{status: open}'), 'G9', 'G1')).toEqual([
      'unsupported',
      'contested',
    ]);
  });

  test('sustained leaves what stands above without its support, but not defeated (GSN 2:11.3.4.4)', () => {
    expect(statuses(against('node', '{status: sustained}'), 'G0')).toEqual(['unsupported']);
  });

  test('the reason of a missing status names the field', () => {
    const { reasons } = against('node', '{}').support('G1');
    expect(reasons).toMatchObject([{ code: 'openChallenge', missing: 'status', at: ['G9-G1'] }]);
  });

  test('one that is not there is answered by nothing', () => {
    const r = ask('G1');
    expect(r.challengeStands('X')).toBe(true);
    expect(r.challengeEffect('X')).toBe('defeats');
  });
});

describe('A challenge to a link', () => {
  test('supportedBy, open: the supporter counts at most Contested', () => {
    const r = against('link', '{status: open}');
    expect(statuses(r, 'G0', 'G1')).toEqual(['contested', 'supported']);
  });

  test('supportedBy, sustained: the supporter counts as Unsupported there', () => {
    const r = ask(`
      G0
        G1
          Sn1 -> E1
          !! G9 challenge {status: sustained}
      G2
        G1
      ${E('E1')}
    `);
    expect(statuses(r, 'G0', 'G1', 'G2')).toEqual(['unsupported', 'supported', 'supported']);
    expect(codes(r.support('G0').reasons)).toEqual(['sustainedChallenge']);
  });

  test('supportedBy of a strategy with any: the other child carries it', () => {
    const r = ask(`
      S1 {combinator: any}
        G1
          Sn1 -> E1
          !! G9 challenge {status: sustained}
        G2
          Sn1
      ${E('E1')}
    `);
    expect(statuses(r, 'S1')).toEqual(['supported']);
  });

  test.each(['open', 'sustained'])('inContextOf, %s: no change', (status) => {
    const r = ask(`
      G1
        Sn1 -> E1
        ~ A1 {status: holds}
          !! G9 challenge {status: ${status}}
      ${E('E1')}
    `);
    expect(statuses(r, 'G1')).toEqual(['supported']);
    expect(r.challengeEffect('G9-G1-A1')).toBe('none');
  });

  test('an inContextOf link that is defeated does not lift a violated assumption', () => {
    const r = ask(`
      G1
        Sn1 -> E1
      A1 {status: violated}
      link inContextOf G1 -> A1 {defeated: {}}
      ${E('E1')}
    `);
    expect(statuses(r, 'G1')).toEqual(['unsupported']);
  });
});

describe('marked defeated', () => {
  test('an element: Defeated', () => {
    const r = ask(`G0\n  G1 {defeated: {}}\n    Sn1 -> E1\n${E('E1')}`);
    expect(statuses(r, 'G1', 'G0')).toEqual(['defeated', 'unsupported']);
    expect(codes(r.support('G1').reasons)).toEqual(['defeated']);
  });

  test('a supportedBy link: its supporter counts as Unsupported there', () => {
    const r = ask(`G0\nG1\n  Sn1 -> E1\nlink supportedBy G0 -> G1 {defeated: {}}\n${E('E1')}`);
    expect(statuses(r, 'G1', 'G0')).toEqual(['supported', 'unsupported']);
  });

  test('a challenge: it counts as refuted', () => {
    const r = ask(`
      G1
        Sn1 -> E1
      G9
      link challenges G9 -> G1 {challenge: {status: sustained}, defeated: {}}
      ${E('E1')}
    `);
    expect(statuses(r, 'G1')).toEqual(['supported']);
    expect(r.challengeEffect('G9-G1')).toBe('none');
    expect(r.challengeStands('G9-G1')).toBe(false);
  });
});

describe('A challenge to a challenge', () => {
  /** G9 challenges G1; each further status challenges the challenge before it. */
  const chain = (...found: string[]) => {
    const lines = ['G1', '  Sn1 -> E1', E('E1').trim()];
    let target = 'G1';
    found.forEach((status, i) => {
      const source = `G${10 + i}`;
      lines.push(source, `link challenges ${source} -> ${target} {challenge: {status: ${status}}}`);
      target = `${source}-${target}`;
    });
    return ask(lines.join('\n'));
  };

  test.each([
    [['open', 'sustained'], 'supported'],
    [['sustained', 'sustained'], 'supported'],
    [['open', 'open'], 'contested'],
    [['sustained', 'open'], 'defeated'],
    [['sustained', 'mitigated'], 'defeated'],
    [['sustained', 'sustained', 'sustained'], 'defeated'],
    [['open', 'sustained', 'sustained'], 'contested'],
    [['open', 'sustained', 'open'], 'supported'],
    [['open', 'sustained', 'sustained', 'sustained'], 'supported'],
  ])('%j leaves the goal %s', (found, status) => {
    expect(statuses(chain(...found), 'G1')).toEqual([status]);
  });

  test('an open one there changes nothing, and has no effect', () => {
    expect(chain('open', 'open').challengeEffect('G11-G10-G1')).toBe('none');
    expect(chain('open', 'sustained').challengeEffect('G11-G10-G1')).toBe('defeats');
  });

  test('a loop of sustained challenges ends unfavourably: all of them stand', () => {
    // K1 challenges G1 and K2; K2 challenges K1. A challenge may name both ends (WF-11 reports it).
    const sustained = { challenge: { status: 'sustained' } } as const;
    const loop = (mark: object) =>
      askAbout({
        nodes: { G1: {}, Sn1: { cites: ['E1'] }, G8: {}, G9: {} },
        links: {
          a: { kind: 'supportedBy', from: 'G1', to: 'Sn1' },
          K1: { kind: 'challenges', from: 'G9', to: 'G1', toLink: 'K2', ...sustained },
          K2: { kind: 'challenges', from: 'G8', toLink: 'K1', ...sustained, ...mark },
        },
      });
    expect(statuses(loop({}), 'G1')).toEqual(['defeated']);
    expect(loop({}).challengeEffect('K2')).toBe('defeats');
    // Out of the loop by its own mark, K2 refutes nothing, and K1 stands alone.
    expect(loop({ defeated: {} }).challengeEffect('K2')).toBe('none');
    expect(statuses(loop({ defeated: {} }), 'G1')).toEqual(['defeated']);
    // An open K2 is no part of the loop: it changes nothing.
    expect(statuses(loop({ challenge: { status: 'open' } }), 'G1')).toEqual(['defeated']);
  });

  test.each([
    [20_000, 'supported'],
    [20_001, 'defeated'],
  ])(
    'a chain of %i sustained challenges is decided by parity, without recursion',
    (length, found) => {
      const links: RawCase['links'] = { a: { kind: 'supportedBy', from: 'G1', to: 'Sn1' } };
      for (let i = 1; i <= length; i += 1) {
        const end = i === 1 ? { to: 'G1' } : { toLink: `K${i - 1}` };
        links[`K${i}`] = {
          kind: 'challenges',
          from: 'G9',
          ...end,
          challenge: { status: 'sustained' },
        };
      }
      const r = askAbout({ nodes: { G1: {}, Sn1: { cites: ['E1'] }, G9: {} }, links });
      expect(statuses(r, 'G1')).toEqual([found]);
    },
  );

  test('a counter-challenge from nowhere refutes nothing', () => {
    const r = ask(`
      G1
        Sn1 -> E1
        ! G9 challenge {status: open}
      link challenges G99 -> G9-G1 {challenge: {status: sustained}}
      ${E('E1')}
    `);
    expect(statuses(r, 'G1')).toEqual(['contested']);
  });
});
