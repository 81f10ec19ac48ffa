// Generators for the reasoning fuzz: small cases of any shape, with what may go wrong in them.
import fc from 'fast-check';
import {
  type Case,
  type CaseFile,
  type CaseLink,
  type CaseNode,
  caseFromFile,
} from '../../core/model/case.ts';
import { identifierPrefix, isContextual, type NodeKind } from '../../core/model/kinds.ts';
import { EVAL_TYPES, evidence, faultyEvidence, soundEvidence } from './reasoningEvidence.ts';
import {
  approval,
  continuities,
  criteria,
  mitigations,
  mostly,
  pathway,
  people,
  policyVersions,
  present,
  safetyLevels,
  systemVersions,
  withBoundVotes,
} from './reasoningRecords.ts';
import { type NodeSpec, type Shape, shapes } from './reasoningShapes.ts';

const mixed = fc.oneof(
  { weight: 4, arbitrary: soundEvidence(EVAL_TYPES, { person: 'ann' }) },
  { weight: 2, arbitrary: faultyEvidence(EVAL_TYPES, { person: 'ann' }) },
  { weight: 2, arbitrary: evidence(EVAL_TYPES) },
);

const records = fc.record({
  evidence: fc.record({
    e0: mixed,
    e1: mixed,
    e2: mixed,
    e3: mixed,
    e4: mixed,
  }),
  systemVersions,
  continuities,
  criteria,
  mitigations,
  policyVersions,
  approvals: fc.record({
    a0: approval(['n1', 'n2', 'n3', 'n4', 'n5', 'n6']),
    a1: approval(['k0', 'k1', 'n5']),
    a2: approval(['k0', 'k1']),
  }),
  pathways: fc.record({
    P0: pathway(['n1', 'n2', 'n3', 'gone']),
    P1: pathway(['n2', 'n3', 'n4']),
  }),
});

/** Small cases of any shape. */
export const anyCase: fc.Arbitrary<Case> = caseOf(shapes.any);

/** Small cases with many references between their modules. */
export const modularCase: fc.Arbitrary<Case> = caseOf(shapes.modular);

function caseOf(shape: fc.Arbitrary<Shape>): fc.Arbitrary<Case> {
  return fc
    .record({
      shape,
      records,
      systemUnderTest: mostly<string | undefined>('v0', 'gone', undefined),
      claimedLevels: mostly<string[] | undefined>(undefined, ['y0']),
      severity: fc.constantFrom('catastrophic' as const, 'minor' as const, undefined),
    })
    .map(({ shape: s, records: r, systemUnderTest, severity, claimedLevels }) => {
      const { nodes, links } = build(s);
      const meta = present({
        title: 'Fuzz',
        maturity: 'draft' as const,
        systemUnderTest,
        severity,
        claimedLevels,
      });
      const file = {
        ...head,
        meta,
        nodes,
        links,
        acps: Object.fromEntries(s.acps.map((acp, i) => [`acp${i}`, acpOf(acp, nodes, links)])),
        ...r,
        safetyLevels,
        people,
      };
      return withBoundVotes(caseFromFile(file));
    });
}

export const head = {
  formatVersion: 1 as const,
  id: 'fuzz',
  main: 'main',
  modules: {
    main: { name: 'Main' },
    sub: { name: 'Sub', interfaces: [{ public: ['n3', 'n4'] }] },
    con: { name: 'Contract', contract: true },
    inner: { name: 'Inner', parent: 'sub' },
    ring: { name: 'Ring', parent: 'ring', interfaces: [{ public: ['n2', 'n5'] }] },
  },
};

type Nodes = CaseFile['nodes'];
type Links = CaseFile['links'];

function build(s: Shape): { nodes: Nodes; links: Links } {
  const nodes: Nodes = {};
  const links: Links = {};
  const add = (link: object) => {
    const i = Object.keys(links).length;
    const order = `a${String(i).padStart(3, '0')}`;
    links[`l${i}`] = { ...link, order } as CaseLink;
  };
  s.nodes.forEach((spec, i) => {
    const kind: NodeKind = i === 0 ? 'goal' : spec.kind;
    const id = `n${i}`;
    nodes[id] = nodeOf(spec, kind, i);
    if (i === 0 || spec.role === 'alone') return;
    if (spec.role === 'challenger') {
      add({ kind: 'challenges', from: id, to: `n${spec.target % i}`, challenge: {} });
      return;
    }
    const owners = Object.keys(nodes).filter(
      (other) => other !== id && carriesOthers(nodes[other]),
    );
    const from = owners[spec.parent % owners.length];
    add({ kind: isContextual(kind) ? 'inContextOf' : 'supportedBy', from, to: id });
  });
  const count = s.nodes.length;
  const end = (at: number) => (at % (count + 3) < count ? `n${at % (count + 3)}` : 'gone');
  for (const [id, node] of Object.entries(nodes).filter(() => s.closed)) {
    const supported = Object.values(links).some((l) => l.kind === 'supportedBy' && l.from === id);
    if (!carriesOthers(node) || supported) continue;
    const i = Object.keys(nodes).length;
    nodes[`n${i}`] = {
      kind: 'solution',
      module: 'main',
      identifier: `Sn${i}`,
      cites: [`e${i % 5}`],
    };
    add({ kind: 'supportedBy', from: id, to: `n${i}` });
  }
  for (const at of s.doubledLinks) {
    const link = links[`l${at}`];
    if (link) add({ ...link });
  }
  for (const { kind, from, to } of s.links) add({ kind, from: end(from), to: end(to) });
  for (const c of s.challenges) {
    const link = `l${c.target % (Object.keys(links).length + 2)}`;
    const to = c.end === 'node' || c.end === 'both' ? end(c.target) : undefined;
    const toLink = c.end === 'link' || c.end === 'both' ? link : undefined;
    const challenge = present({
      ...c.challenge,
      mitigatedBy: c.challenge.mitigatedBy.map(end),
    });
    add(
      present({
        kind: 'challenges',
        from: end(c.from),
        to,
        toLink,
        challenge,
        defeated: c.defeated,
      }),
    );
  }
  for (const at of s.defeatedLinks) {
    const id = `l${at}`;
    const link = links[id];
    if (link) links[id] = { ...link, defeated: {} };
  }
  return { nodes, links };
}

function carriesOthers(node: CaseNode | undefined): boolean {
  return node?.kind === 'goal' || node?.kind === 'strategy';
}

function nodeOf(spec: NodeSpec, kind: NodeKind, i: number): CaseNode {
  const base = {
    kind,
    module: i === 0 ? 'main' : spec.module,
    identifier: `${identifierPrefix(kind)}${i}`,
    tags: spec.tags,
    about: spec.about,
    text: spec.text,
    defeated: spec.marks.defeated,
    uninstantiated: spec.marks.uninstantiated,
  };
  return present({ ...base, ...ownFields(spec, kind) }) as CaseNode;
}

function ownFields(spec: NodeSpec, kind: NodeKind): object {
  switch (kind) {
    case 'goal':
      return {
        public: spec.isPublic,
        undeveloped: spec.marks.undeveloped,
        toBeSupportedByContract: spec.contract,
        lineOfDefence: spec.line,
        argumentKind: spec.argumentKind,
        quantifier: spec.quantifier,
        declaredStrength: spec.declared,
        strengthReason: spec.reason,
      };
    case 'strategy': {
      const { combinator, n, pathway: named } = spec;
      return { undeveloped: spec.marks.undeveloped, combinator, n, pathway: named };
    }
    case 'solution':
      return { cites: spec.cites };
    case 'assumption':
      return { status: spec.status };
    case 'moduleReference':
    case 'contractReference':
      return {
        target: ['sub', 'con', 'sub', 'con', 'gone', 'main', 'inner', 'ring'][spec.origin % 8],
      };
    case 'context':
      return {};
    case 'justification':
    case 'awayJustification': {
      const { origin } = awayOrigin(spec);
      return { text: spec.reason, ...(kind === 'justification' ? {} : { origin }) };
    }
    default:
      return awayOrigin(spec);
  }
}

function awayOrigin({ origin }: NodeSpec): { origin: string } {
  return { origin: origin % 20 < 14 ? `n${origin % 20}` : 'gone' };
}

function acpOf(acp: Shape['acps'][number], nodes: Nodes, links: Links) {
  const table = acp.on === 'link' ? links : nodes;
  const ids = Object.keys(table);
  const goals = Object.keys(nodes);
  return {
    on: { [acp.on]: ids[acp.target % ids.length] ?? 'gone' },
    argument: present({ goal: goals[acp.goal % goals.length] }),
  };
}
