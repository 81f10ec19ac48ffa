// Random calls of every command, sensible for the case at hand, now and then nonsense.
import fc from 'fast-check';
import { clipOf } from '../../core/clip/clipOf.ts';
import type { Call } from '../../core/commands/command.ts';
import { COMMANDS } from '../../core/commands/registry.ts';
import { type Case, fileFromCase } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { LINK_KINDS, NODE_KINDS } from '../../core/model/kinds.ts';
import { shippedPolicies } from '../../core/policies/shippedPolicies.ts';

/** Numbers from which a call is made once the case is known. */
export interface Recipe {
  readonly command: string;
  readonly picks: readonly number[];
  readonly text: string;
}

/** The commands with most to go wrong come more often. */
const SHAPING = ['addNode', 'addAway', 'connect', 'moveSubtree', 'moveToModule', 'deleteElements'];

export const recipe: fc.Arbitrary<Recipe> = fc.record({
  command: fc.constantFrom(...COMMANDS.map(({ id }) => id), ...SHAPING, ...SHAPING),
  picks: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
  text: fc.constantFrom('', 'x', 'Claim 2', 'X1', 'G1', 'E-09', 'n1', 'approved', '日本'),
});

/** The call that a recipe means in this case. */
export function callOf(c: Case, { command, picks, text }: Recipe): Call {
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0] = picks;
  const known = (table: ReadonlyMap<string, unknown>) =>
    table.size === 0 || p0 % 11 === 10 ? ['nowhere'] : [...table.keys()];
  const nodes = known(c.nodes);
  const links = known(c.links);
  const evidence = known(c.evidence);
  const modules = known(c.modules);
  const to = pick(nodes, p2);
  const toLink = pick(links, p2);
  const maybe = <T>(at: number, value: T) => (at % 3 === 0 ? value : undefined);
  const beside = pick(links, p4);
  const place = pick([{}, {}, {}, {}, { before: beside }, { after: beside }], p5);
  const nodeFields = [
    { owner: text },
    { undeveloped: true },
    { cites: ['E-01'] },
    { declaredStrength: p1 % 5 },
    { defeated: { rationale: text } },
    { origin: pick(nodes, p1) },
    { nonsense: 1 },
    { about: [] },
    { __proto__: null, owner: null },
    {},
  ];
  const acp = pick(known(c.acps), p0);
  const claim = {
    ...pick(
      [{ link: toLink }, { inference: to }, { node: to }, { node: to, link: toLink }, {}],
      p3,
    ),
    ...pick([{ text }, { goal: pick(nodes, p4) }, { newGoal: text }, { module: 'sub' }, {}], p1),
    name: maybe(p5, text),
  };
  const places = [
    { kind: 'record', table: 'evidence', id: pick(evidence, p0) },
    pick(
      [
        { kind: 'record', table: 'evidence', id: pick(evidence, p1) },
        { kind: 'node', id: to },
        { kind: 'link', id: toLink },
      ],
      p3,
    ),
  ];
  const cell = pick(
    [
      { field: 'title', value: text },
      { field: 'interval.low', value: p1 / 1000 },
      { field: 'interval.low', value: null },
      { field: 'humanBaseline.n', value: p2 },
      { field: 'humanBaseline', value: 'na' },
      { field: 'challenge.status', value: 'open' },
      { field: 'owner', value: text },
      { field: 'result', value: text },
    ],
    p4,
  );
  const cellsAt = (all: readonly object[]) =>
    all
      .flatMap((at) => [
        { at, ...cell },
        { at, field: 'title', value: 'Run' },
      ])
      .slice(p5 % 2);
  const args: Readonly<Record<string, object>> = {
    addAcp: claim,
    addAway: {
      origin: pick(nodes, p0),
      ...pick([{ parent: to }, { parent: to }, { toLink }, { module: 'sub' }, {}], p1),
      link: maybe(p3, pick(LINK_KINDS, p3)),
      ...place,
    },
    addModule: { name: text, contract: p0 % 2 === 0, parent: maybe(p1, pick(['main', 'sub'], p1)) },
    addNode: {
      kind: pick(p0 < 600 ? NODE_KINDS.slice(0, 6) : NODE_KINDS, p0),
      text,
      ...pick([{}, { parent: to }, { parent: to }, { parent: to }, { toLink }], p1),
      link: maybe(p3, pick(LINK_KINDS, p3)),
      module: maybe(p2, pick(['main', 'main', 'sub', 'none'], p2)),
      identifier: maybe(p3 + 1, text === '' ? undefined : text),
      fields: pick(
        [{ origin: 'n0' }, { target: 'sub' }, { owner: text }, undefined],
        p0 < 600 ? 3 : p5,
      ),
      ...place,
    },
    addPolicy: {
      policy: { ...(pick(shippedPolicies(), p0) ?? {}) },
      ...pick([{}, {}, { update: true }], p1),
    },
    askApproval: {
      subject: pick([...nodes, ...links, ...known(c.criteria)], p1),
      eligible: known(c.people).slice(0, 1 + (p2 % 3)),
      quorum: 1 + (p3 % 2),
    },
    castVote: {
      approval: pick(known(c.approvals), p1),
      person: pick(known(c.people), p2),
      vote: pick(['for', 'against', 'abstain'], p3),
      ...pick([{}, {}, { conflict: text }, { dissent: text }], p4),
    },
    signOff: {
      subject: pick([c.id, ...nodes, ...modules], p1),
      person: pick(known(c.people), p2),
      ...pick([{}, { statement: text }, { findings: { error: p3 } }], p4),
    },
    renewApproval: { approval: pick(known(c.approvals), p1) },
    waive: {
      findings: [pick(nodes, p0), pick(links, p1)].slice(p2 % 2).map((id) => ({
        rule: pick(['SUP-01', 'TXT-01', 'UNK-01'], p3),
        fingerprint: id,
        ids: [id],
        severity: pick(['error', 'info'], p4),
        message: 'Found.',
      })),
      reason: pick(['in hand', text], p3),
      owner: 'Ada',
      until: pick(['2099-01-01', '2001-01-01'], p5),
    },
    withdrawWaiver: { waivers: [pick(known(c.waivers), p1)] },
    markRead: { ids: [pick(nodes, p0)] },
    addRecord: { table: 'evidence', id: maybe(p0, text), fields: pick([{ title: text }, {}], p1) },
    addReference: {
      target: pick(modules, p0),
      ...pick([{ parent: to }, { parent: to }, { module: 'sub' }, {}], p1),
    },
    connect: {
      kind: pick([...LINK_KINDS, 'supportedBy'], p0),
      from: pick(nodes, p1),
      ...pick([{ to }, { to }, { to }, { to, toLink }, { toLink }, { toLink }, {}], p3),
      ...place,
    },
    challengeInference: { goal: pick(nodes, p0), text: maybe(p1, text) },
    deleteElements: { ids: [pick(nodes, p0), pick([...nodes, ...links], p1)].slice(p2 % 2) },
    deleteModule: { module: pick(modules, p0) },
    deleteRecord: { table: 'evidence', id: pick(evidence, p0) },
    deleteRecords: {
      table: 'evidence',
      ids: [pick(evidence, p0), pick(evidence, p1)].slice(p2 % 2),
    },
    duplicate: { ids: [pick(nodes, p0), pick(nodes, p1)].slice(p2 % 2) },
    justifyIndependence: { pathway: pick(known(c.pathways), p0), text },
    inlineModule: { module: pick(modules, p0), into: maybe(p1, pick(modules, p2)) },
    insertBetween: {
      links: [pick(links, p0), pick(links, p1)].slice(p2 % 2),
      kind: pick(['goal', 'strategy', 'context'], p3),
    },
    pasteElements: {
      elements: pieceOf(c, [pick(nodes, p0), pick(nodes, p1), pick(nodes, p2)]),
      parent: maybe(p3 + 1, pick(nodes, p3)),
      module: maybe(p4, 'sub'),
      ...place,
    },
    pasteOutline: {
      text: pick(['Top\n  - Below\n  - C: Context', 'S: How', '- G1: a\n  - G1:', text], p1),
      ...pick([{ parent: to }, { parent: to }, { into: to }, {}], p3),
      ...place,
    },
    pasteRows: { register: 'evidence', cells: cellsAt([{ kind: 'new', row: 1 }, ...places]) },
    setCells: { cells: cellsAt(places) },
    setKind: { node: pick(nodes, p0), kind: pick(NODE_KINDS, p1) },
    liftDefeat: { at: pick([...nodes, ...links], p0) },
    moveChallenge: { link: pick(links, p0), ...pick([{ to }, { toLink }, { to, toLink }], p3) },
    recordDefeat: { at: pick([...nodes, ...links], p0), why: text, by: maybe(p1 + 1, 'Ada') },
    setAcp: { acp, ...claim },
    disconnect: { link: pick(links, p0) },
    moveSubtree: { link: pick(links, p0), parent: pick(nodes, p1), ...place },
    renameRecord: { table: 'evidence', id: pick(evidence, p0), newId: text || 'E-77' },
    moveToModule: {
      ids: [pick(nodes, p0), pick(nodes, p1)].slice(p2 % 2),
      ...pick([{ name: `M ${text}` }, { name: `M ${text}` }, { to: pick(modules, p4) }, {}], p3),
      leave: maybe(p4, pick(['away', 'reference'], p5)),
    },
    renumber: pick(
      [{ module: pick(modules, p0) }, { ids: [pick(nodes, p0), pick(nodes, p1)] }, {}],
      p2,
    ),
    reorder: { link: pick(links, p0), ...place },
    setIdentifier: { node: pick(nodes, p0), identifier: text },
    setLinkFields: {
      link: pick(links, p0),
      fields: pick([{ optional: true }, { challenge: { status: 'refuted' } }, { order: 'a5' }], p1),
    },
    setMetaFields: {
      fields: pick([{ title: text }, { maturity: text }, { frozenOn: '2026-01-01' }], p0),
    },
    setModuleFields: {
      module: pick(['main', 'sub', 'none'], p0),
      fields: pick([{ name: text }, { parent: 'main' }, { contract: true }, { brief: text }], p1),
    },
    setNodeFields: { node: pick(nodes, p0), fields: pick(nodeFields, p1) },
    setRecordFields: {
      table: 'evidence',
      id: pick(evidence, p0),
      fields: { result: 'pass', notes: text },
    },
    setText: { node: pick(nodes, p0), text },
    setView: {
      pinned: { [pick(nodes, p0)]: pick([null, { x: p1, y: p2 }, { x: 'left' }], p3) },
      collapsed: { [pick(nodes, p1)]: pick([true, false, null], p4) },
    },
  };
  return { command, args: { ...args[command] } };
}

/** A copy of some elements; now and then no case at all. */
function pieceOf(c: Case, ids: readonly string[]): object {
  return ids.includes('nowhere') ? { nodes: ids } : fileFromCase(clipOf(new CaseIndex(c), ids));
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}
