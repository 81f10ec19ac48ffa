// Random cases for the editing properties: valid files, arguments with every fault that a file may
// bring (dangling ends, cycles, forbidden links, duplicate identifiers, equal and foreign order keys).
import fc from 'fast-check';
import type {
  AssuranceClaimPoint,
  CaseFile,
  CaseLink,
  CaseNode,
  Evidence,
} from '../../core/generated/case.types.ts';
import { validateCase } from '../../core/generated/case.validate.js';
import { type Case, caseFromFile } from '../../core/model/case.ts';
import { LINK_KINDS, NODE_KINDS } from '../../core/model/kinds.ts';

const NODE_IDS = Array.from({ length: 9 }, (_, i) => `n${i}`);
const LINK_IDS = Array.from({ length: 12 }, (_, i) => `l${i}`);
const RECORD_IDS = ['E-01', 'E-02', 'E-04'];

const nodeId = fc.constantFrom(...NODE_IDS);
const linkId = fc.constantFrom(...LINK_IDS);
const recordIds = fc.subarray(RECORD_IDS);
const short = fc.constantFrom('', 'a', 'Claim', 'E-01', '日本', '__proto__');

const node: fc.Arbitrary<CaseNode> = fc
  .record({
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constant('goal' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...NODE_KINDS.slice(0, 6)) },
      { weight: 1, arbitrary: fc.constantFrom(...NODE_KINDS) },
    ),
    module: fc.oneof(
      { weight: 7, arbitrary: fc.constant('main') },
      { weight: 1, arbitrary: fc.constant('sub') },
    ),
    number: fc.integer({ min: 1, max: 6 }),
    text: short,
    origin: nodeId,
    cites: recordIds,
  })
  .map(({ kind, module, number, text, origin, cites }) => {
    const head = { kind, module, identifier: `X${number}`, text };
    if (kind.startsWith('away')) return { ...head, origin } as CaseNode;
    if (kind === 'moduleReference' || kind === 'contractReference') {
      return { ...head, target: 'sub' } as CaseNode;
    }
    return (kind === 'solution' ? { ...head, cites } : head) as CaseNode;
  });

const order = fc.constantFrom('a0', 'a0', 'a1', 'a2', 'Zz', '0', 'a00', 'zz', 'a00001');

const link: fc.Arbitrary<CaseLink> = fc
  .record({
    kind: fc.constantFrom(...LINK_KINDS, 'supportedBy' as const),
    from: nodeId,
    to: nodeId,
    toLink: fc.option(linkId, { nil: undefined }),
    order,
  })
  .map(({ kind, from, to, toLink, order: key }): CaseLink => {
    if (kind !== 'challenges') return { kind, from, to, order: key };
    return toLink === undefined
      ? { kind, from, to, order: key, challenge: { status: 'open' } }
      : { kind, from, toLink, order: key };
  });

const evidence: fc.Arbitrary<Evidence> = fc.record({
  title: short,
  proxyArgument: nodeId,
  owner: short,
});

const acp: fc.Arbitrary<AssuranceClaimPoint> = fc.oneof(
  linkId.map((at) => ({ on: { link: at } })),
  nodeId.map((at) => ({ on: { inference: at } })),
  nodeId.map((at) => ({ on: { node: at }, argument: { goal: 'n1' } })),
  // Hostile: on nothing, on two things, argued by what it stands on or by nothing there is.
  fc.constant({ on: {}, name: 'ACP2' }),
  nodeId.map((at) => ({ on: { node: at, inference: at }, argument: { goal: at } })),
  linkId.map((at) => ({ on: { link: at }, argument: { goal: 'gone', module: 'gone' } })),
);

function table<T>(
  ids: readonly string[],
  value: fc.Arbitrary<T>,
  minLength = 0,
): fc.Arbitrary<Record<string, T>> {
  return fc
    .array(fc.tuple(fc.constantFrom(...ids), value), { minLength, maxLength: ids.length })
    .map((entries) => Object.fromEntries(entries));
}

/** Cases of up to nine elements and twelve links, in two modules. */
export const editCase: fc.Arbitrary<Case> = fc
  .record({
    nodes: table(NODE_IDS, node, 6),
    links: table(LINK_IDS, link, 3),
    evidence: table(RECORD_IDS, evidence),
    people: fc.constant({ 'PE-01': { name: 'Ada' }, 'PE-02': { name: 'Bo' } }),
    acps: table(['ACP1', 'ACP2'], acp),
    contract: fc.boolean(),
    profile: fc.constantFrom('gsn-strict', 'gsn-lenient', undefined),
    pinned: fc.boolean(),
  })
  .map(({ contract, profile, pinned, ...tables }) => {
    const file: CaseFile = {
      formatVersion: 1,
      id: 'random',
      meta: { title: 'Random', maturity: 'draft', ...(profile ? { profile } : {}) },
      main: 'main',
      modules: { main: { name: 'Main' }, sub: { name: 'Sub', contract } },
      ...tables,
      ...(pinned ? { view: { pinned: { n0: { x: 1, y: 2 } } } } : {}),
    };
    if (!validateCase(file)) throw new Error(JSON.stringify(validateCase.errors));
    return caseFromFile(file);
  });
