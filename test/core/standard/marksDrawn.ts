// The decorators in a drawing, named as the tables of figures name them: from the shapes that are drawn
// and the labels beside them.
import { linkShapes } from '../../../core/draw/linkShapes.ts';
import type { Primitive } from '../../../core/draw/primitives.ts';
import { nodeShapes } from '../../../core/draw/shapes.ts';
import type { Diagram, DiagramLayout, LinkMark, NodeMark } from '../../../core/layout/diagram.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import { linkName } from '../../../core/model/lookup.ts';

const DECORATORS = new Set([
  ...['undeveloped', 'uninstantiated', 'public', 'contract', 'acp', 'instantiation'],
  ...['offAbove', 'offBelow', 'defeated', 'ball', 'option', 'choice'],
]);

/** "undeveloped G9", "acp ACP1 G1->S1", sorted. A choice is one diamond for all its branches. */
export function marksDrawn(index: CaseIndex, diagram: Diagram, layout: DiagramLayout): string[] {
  const found: string[] = [];
  for (const node of diagram.nodes) {
    const box = layout.boxes.get(node.id);
    if (!box) continue;
    found.push(...named(nodeShapes(node, box), box.marks ?? [], node.identifier));
  }
  for (const link of diagram.links) {
    const route = layout.routes.get(link.id);
    if (!route) continue;
    const place = linkName(index.case, link.id).replace(/[^/>(]*\//g, '');
    found.push(...named(linkShapes(link, route), route.marks ?? [], place));
  }
  const choices = found.filter((mark) => mark.startsWith('choice ')).map(withoutPlace);
  const others = found.filter((mark) => !mark.startsWith('choice '));
  return [...new Set(choices), ...others].sort();
}

function named(
  shapes: readonly Primitive[],
  marks: readonly (NodeMark | LinkMark)[],
  place: string,
): string[] {
  const labels = new Map<string, string[]>();
  for (const { kind, lines } of marks) {
    const label = lines.map(({ text }) => text).join(' ');
    labels.set(kind, [...(labels.get(kind) ?? []), label]);
  }
  const parts = shapes.map(({ part }) => part).filter((part) => DECORATORS.has(part));
  return parts.map((part) => {
    const label = labels.get(part)?.shift() ?? '';
    return [part, label, place].filter((word) => word !== '').join(' ');
  });
}

function withoutPlace(mark: string): string {
  return mark.replace(/ [^ ]*->[^ ]*$/, '');
}
