// Lets a node's texts (identifier, statement, combinator ...) flow into a shape, line by line. The
// shape says what room there is at a height; the result says where each line stands.
import { type BrokenLine, breakLines } from './breakLines.ts';
import type { TextLine, TextRole, TextRun } from './diagram.ts';
import type { Span } from './outline.ts';
import { prepareMarkdown } from './prepareMarkdown.ts';
import { type PreparedText, prepareText } from './splitWords.ts';
import { SECTION_GAP, TEXT_STYLES } from './textStyle.ts';

export interface Section {
  readonly role: TextRole;
  readonly prepared: PreparedText;
  readonly centred: boolean;
}

export interface Flow {
  readonly lines: readonly TextLine[];
  readonly height: number;
  /** Some word was wider than its line and had to be cut. */
  readonly cutWord: boolean;
}

/** From the baseline: how far ink reaches up and down, for size 1 (accents apart). */
export const INK = { up: 0.8, down: 0.25 } as const;

export function section(role: TextRole, text: string, centred = false): Section {
  const { face, size } = TEXT_STYLES[role];
  // Statements are markdown; identifiers and names are not.
  const prepared =
    role === 'statement' ? prepareMarkdown(text, size) : prepareText(text, face, size);
  return { role, prepared, centred };
}

/** Baseline of a line whose line box begins at `top`. */
function baselineAt(top: number, role: TextRole): number {
  const { lineHeight, size } = TEXT_STYLES[role];
  // Capitals are 0.7 high; centring them in the line box looks right beside any outline.
  return top + (lineHeight + 0.7 * size) / 2;
}

/**
 * Places the sections below each other from `top`. `spanAt(inkTop, inkBottom)` is the room between
 * two heights of the shape.
 */
export function flowText(
  sections: readonly Section[],
  top: number,
  spanAt: (inkTop: number, inkBottom: number) => Span,
): Flow {
  const lines: TextLine[] = [];
  let cutWord = false;
  let y = top;
  for (const { role, prepared, centred } of sections) {
    if (prepared.paragraphs.length === 0) continue;
    if (lines.length > 0) y += SECTION_GAP;
    const { lineHeight, size } = TEXT_STYLES[role];
    const spanOf = (line: number) => {
      const baseline = baselineAt(y + line * lineHeight, role);
      return spanAt(baseline - INK.up * size, baseline + INK.down * size);
    };
    const broken = breakLines(prepared, (line) => {
      const span = spanOf(line);
      return span.right - span.left;
    });
    for (const [i, line] of broken.lines.entries()) {
      const span = spanOf(i);
      const slack = span.right - span.left - line.indent - line.width;
      const x = span.left + line.indent + (centred ? Math.max(0, slack / 2) : 0);
      const baseline = baselineAt(y + i * lineHeight, role);
      lines.push({ role, text: line.text, x, baseline, width: line.width, ...runsOf(line) });
    }
    y += broken.lines.length * lineHeight;
    cutWord ||= broken.cutWord;
  }
  return { lines, height: y - top, cutWord };
}

function runsOf({ pieces }: BrokenLine): { readonly runs?: readonly TextRun[] } {
  if (!pieces) return {};
  const runs = pieces.map(({ text, x, width, look }): TextRun => {
    const face = look?.face ?? 'regular';
    return {
      text,
      x,
      width,
      bold: face.startsWith('semibold'),
      italic: face.toLowerCase().endsWith('italic'),
      ...(look?.code ? { code: look.code } : {}),
      ...(look?.href === undefined ? {} : { href: look.href }),
    };
  });
  return { runs };
}
