// Hostile and half-built modular cases, all rules of gsn-strict: each fault is found exactly once, and
// nothing crashes or takes more than linear work. Expected values by hand from GSN v3 1:2.2.2 and 1:4;
// a circle is told from its first element, or module, by name.
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { type Case, type CaseFile, caseFromFile } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

function found(c: Case, profileId = 'gsn-strict') {
  const profile = shippedProfile(profileId);
  if (!profile) throw new Error('no profile');
  const options = { profile, today: '2026-06-01', frozen: false };
  // What the elements say is not the matter here.
  return analyse(new CaseIndex(c), options).findings.filter(({ rule }) => !rule.startsWith('TXT'));
}

const told = (text: string) =>
  found(sketch(text)).map(({ rule, messageId, at }) => `${rule} ${messageId} ${at.join(' ')}`);

describe('circles across modules, each told once', () => {
  test('A uses B uses A: fine while no claim rests on itself (1:4.5.2)', () => {
    const text = (below: string) => `
      G1
        AG2 {identifier: G2, origin: B.G2}
      G3 {public: true}
        ${below}
      module B
      G2 {public: true}
        AG3 {identifier: G3, origin: G3}`;
    expect(told(text('Sn3'))).toEqual(['WF-04 many Main/G1 Main/G3']);
    expect(told(text('AG2 {identifier: G2, origin: B.G2}'))).toEqual([
      'WF-03 support B/G2 B/G3 Main/G3 Main/G2',
      'WF-04 many Main/G1 Main/G3',
    ]);
  });

  test('through three modules, by away goal, module reference and contract', () => {
    expect(
      told(`
        G1 {public: true}
          Con2 {target: K}
        module K {contract: true}
        AG1 {identifier: G1, origin: G1}
          AG3 {identifier: G3, origin: B.G3}
        module B
        G3 {public: true}
          M4 {target: C}
        module C
        G4 {public: true}
          AG1 {identifier: G1, origin: G1}`),
    ).toEqual(['WF-03 support B/G3 B/M4 C/G4 C/G1 Main/G1 Main/Con2 K/G3']);
  });

  test('a claim in its own context, through an away goal and through a module as context', () => {
    expect(
      told(`
        G1 {public: true}
          ~ AG2 {identifier: G2, origin: B.G2}
          Sn1
        module B
        G2 {public: true}
          AG1 {identifier: G1, origin: G1}`),
    ).toEqual(['WF-03 context B/G1 Main/G1 Main/G2 B/G2']);
    expect(
      told(`
        G1 {public: true}
          S1
            ~ M2 {target: B}
            G3
              Sn3
        module B
        G2 {public: true}
          AG1 {identifier: G1, origin: G1}`),
    ).toEqual(['WF-03 context B/G1 Main/G1 Main/S1 Main/M2 B/G2']);
  });

  test('away elements that repeat each other, and one that leads there', () => {
    expect(
      told(`
        G1
          AG5 {origin: B.AG3}
        module B
        AG3 {origin: C.AG4}
        module C
        AG4 {origin: B.AG3}`),
    ).toEqual(['WF-03 repeats B/AG3 C/AG4']);
  });

  test('each module refers to the whole of the other', () => {
    expect(
      told(`
        G1
          M2 {target: B}
          G3 {public: true}
            Sn3
        module B
        G2 {public: true}
          Sn2
        G4
          M1 {target: main}`),
    ).toEqual(['GSN-MOD-9 whole B B/G4 B/M1 Main Main/G1 Main/M2']);
  });
});

describe('contracts', () => {
  test('one that is being written is unfinished, not circular', () => {
    const text = `
      G1 {public: true}
        Con1 {target: K}
      module K {contract: true}
      AG1 {identifier: G1, origin: G1}`;
    expect(told(text)).toEqual(['GSN-MOD-4 unanswered Main/G1']);
    const review = found(sketch(text), 'review').map(({ rule, at }) => `${rule} ${at}`);
    expect(review).toContain('SUP-01 Main/G1');
    expect(review.filter((one) => /GSN-MOD-4|WF-03/.test(one))).toEqual([]);
  });

  test('no reference needs to name it: it belongs to the goal that waits for it (1:4.3.6)', () => {
    expect(
      told(`
        G1 {public: true, toBeSupportedByContract: true}
        module K {contract: true}
        AG1 {identifier: G1, origin: G1}
          S1
            ~ J1
            AG2 {identifier: G2, origin: B.G2}
        module B
        G2 {public: true}
          Sn2`),
    ).toEqual([]);
  });

  test('in a contract, with a reference to it from inside, and a link past the interfaces', () => {
    expect(
      told(`
        G1 {public: true}
          Con1 {target: K}
        module K {contract: true}
        AG1 {identifier: G1, origin: G1}
          G5
            Sn5
        link supportedBy K.AG1 -> B.G2
        module L {contract: true, parent: K}
        module B
        G2 {public: true}
          Sn2`),
    ).toEqual(['WF-01 otherModule K/G1->B/G2', 'GSN-MOD-7 nested L K']);
  });
});

describe('references to what is missing', () => {
  test('modules and origins that were deleted', () => {
    expect(
      told(`
        G1
          AG2 {origin: B.G2, originModule: B}
          M3 {target: B}
          Con4 {target: K}
        module A {parent: B}
        G5 <>`),
    ).toEqual([
      'GSN-MOD-4 besides Main/G1 Main/AG2',
      'WF-07 missing A',
      'WF-07 missing Main/AG2',
      'WF-07 missing Main/Con4',
      'WF-07 missing Main/M3',
    ]);
  });

  test('a contract reference to an ordinary module, a module reference to a contract', () => {
    expect(
      told(`
        G1
          G2
            Con2 {target: B}
          G3
            M3 {target: K}
        module B
        G2 {public: true}
          Sn2
        module K {contract: true, brief: 'G3 is supported by G2 of B.'}`),
    ).toEqual(['WF-07 kind Main/Con2', 'WF-07 kind Main/M3']);
  });
});

describe('2,000 modules', () => {
  const COUNT = 2000;
  type Nodes = CaseFile['nodes'];

  /** Each module's goal rests on the next module's, by an away goal or a reference. */
  function chain(closed: boolean, how: 'away' | 'reference', nested = false): Case {
    const modules: CaseFile['modules'] = {};
    const nodes: Nodes = {};
    const links: CaseFile['links'] = {};
    for (let i = 0; i < COUNT; i += 1) {
      const module = `m${i}`;
      modules[module] = { name: `M${i}`, ...(nested && i > 0 ? { parent: `m${i - 1}` } : {}) };
      nodes[`g${i}`] = { kind: 'goal', module, identifier: `G${i}`, public: true };
      const next = (i + 1) % COUNT;
      const id = `r${i}`;
      if (next === 0 && !closed) nodes[id] = { kind: 'solution', module, identifier: 'Sn1' };
      else if (how === 'away') {
        nodes[id] = { kind: 'awayGoal', module, identifier: `G${next}`, origin: `g${next}` };
      } else {
        nodes[id] = { kind: 'moduleReference', module, identifier: 'M1', target: `m${next}` };
      }
      links[`l${i}`] = { kind: 'supportedBy', from: `g${i}`, to: id, order: 'a0' };
    }
    const meta = { title: 'Chain', maturity: 'draft' as const };
    return caseFromFile({ formatVersion: 1, id: 'chain', meta, main: 'm0', modules, nodes, links });
  }

  const rules = (c: Case) => found(c).map(({ rule, messageId }) => `${rule} ${messageId}`);

  test('in a chain, by away goals and by references: nothing is wrong', () => {
    expect(rules(chain(false, 'away'))).toEqual([]);
    expect(rules(chain(false, 'reference'))).toEqual([]);
  });

  test('closed to a circle: one finding', () => {
    expect(rules(chain(true, 'away'))).toEqual(['WF-03 support']);
    expect(rules(chain(true, 'reference'))).toEqual(['WF-03 support']);
  });

  test('each inside the one before', () => {
    expect(rules(chain(false, 'away', true))).toEqual([]);
  });

  test('2,000 away goals, each the repeat of the next', () => {
    const modules = { m0: { name: 'M0' }, m1: { name: 'M1' } };
    const nodes: Nodes = {
      g: { kind: 'goal', module: 'm0', identifier: 'G1' },
      end: { kind: 'goal', module: 'm1', identifier: 'G2', public: true, undeveloped: true },
    };
    const links: CaseFile['links'] = {};
    for (let i = 0; i < COUNT; i += 1) {
      const origin = i + 1 === COUNT ? 'end' : `a${i + 1}`;
      nodes[`a${i}`] = { kind: 'awayGoal', module: `m${i % 2}`, identifier: 'G2', origin };
    }
    links.l = { kind: 'supportedBy', from: 'g', to: 'a0', order: 'a0' };
    const meta = { title: 'Repeats', maturity: 'draft' as const };
    const file = { formatVersion: 1 as const, id: 'r', meta, main: 'm0', modules, nodes, links };
    const told = rules(caseFromFile(file));
    // Half of them repeat an element of their own module; the others only through others.
    const count = (what: string) => told.filter((one) => one === what).length;
    expect(count('GSN-MOD-1 own')).toBe(COUNT / 2);
    expect(count('GSN-MOD-1 indirect')).toBe(COUNT / 2);
    expect(told.filter((one) => one.startsWith('SYS'))).toEqual([]);
  });

  test('a circle of containment, and one inside a contract', () => {
    const c = chain(false, 'away', true);
    const modules = new Map(c.modules);
    modules.set('m0', { name: 'M0', parent: `m${COUNT - 1}` });
    expect(rules({ ...c, modules })).toEqual(['GSN-MOD-9 containment']);
    const inContract = new Map(c.modules).set('m1', { name: 'M1', contract: true });
    // All that follows is private to the contract; M0 looks into it, and the contract publishes nothing.
    expect(rules({ ...c, modules: inContract })).toEqual([
      'GSN-MOD-2 contract',
      'GSN-MOD-7 public',
    ]);
  });
});
