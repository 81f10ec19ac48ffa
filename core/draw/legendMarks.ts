// What a drawing uses beyond its symbols and lines, each with its words and a sample from the shape
// library: for the legend.
import type {
  Diagram,
  DiagramLink,
  DiagramNode,
  LinkMarkKind,
  NodeBox,
} from '../layout/diagram.ts';
import { MARK_SIZES } from '../layout/linkMarks.ts';
import { ACP_SIZE, CONTRACT_SIZE, DECORATOR_SIZE, PUBLIC_SIZE } from '../layout/nodeMarks.ts';
import { defeatedCross, defenceBand, openDecorator } from './decorators.ts';
import { linkMarkShapes } from './linkMarkShapes.ts';
import { marksBefore, marksBehind } from './nodeMarkShapes.ts';
import { type Primitive, path } from './primitives.ts';

export interface LegendMark {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** With the corner at 0, 0. */
  readonly shapes: readonly Primitive[];
}

type Flags = Partial<Omit<DiagramNode, 'id' | 'kind' | 'identifier' | 'text'>>;

/** What the diagram uses, in the order in which the standard introduces it; our own marks last. */
export function legendMarks({ nodes, links }: Diagram): LegendMark[] {
  const node = (is: (one: DiagramNode) => unknown) => nodes.some((one) => Boolean(is(one)));
  const link = (is: (one: DiagramLink) => unknown) => links.some((one) => Boolean(is(one)));
  const both = (one: DiagramNode) => one.undeveloped && one.uninstantiated;
  const acp = (one: DiagramNode | DiagramLink) => one.acps?.length;
  const used: readonly (readonly [boolean, LegendMark])[] = [
    [node((one) => one.undeveloped && !one.uninstantiated), undeveloped],
    [node((one) => one.uninstantiated && !one.undeveloped), uninstantiated],
    [node(both), undevelopedAndUninstantiated],
    [node((one) => one.offDiagram), offDiagram],
    [
      link((one) => one.multiplicity !== undefined),
      onLink('ball', 'multiplicity: as many as the label says'),
    ],
    [link((one) => one.optional), onLink('option', 'optional')],
    [link((one) => one.choice), onLink('choice', 'choice')],
    [node((one) => one.instantiationData !== undefined), instantiation],
    [node((one) => one.public), publicMark],
    [node((one) => one.toBeSupportedByContract), contract],
    [link((one) => one.connectors), onLink('connector', 'interface')],
    [node(acp) || link(acp) || node((one) => one.inferenceAcps?.length), claimPoint],
    [node((one) => one.defeated) || link((one) => one.defeated), defeated],
    [node((one) => one.lineOfDefence === 'control'), band('control')],
    [node((one) => one.lineOfDefence === 'propensity'), band('propensity')],
  ];
  return used.flatMap(([is, mark]) => (is ? [mark] : []));
}

function sample(flags: Flags): DiagramNode {
  return { id: '', kind: 'goal', identifier: '', text: '', ...flags };
}

function boxOf(width: number, height: number, marks: NodeBox['marks'] = []): NodeBox {
  return { x: 0, y: 0, width, height, lines: [], below: 0, marks };
}

function open(text: string, height: number, flags: Flags): LegendMark {
  const shapes = openDecorator(sample(flags), boxOf(DECORATOR_SIZE, 0));
  return { text, width: DECORATOR_SIZE, height, shapes };
}

const undeveloped = open('undeveloped', DECORATOR_SIZE, { undeveloped: true });
const uninstantiated = open('to be instantiated', DECORATOR_SIZE / 2, { uninstantiated: true });
const undevelopedAndUninstantiated = open('undeveloped, to be instantiated', DECORATOR_SIZE, {
  undeveloped: true,
  uninstantiated: true,
});

function marked(
  text: string,
  kind: NonNullable<NodeBox['marks']>[number]['kind'],
  size: { readonly width: number; readonly height: number },
): LegendMark {
  const box = boxOf(size.width, size.height, [{ kind, x: 0, y: 0, ...size, lines: [] }]);
  return { text, ...size, shapes: [...marksBehind(box), ...marksBefore(sample({}), box)] };
}

const offDiagram = marked('goes on in another diagram', 'offBelow', { width: 30, height: 10 });
const instantiation = marked('instantiation data', 'instantiation', { width: 34, height: 18 });
const publicMark = marked('public: other modules may use it', 'public', PUBLIC_SIZE);
const contract = marked('to be supported by a contract', 'contract', CONTRACT_SIZE);
const claimPoint = marked('assurance claim point', 'acp', { width: ACP_SIZE, height: ACP_SIZE });

function onLink(kind: LinkMarkKind, text: string): LegendMark {
  const { width, height } = MARK_SIZES[kind];
  const shapes = linkMarkShapes({ kind, at: { x: width / 2, y: height / 2 }, lines: [] });
  return { text, width, height, shapes };
}

const defeated: LegendMark = {
  text: 'judged defeated',
  width: 13,
  height: 8,
  // It reaches beyond its box on all sides.
  shapes: defeatedCross(sample({ defeated: true }), boxOf(8, 8)),
};

function band(line: 'control' | 'propensity'): LegendMark {
  const box = boxOf(16, 18);
  const shapes = [
    ...defenceBand(sample({ lineOfDefence: line }), box),
    path('outline', 'M0 0h16v18h-16Z', { strokeWidth: 1 }),
  ];
  return { text: `${line} line`, width: 16, height: 18, shapes };
}
