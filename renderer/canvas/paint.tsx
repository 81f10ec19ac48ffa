// The drawing primitives of core/draw as SVG elements. Paint roles are colours of ui/tokens.css.
import { num } from '../../core/draw/path.ts';
import type { Paint, Primitive } from '../../core/draw/primitives.ts';

const AWAY: readonly Paint[] = [
  'awayGoal',
  'awaySolution',
  'awayContext',
  'awayAssumption',
  'awayJustification',
  'moduleReference',
  'contractReference',
];

/** The colour of a role, as CSS. */
export function colourOf(paint: Paint): string {
  return paint === 'none' ? 'none' : `var(${variableOf(paint)})`;
}

/** The custom property that holds it. */
export function variableOf(paint: Paint): string {
  return `--paint-${AWAY.includes(paint) ? 'away' : paint}`;
}

interface Props {
  readonly shapes: readonly Primitive[];
}

export function Shapes({ shapes }: Props) {
  return shapes.map((shape, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a primitive is known by its place in the list
    <Shape key={`${shape.part} ${i}`} shape={shape} />
  ));
}

function Shape({ shape }: { readonly shape: Primitive }) {
  if (shape.type === 'text') {
    if (shape.text === '') return null;
    return (
      <text
        x={num(shape.x)}
        y={num(shape.y)}
        fontSize={shape.size}
        fontWeight={shape.bold ? 600 : undefined}
        fontStyle={shape.italic ? 'italic' : undefined}
        fill={colourOf(shape.fill)}
        data-href={shape.href}
      >
        {shape.href !== undefined && <title>{addressHint(shape.href)}</title>}
        {shape.text}
      </text>
    );
  }
  const { d, fill, stroke, strokeWidth, dash, at } = shape;
  return (
    <path
      d={d}
      fill={colourOf(fill)}
      stroke={stroke === 'none' ? undefined : colourOf(stroke)}
      strokeWidth={stroke === 'none' ? undefined : strokeWidth}
      strokeDasharray={dash?.join(' ')}
      transform={at ? `translate(${num(at.x)} ${num(at.y)})` : undefined}
      data-part={shape.part}
    />
  );
}

/** How a link is followed; a plain click chooses the element. */
function addressHint(href: string): string {
  return `${href} (Ctrl or Cmd and click to follow)`;
}
