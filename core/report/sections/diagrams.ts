// The argument drawn: each module on as many pages as it takes to be readable, with what
// goes on elsewhere named and linked below each drawing.
import { diagramSvg } from '../../draw/diagramSvg.ts';
import { PRINT } from '../../draw/theme.ts';
import type { Content, Inline } from '../content.ts';
import { destination, type ReportContext } from '../context.ts';
import type { Drawing } from '../drawings.ts';
import { shortened } from '../forPaper.ts';
import { section, subsection } from '../headings.ts';
import { lightSvg } from '../lightSvg.ts';
import type { Sheet } from '../packFigures.ts';
import { howToRead } from './howToRead.ts';

const NAME = 'drawn';
const NBSP = '\u00a0';
/** Of the elements on top, in a title. */
const NAMED = 3;
const LONGEST_NAME = 24;

export function diagrams(context: ReportContext): Content[] {
  const head = section('The argument drawn', NAME);
  const { sheets } = context.drawings;
  if (sheets.length === 0) return [head, { text: 'NOT PROVIDED: the case has no elements.' }];
  return [head, ...howToRead(context), ...sheets.flatMap((sheet) => onSheet(context, sheet))];
}

function onSheet(
  context: ReportContext,
  { figures, orientation, scale }: Sheet<Drawing>,
): Content[] {
  return figures.flatMap((drawing, i) => {
    const { layout, window, width, height, number, diagram } = drawing;
    const title = titleOf(context, drawing);
    const svg = diagramSvg(diagram, layout, {
      title,
      theme: PRINT,
      window,
      idPrefix: `d${number}-`,
    });
    return [
      subsection(title, NAME, {
        ...(i === 0 ? { pageBreak: 'before', pageOrientation: orientation } : {}),
        fontSize: 11,
        margin: [0, i === 0 ? 0 : 8, 0, 4],
        id: destination('diagram', String(number)),
      }),
      { svg: lightSvg(svg), width: width * scale, height: height * scale, alignment: 'center' },
      ...elsewhere(context, drawing),
    ];
  });
}

/** "Diagram 3: S1, continued"; "Diagram 1: Architecture". */
function titleOf({ case: c }: ReportContext, drawing: Drawing): string {
  const { number, module, tops, continues } = drawing;
  const names = tops.map((id) => {
    const name = nameIn(drawing, id);
    return continues.includes(id) ? `${name} continued` : name;
  });
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  if (module === undefined) {
    return continues.length === 0
      ? `Diagram ${number}: Architecture`
      : `Diagram ${number}: Architecture, ${names.slice(0, NAMED).join(', ')}${more}`;
  }
  const where =
    c.modules.size > 1 ? `${shortened(c.modules.get(module)?.name ?? module, 40)}, ` : '';
  return `Diagram ${number}: ${where}${names.slice(0, NAMED).join(', ')}${more}`;
}

function nameIn({ diagram }: Drawing, id: string): string {
  const node = diagram.nodes.find((one) => one.id === id);
  return shortened(node?.identifier ?? id, LONGEST_NAME);
}

function elsewhere({ drawings }: ReportContext, drawing: Drawing): Content[] {
  const parts = drawing.continued.flatMap((id, i): Inline[] => {
    const number = drawings.numberOf.get(id);
    const to: Inline =
      number === undefined
        ? 'no diagram'
        : {
            text: `diagram${NBSP}${number}`,
            linkToDestination: destination('diagram', String(number)),
            style: 'link',
          };
    const name = nameIn(drawing, id);
    return [`${i === 0 ? 'Continued: ' : ', '}${name} in `, to];
  });
  return parts.length > 0 ? [{ text: parts, style: 'caption', margin: [0, 4, 0, 0] }] : [];
}
