// Any wiring of modules, references, away elements and contracts: the analysis never fails, says the same
// twice, and what it offers as a quick fix can be done and removes its finding.
// WARRANT_FUZZ_RUNS=20000 runs longer and from a fresh seed; fast-check prints the seed of a failure.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../core/analyser/analyse.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import { shippedProfile, shippedProfiles } from '../../core/analyser/profile.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import { validateCase } from '../../core/generated/case.validate.js';
import {
  type Case,
  type CaseLink,
  type CaseNode,
  caseFromFile,
  fileFromCase,
  type ModuleInterface,
} from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { LINK_KINDS, NODE_KINDS } from '../../core/model/kinds.ts';
import { present } from './reasoningRecords.ts';

const LONG = process.env.WARRANT_FUZZ_RUNS;
const RUNS = LONG === undefined ? 150 : Number(LONG);
const PARAMETERS = LONG === undefined ? { numRuns: RUNS, seed: 20260601 } : { numRuns: RUNS };
const TIMEOUT = 60_000 + RUNS * 200;
const TODAY = '2026-06-01';

const MODULES = ['m0', 'm1', 'm2', 'm3', 'm4'] as const;
const NODES = Array.from({ length: 14 }, (_, i) => `n${i}`);

/** Few names, so that they meet; `gone` names nothing. */
const moduleId = fc.constantFrom(...MODULES, ...MODULES, ...MODULES, 'gone');
const nodeId = fc.constantFrom(...NODES, ...NODES, 'gone');
const rarely = fc.constantFrom(undefined, undefined, undefined, true as const);
const sometimes = fc.constantFrom(undefined, true as const);
const list = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof(fc.constant(undefined), fc.array(one, { maxLength: 3 }));

const moduleInterface = fc
  .record({
    public: list(nodeId),
    needsSupport: list(nodeId),
    dependencies: list(fc.oneof(nodeId, moduleId)),
  })
  .map((fields): ModuleInterface => present(fields));

const moduleRecord = fc.record({
  contract: sometimes,
  parent: fc.oneof(fc.constant(undefined), fc.constant(undefined), moduleId),
  brief: fc.constantFrom(undefined, 'G1 is supported by G2'),
  interfaces: list(moduleInterface),
});

const nodeRecord = fc.record({
  kind: fc.constantFrom(
    ...NODE_KINDS,
    'goal',
    'goal',
    'goal',
    'awayGoal',
    'awayGoal',
    'awayGoal',
    'contractReference',
  ),
  module: fc.constantFrom(...MODULES, ...MODULES, ...MODULES, 'gone'),
  identifier: fc.constantFrom('G1', 'G2', 'G3', 'C1', ' '),
  text: fc.constantFrom(undefined, undefined, 'One', 'Two', ''),
  public: sometimes,
  undeveloped: rarely,
  toBeSupportedByContract: rarely,
  origin: fc.oneof(nodeId, fc.constantFrom('n0', 'n1', 'n2')),
  originModule: fc.oneof(fc.constant(undefined), moduleId),
  target: moduleId,
  /** Supported by the next element, whatever that is. */
  developed: sometimes,
});

const linkRecord = fc.record({
  kind: fc.constantFrom(...LINK_KINDS, 'supportedBy', 'supportedBy', 'inContextOf'),
  from: nodeId,
  to: nodeId,
});

const modularCase = fc
  .record({
    modules: fc.tuple(moduleRecord, moduleRecord, moduleRecord, moduleRecord, moduleRecord),
    nodes: fc.array(nodeRecord, { minLength: 1, maxLength: NODES.length }),
    links: fc.array(linkRecord, { maxLength: 24 }),
    main: fc.constantFrom('m0', 'm0', 'm0', 'gone'),
  })
  .map(({ modules, nodes, links, main }): Case => {
    const named = modules.map((one, i) => [`m${i}`, present({ name: `M${i}`, ...one })]);
    return caseFromFile({
      formatVersion: 1,
      id: 'modular',
      meta: { title: 'Modular', maturity: 'reviewed' },
      main,
      modules: Object.fromEntries(named),
      // The first are goals, so that there is something to repeat.
      nodes: Object.fromEntries(
        nodes.map((one, i) => [`n${i}`, nodeOf(i < 3 ? { ...one, kind: 'goal' } : one)]),
      ),
      links: Object.fromEntries(
        [...links, ...nodes.flatMap(chained)].map((one, i) => [
          `l${i}`,
          { ...one, order: `a${i + 10}` } as CaseLink,
        ]),
      ),
    });
  });

type NodeFields = typeof nodeRecord extends fc.Arbitrary<infer T> ? T : never;

function chained({ developed }: NodeFields, i: number): object[] {
  return developed ? [{ kind: 'supportedBy', from: `n${i}`, to: `n${i + 1}` }] : [];
}

/** The fields that the format has for the kind. */
function nodeOf({ kind, module: at, identifier, text, ...more }: NodeFields): CaseNode {
  const { undeveloped, toBeSupportedByContract, origin, originModule, target } = more;
  const own =
    kind === 'goal'
      ? { undeveloped, toBeSupportedByContract }
      : kind === 'strategy'
        ? { undeveloped }
        : kind.startsWith('away')
          ? { origin, originModule }
          : kind.endsWith('Reference')
            ? { target }
            : {};
  return present({ kind, module: at, identifier, text, public: more.public, ...own }) as CaseNode;
}

function findingsOf(c: Case, profileId: string): readonly Finding[] {
  const profile = shippedProfile(profileId);
  if (!profile) throw new Error('no profile');
  return analyse(new CaseIndex(c), { profile, today: TODAY, frozen: false }).findings;
}

describe('any wiring of modules', () => {
  test('makes cases that a file can hold, and meets every rule about modules often', () => {
    const sample = fc.sample(modularCase, { seed: 20260601, numRuns: 300 });
    const counts = new Map<string, number>();
    for (const c of sample) {
      expect(validateCase(fileFromCase(c)) ? null : validateCase.errors).toBeNull();
      for (const rule of new Set(findingsOf(c, 'gsn-strict').map((one) => one.rule))) {
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }
    for (let i = 1; i <= 9; i += 1) {
      const rule = `GSN-MOD-${i}`;
      expect([rule, (counts.get(rule) ?? 0) > 5]).toEqual([rule, true]);
    }
  });

  test(
    'is analysed in every profile without a rule that fails, twice with the same result',
    () => {
      fc.assert(
        fc.property(modularCase, (c) => {
          for (const { id } of shippedProfiles()) {
            const findings = findingsOf(c, id);
            const failed = findings.filter(({ rule }) => rule === 'SYS-01');
            expect(failed.map(({ message }) => message)).toEqual([]);
            expect(findingsOf(c, id)).toEqual(findings);
          }
        }),
        PARAMETERS,
      );
    },
    TIMEOUT,
  );

  test(
    'has quick fixes that can be done and remove what they are offered for',
    () => {
      fc.assert(
        fc.property(modularCase, (c) => {
          for (const { rule, fix, fingerprint } of findingsOf(c, 'gsn-strict')) {
            if (!fix || !/^(GSN-MOD|WF-07)/.test(rule)) continue;
            const newId = seededIds('fix');
            const document = new CaseDocument(c, { newId, today: () => TODAY, now: () => 0 });
            const done = document.execute(fix);
            expect(done.allowed ? '' : `${rule} ${fix.label}: ${done.message}`).toBe('');
            const left = findingsOf(document.case, 'gsn-strict').map((one) => one.fingerprint);
            expect(left.includes(fingerprint) ? `${rule} ${fix.label}` : '').toBe('');
          }
        }),
        PARAMETERS,
      );
    },
    TIMEOUT,
  );
});
