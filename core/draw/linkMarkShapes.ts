// What stands on links as primitives: balls and diamonds of patterns (GSN Table 1:3-1), assurance
// claim points (Table 1:5-1), connectors of interfaces (Table 1:4-3).
import type { LinkMark } from '../layout/diagram.ts';
import { MARK_SIZES, symbolRect } from '../layout/linkMarks.ts';
import { labelShapes } from './labelShapes.ts';
import { ellipse, polygon, rectangle } from './path.ts';
import { type Primitive, path } from './primitives.ts';

export function linkMarkShapes(mark: LinkMark): Primitive[] {
  return [symbol(mark), ...labelShapes(mark.lines)];
}

function symbol({ kind, at }: LinkMark): Primitive {
  const { x, y, width, height } = symbolRect(kind, at);
  switch (kind) {
    case 'ball':
      return path(kind, ellipse(at.x, at.y, width / 2, height / 2), { fill: 'outline' });
    case 'option':
      return path(kind, ellipse(at.x, at.y, width / 2, height / 2), { fill: 'paper' });
    case 'choice': {
      const { width: w, height: h } = MARK_SIZES.choice;
      const [top, bottom] = [
        { x: at.x, y: at.y - h / 2 },
        { x: at.x, y: at.y + h / 2 },
      ];
      const [right, left] = [
        { x: at.x + w / 2, y: at.y },
        { x: at.x - w / 2, y: at.y },
      ];
      return path(kind, polygon(top, right, bottom, left), { fill: 'outline' });
    }
    case 'acp':
      return path(kind, rectangle(x, y, width, height), { fill: 'outline', strokeWidth: 0.8 });
    default:
      return path(kind, rectangle(x, y, width, height), { fill: 'paper', strokeWidth: 0.9 });
  }
}
