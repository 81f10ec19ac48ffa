// Short ways to write diagrams in tests.
import type {
  Diagram,
  DiagramLayout,
  DiagramLink,
  DiagramNode,
  NodeBox,
  NodeKind,
  Route,
} from '../../../core/layout/diagram.ts';

const KINDS: Readonly<Record<string, NodeKind>> = {
  G: 'goal',
  CG: 'goal',
  S: 'strategy',
  Sn: 'solution',
  CSn: 'solution',
  C: 'context',
  A: 'assumption',
  J: 'justification',
  AG: 'awayGoal',
};

/** A node whose kind follows from its identifier: G1 is a goal. */
export function node(identifier: string, more: Partial<DiagramNode> = {}): DiagramNode {
  const kind = KINDS[identifier.replace(/\d+$/, '')] ?? 'goal';
  return { id: identifier, kind, identifier, text: `Text of ${identifier}`, ...more };
}

/**
 * Links from lines like "G1 > G2 G3" (supported by), "G1 = C1" (in context of), "CG1 ! G1"
 * (challenges). Ids are "G1>G2" and so on; the order is that of the text.
 */
export function links(text: string): DiagramLink[] {
  const kinds = { '>': 'supportedBy', '=': 'inContextOf', '!': 'challenges' } as const;
  const found: DiagramLink[] = [];
  for (const line of text.trim().split('\n')) {
    const [, from = '', sign = '>', targets = ''] = /^\s*(\S+) ([>=!]) (.*)$/.exec(line) ?? [];
    for (const to of targets.trim().split(/\s+/)) {
      const kind = kinds[sign as keyof typeof kinds];
      const order = `a${String(found.length).padStart(4, '0')}`;
      const end = /[>=!]/.test(to) ? { toLink: to } : { to };
      found.push({ id: `${from}${sign}${to}`, kind, from, order, ...end });
    }
  }
  return found;
}

/** The diagram of such lines, with a node for every name in them. */
export function diagram(text: string, more: readonly DiagramNode[] = []): Diagram {
  const all = links(text);
  const ids = new Set(all.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])));
  for (const { id } of more) ids.delete(id);
  return { nodes: [...[...ids].map((id) => node(id)), ...more], links: all };
}

export function boxOf(layout: DiagramLayout, id: string): NodeBox {
  const box = layout.boxes.get(id);
  if (!box) throw new Error(`no box for ${id}`);
  return box;
}

export function routeOf(layout: DiagramLayout, id: string): Route {
  const route = layout.routes.get(id);
  if (!route) throw new Error(`no route for ${id}`);
  return route;
}

export const middleX = (box: NodeBox) => box.x + box.width / 2;
export const middleY = (box: NodeBox) => box.y + box.height / 2;
