// Every symbol of the GSN Community Standard v3 (SCSC-141C), each as a small diagram with its name and
// where the standard defines it; grouped as the standard introduces them.
import type {
  Diagram,
  DiagramLink,
  DiagramNode,
  LinkKind,
  NodeKind,
} from '../../core/layout/diagram.ts';
import { kindName } from '../../core/model/kinds.ts';

export interface GalleryEntry {
  readonly name: string;
  /** "1:2.1, Table 1:2-1": part, section and table of the standard. */
  readonly section: string;
  readonly diagram: Diagram;
}

export interface GalleryGroup {
  readonly title: string;
  readonly entries: readonly GalleryEntry[];
}

type NodeFacts = Partial<Omit<DiagramNode, 'id' | 'kind'>>;
type LinkFacts = Partial<Omit<DiagramLink, 'id' | 'kind' | 'from'>>;

function node(id: string, kind: NodeKind, facts: NodeFacts = {}): DiagramNode {
  return { id, kind, identifier: id, text: `<${kindName(kind)} statement>`, ...facts };
}

/** A node that only holds a line's end. */
function plain(id: string, kind: NodeKind = 'goal', facts: NodeFacts = {}): DiagramNode {
  return node(id, kind, { text: '', ...facts });
}

function link(from: string, kind: LinkKind, to: string, facts: LinkFacts = {}): DiagramLink {
  return { id: `${from} ${kind} ${to}`, kind, from, to, order: to, ...facts };
}

function one(name: string, section: string, kind: NodeKind, facts: NodeFacts = {}): GalleryEntry {
  const diagram = {
    nodes: [node('id', kind, { identifier: '{identifier}', ...facts })],
    links: [],
  };
  return { name, section, diagram };
}

/** G1 above G2, or G1 beside C1. */
function line(name: string, section: string, kind: LinkKind, facts: LinkFacts = {}): GalleryEntry {
  if (kind === 'inContextOf') {
    const nodes = [plain('S1', 'strategy'), plain('C1', 'context')];
    return { name, section, diagram: { nodes, links: [link('S1', kind, 'C1', facts)] } };
  }
  const nodes = [plain('G1'), plain('G2')];
  return { name, section, diagram: { nodes, links: [link('G1', kind, 'G2', facts)] } };
}

function several(
  name: string,
  section: string,
  nodes: readonly DiagramNode[],
  links: readonly DiagramLink[],
): GalleryEntry {
  return { name, section, diagram: { nodes, links } };
}

function core(): readonly GalleryEntry[] {
  const table = '1:2.1, Table 1:2-1';
  return [
    one('Goal', table, 'goal'),
    one('Strategy', table, 'strategy'),
    one('Solution', table, 'solution'),
    one('Context', table, 'context'),
    one('Assumption', table, 'assumption'),
    one('Justification', table, 'justification'),
    one('Undeveloped goal', table, 'goal', { undeveloped: true }),
    one('Undeveloped strategy', table, 'strategy', { undeveloped: true }),
    line('SupportedBy', '1:2.1, Table 1:2-2', 'supportedBy'),
    line('InContextOf', '1:2.1, Table 1:2-2', 'inContextOf'),
    one('Continues in another diagram', '1:2.2.20, Fig 1:2-12', 'goal', {
      offDiagram: { below: true },
    }),
    one('Continued from another diagram', '1:2.2.20, Fig 1:2-12', 'goal', {
      offDiagram: { above: true },
    }),
  ];
}

function patterns(): readonly GalleryEntry[] {
  const table = '1:3.2, Table 1:3-1';
  const choice = { group: 'a', label: 'm of n' };
  const oneOfThree = { group: 'a', label: '1 of 3' };
  const abstract = '1:3.3, Table 1:3-2';
  return [
    line('Multiplicity', table, 'supportedBy', { multiplicity: '' }),
    line('Multiplicity with its number', table, 'supportedBy', { multiplicity: 'n' }),
    line('Multiplicity of a context', table, 'inContextOf', { multiplicity: '' }),
    line('Multiplicity of a context with its range', table, 'inContextOf', {
      multiplicity: '0..x',
    }),
    line('Optional support', table, 'supportedBy', { optional: true }),
    line('Optional context', table, 'inContextOf', { optional: true }),
    line('Choice', table, 'supportedBy', { choice: { group: 'a' } }),
    line('Choice of a context, with its number', table, 'inContextOf', { choice }),
    several(
      'Choice among three goals',
      '1:3.2.3, Fig 1:3-1',
      ['G1', 'G2', 'G3', 'G4'].map((id) => plain(id)),
      ['G2', 'G3', 'G4'].map((id) => link('G1', 'supportedBy', id, { choice: oneOfThree })),
    ),
    one('Uninstantiated goal', abstract, 'goal', { uninstantiated: true }),
    one('Undeveloped and uninstantiated goal', abstract, 'goal', {
      undeveloped: true,
      uninstantiated: true,
    }),
    one('Instantiation data reference', '1:3.5, Table 1:3-3', 'goal', {
      uninstantiated: true,
      instantiationData: '<Instantiation Data Reference>',
    }),
  ];
}

function modules(): readonly GalleryEntry[] {
  const table = '1:4.2, Table 1:4-1';
  const module = '{module identifier}';
  return [
    one('Away goal', table, 'awayGoal', { module }),
    one('Away solution', table, 'awaySolution', { module }),
    one('Away context', table, 'awayContext', { module }),
    one('Away assumption', table, 'awayAssumption', { module }),
    one('Away justification', table, 'awayJustification', { module }),
    one('Module reference', table, 'moduleReference', { text: '<module description>' }),
    one('Contract reference', table, 'contractReference', { text: '<contract description>' }),
    one('Public goal', table, 'goal', { public: true }),
    one('Public context', table, 'context', { public: true }),
    one('Public solution', table, 'solution', { public: true }),
    one('Public assumption', table, 'assumption', { public: true }),
    one('Public justification', table, 'justification', { public: true }),
    one('To be supported by contract', table, 'goal', { toBeSupportedByContract: true }),
    one('To be supported by contract, uninstantiated', table, 'goal', {
      toBeSupportedByContract: true,
      uninstantiated: true,
    }),
  ];
}

function architecture(): readonly GalleryEntry[] {
  const elements = '1:4.4, Table 1:4-3';
  const links = '1:4.4, Table 1:4-4';
  const described = (kind: string) => ({ text: `<${kind} description>` });
  const between = (name: string, heads: DiagramLink['heads']): GalleryEntry => {
    const ends = [plain('Module 1', 'moduleReference'), plain('Module 2', 'moduleReference')];
    return several(name, links, ends, [
      link('Module 1', 'inContextOf', 'Module 2', heads ? { heads } : {}),
    ]);
  };
  return [
    one('Module', elements, 'moduleReference', described('module')),
    one('Contract, full form', elements, 'contractReference', described('contract')),
    one('Contract, simple form', elements, 'contractReference', { simple: true, text: '' }),
    several(
      'Module interface connectors',
      elements,
      [plain('Module 1', 'moduleReference'), plain('Module 2', 'moduleReference')],
      [
        link('Module 1', 'supportedBy', 'Module 2', {
          connectors: { from: 'interface_3', to: 'interface_1' },
        }),
      ],
    ),
    between('ModuleSupportedBy', { to: 'supportedBy' }),
    between('ModuleInContextOf', { to: 'inContextOf' }),
    between('Composite relationship', { to: 'composite' }),
    between('Context one way, support the other', { from: 'inContextOf', to: 'supportedBy' }),
    between('Composite one way, context the other', { from: 'composite', to: 'inContextOf' }),
    between('Composite both ways', { from: 'composite', to: 'composite' }),
    between('Support both ways', { from: 'supportedBy', to: 'supportedBy' }),
    several(
      'Contract between modules, simple form',
      '1:4.5.3, Fig 1:4-7',
      [
        plain('Module 1', 'moduleReference'),
        plain('Contract 1:5', 'contractReference', { simple: true }),
        plain('Module 3', 'moduleReference'),
      ],
      [
        link('Module 1', 'supportedBy', 'Contract 1:5'),
        link('Contract 1:5', 'supportedBy', 'Module 3'),
      ],
    ),
  ];
}

function confidence(): readonly GalleryEntry[] {
  const acps = ['ACP1'];
  return [
    line('Assurance claim point on SupportedBy', '1:5.2, Table 1:5-1', 'supportedBy', { acps }),
    line('Assurance claim point on InContextOf', '1:5.2, Table 1:5-1', 'inContextOf', { acps }),
    one('Assurance claim point on a solution', '1:5.2, Table 1:5-2', 'solution', { acps }),
    one('Assurance claim point on a context', '1:5.2, Table 1:5-2', 'context', { acps }),
    one('Assurance claim point, uninstantiated', '1:5.2, Table 1:5-2', 'solution', {
      acps,
      uninstantiated: true,
    }),
    one('Argued in another module', '1:5.2.3', 'solution', { acps: ['ACP1[Confidence]'] }),
    several(
      'Assurance claim point on a whole inference',
      '1:5.3.5, Fig 1:5-3',
      [
        plain('G3', 'goal', { inferenceAcps: ['ACP3'] }),
        plain('Sn2a', 'solution', { text: 'Evidence' }),
        plain('Sn2b', 'solution', { text: 'More evidence' }),
      ],
      [link('G3', 'supportedBy', 'Sn2a'), link('G3', 'supportedBy', 'Sn2b')],
    ),
  ];
}

function dialectic(): readonly GalleryEntry[] {
  const elements = '1:6.2, Table 1:6-1';
  const relations = '1:6.2, Table 1:6-2';
  const challenge = (from: string, toLink: string): DiagramLink => {
    const { to: _none, ...rest } = link(from, 'challenges', toLink);
    return { ...rest, toLink };
  };
  return [
    several(
      'Goal as challenger',
      elements,
      [plain('G1'), plain('CG1')],
      [link('CG1', 'challenges', 'G1')],
    ),
    several(
      'Solution as challenger',
      elements,
      [plain('G1'), plain('CSn1', 'solution', { text: 'Evidence' })],
      [link('CSn1', 'challenges', 'G1')],
    ),
    one('Defeated element', elements, 'goal', { defeated: true }),
    line('Challenges', relations, 'challenges'),
    line('Defeated relationship', relations, 'supportedBy', { defeated: true }),
    several(
      'Challenge of a relationship',
      '1:6.3.10, Fig 1:6-3',
      [
        plain('G1'),
        plain('Sn1', 'solution', { text: 'Evidence' }),
        plain('CSn1', 'solution', { text: 'Evidence' }),
      ],
      [
        link('G1', 'supportedBy', 'Sn1', { defeated: true }),
        challenge('CSn1', 'G1 supportedBy Sn1'),
      ],
    ),
    several(
      'Challenge of a challenge',
      '1:6.3.13, Fig 1:6-5',
      [plain('G1'), plain('CG1'), plain('CG2')],
      [link('CG1', 'challenges', 'G1'), challenge('CG2', 'CG1 challenges G1')],
    ),
  ];
}

export const GALLERY: readonly GalleryGroup[] = [
  { title: 'Core', entries: core() },
  { title: 'Patterns and templates', entries: patterns() },
  { title: 'Modules: argument view', entries: modules() },
  { title: 'Modules: architecture view', entries: architecture() },
  { title: 'Confidence', entries: confidence() },
  { title: 'Dialectic', entries: dialectic() },
];
