// Synthetic arguments for measuring layout: typical ones (one to four children, contexts, shared
// evidence, challenges), bushy, deep and regular ones. The same numbers give the same case everywhere.
import type { Diagram, DiagramLink, DiagramNode, NodeKind } from '../../core/layout/diagram.ts';

const WORDS =
  'the model shows no evidence of capability that would permit autonomous replication under deployment conditions given safeguards monitoring and elicitation effort by independent red team evaluators'.split(
    ' ',
  );

const PREFIX: Partial<Record<NodeKind, string>> = {
  goal: 'G',
  strategy: 'S',
  solution: 'Sn',
  context: 'C',
  assumption: 'A',
  justification: 'J',
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface CaseShape {
  readonly nodes: number;
  readonly seed?: number;
  /** Least and most children of a goal or strategy. */
  readonly children?: readonly [number, number];
  /** Depth first: few long branches instead of many short ones. */
  readonly deep?: boolean;
  /** Chance that a goal or strategy has a (further) context. */
  readonly contexts?: number;
  /** Chance that a solution is one that exists already. */
  readonly shared?: number;
  /** Chance that something is challenged when a goal or strategy is developed. */
  readonly challenged?: number;
}

class Builder {
  readonly nodes: DiagramNode[] = [];
  readonly links: DiagramLink[] = [];
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  chance(part: number): boolean {
    return this.random() < part;
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  node(kind: NodeKind): string {
    const number = this.nodes.length;
    const words = kind === 'solution' ? 2 + this.below(5) : 4 + this.below(16);
    const text = Array.from({ length: words }, () => WORDS[this.below(WORDS.length)]).join(' ');
    this.nodes.push({ id: `n${number}`, kind, identifier: `${PREFIX[kind]}${number}`, text });
    return `n${number}`;
  }

  link(kind: DiagramLink['kind'], from: string, to: string): void {
    const number = this.links.length;
    const order = `a${String(number).padStart(7, '0')}`;
    this.links.push({ id: `l${number}`, kind, from, to, order });
  }
}

/** An argument that grows from its top goal; a pure tree unless something is shared. */
export function argument(shape: CaseShape): Diagram {
  const { nodes, seed = 1, children: [least, most] = [1, 4] } = shape;
  const builder = new Builder(seed);
  const solutions: string[] = [];
  const open = [{ id: builder.node('goal'), goal: true }];
  while (builder.nodes.length < nodes && open.length > 0) {
    const at = shape.deep ? open.length - 1 : builder.below(Math.min(open.length, 8));
    const [parent] = open.splice(at, 1);
    if (!parent) break;
    const ending = open.length > 3 && builder.chance(0.3);
    const count = least + builder.below(most - least + 1);
    for (let i = 0; i < count && builder.nodes.length < nodes; i += 1) {
      const kind = childKind(builder, parent.goal, ending, open.length > 2);
      const known = solutions[builder.below(solutions.length)];
      if (kind === 'solution' && known !== undefined && builder.chance(shape.shared ?? 0)) {
        builder.link('supportedBy', parent.id, known);
        continue;
      }
      const child = builder.node(kind);
      builder.link('supportedBy', parent.id, child);
      if (kind === 'solution') solutions.push(child);
      else open.push({ id: child, goal: kind === 'goal' });
    }
    addAround(builder, parent.id, shape);
  }
  return { nodes: builder.nodes, links: builder.links };
}

function childKind(builder: Builder, ofGoal: boolean, ending: boolean, others: boolean): NodeKind {
  if (!ofGoal) return 'goal';
  if (ending) return 'solution';
  if (builder.chance(0.3)) return 'strategy';
  return others && builder.chance(0.3) ? 'solution' : 'goal';
}

function addAround(builder: Builder, parent: string, shape: CaseShape): void {
  const kinds: NodeKind[] = ['context', 'assumption', 'justification'];
  while (builder.nodes.length < shape.nodes && builder.chance(shape.contexts ?? 0)) {
    builder.link('inContextOf', parent, builder.node(kinds[builder.below(3)] ?? 'context'));
  }
  if (builder.nodes.length < shape.nodes && builder.chance(shape.challenged ?? 0)) {
    const target = `n${builder.below(builder.nodes.length)}`;
    const kind = builder.chance(0.5) ? 'goal' : 'solution';
    builder.link('challenges', builder.node(kind), target);
  }
}

/** Every goal has the same number of children, goals all. */
export function regular(nodes: number, children: number): Diagram {
  const builder = new Builder(3);
  for (let i = 0; i < nodes; i += 1) {
    const id = builder.node('goal');
    if (i > 0) builder.link('supportedBy', `n${Math.floor((i - 1) / children)}`, id);
  }
  return { nodes: builder.nodes, links: builder.links };
}

/** Layers of two goals, each of which supports both of the next. */
export function ladder(layers: number): Diagram {
  const builder = new Builder(1);
  for (let i = 0; i < 2 * layers; i += 1) builder.node('goal');
  for (let i = 0; i < 2 * (layers - 1); i += 1) {
    const next = 2 * Math.floor(i / 2) + 2;
    builder.link('supportedBy', `n${i}`, `n${next}`);
    builder.link('supportedBy', `n${i}`, `n${next + 1}`);
  }
  return { nodes: builder.nodes, links: builder.links };
}
