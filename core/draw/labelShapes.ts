// The labels of decorators as primitives.
import type { LabelLine } from '../layout/diagram.ts';
import { LABEL_SIZE } from '../layout/labels.ts';
import type { TextPrimitive } from './primitives.ts';

export function labelShapes(lines: readonly LabelLine[]): TextPrimitive[] {
  return lines.map(({ text, x, baseline: y, width }) => ({
    ...{ type: 'text', part: 'label', text, x, y, width, size: LABEL_SIZE },
    ...{ bold: false, italic: false, fill: 'ink' },
  }));
}
