// What is drawn on paper: characters that the font has, and the beginning of a text that would fill
// the page and force the whole drawing below readable size. The text itself is printed in full.
import type { Diagram, DiagramLink, DiagramNode } from '../layout/diagram.ts';
import { escapeMarks, plainText } from '../markdown/plainText.ts';
import { printable } from './printable.ts';

/** Characters that a symbol holds at most: about a sixth of a page at the smallest scale. */
export const LONGEST_DRAWN = 700;
const LONGEST_NAME = 60;

/**
 * The same diagram with its nodes in reading order.
 * @param numbers of the paragraphs that print the texts in full, by node id
 */
export function forPaper(diagram: Diagram, numbers: ReadonlyMap<string, number>): Diagram {
  const at = ({ id }: DiagramNode) => numbers.get(id) ?? numbers.size;
  const nodes = [...diagram.nodes].sort((a, b) => at(a) - at(b));
  return {
    nodes: nodes.map((node) => onPaper(node, numbers.get(node.id))),
    links: diagram.links.map(linkOnPaper),
  };
}

function onPaper(node: DiagramNode, paragraph: number | undefined): DiagramNode {
  const identifier = shortened(printable(node.identifier), LONGEST_NAME);
  const full = printableMarkdown(node.text);
  const plain = plainText(full);
  const text =
    plain.length <= LONGEST_DRAWN
      ? full
      : `${escapeMarks(shortened(plain, LONGEST_DRAWN - 100))} (goes on in paragraph §${paragraph ?? '?'})`;
  const { module, acps, inferenceAcps, instantiationData: data } = node;
  return {
    ...node,
    identifier,
    text,
    ...(module === undefined ? {} : { module: printable(module) }),
    ...(acps ? { acps: acps.map(labelOnPaper) } : {}),
    ...(inferenceAcps ? { inferenceAcps: inferenceAcps.map(labelOnPaper) } : {}),
    ...(data === undefined ? {} : { instantiationData: labelOnPaper(data) }),
  };
}

function linkOnPaper(link: DiagramLink): DiagramLink {
  const { multiplicity, choice, acps } = link;
  const label = choice?.label;
  return {
    ...link,
    ...(multiplicity === undefined ? {} : { multiplicity: labelOnPaper(multiplicity) }),
    ...(choice && label !== undefined ? { choice: { ...choice, label: labelOnPaper(label) } } : {}),
    ...(acps ? { acps: acps.map(labelOnPaper) } : {}),
  };
}

function labelOnPaper(text: string): string {
  return shortened(printable(text), LONGEST_NAME);
}

/** At most so many characters, cut between words where there are any; "…" tells of the cut. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** What stands for a character that the font lacks is in brackets: no link may come of them. */
function printableMarkdown(text: string): string {
  const printed = printable(text);
  return printed === text ? text : printed.replace(/(\[U\+[^\]]*\])\(/g, '$1\u200b(');
}
