// Elements and links in words, for screen readers.
import type { ChangeMark } from '../../core/diff/changedIds.ts';
import type { DiagramNode } from '../../core/layout/diagram.ts';
import { oneLine } from '../../core/markdown/plainText.ts';
import { kindName } from '../../core/model/kinds.ts';
import { moduleIn } from '../../core/select/architecture.ts';

/** A symbol of the architecture view is the module, not a reference to it. */
function moduleWord({ kind }: DiagramNode): string {
  return kind === 'contractReference' ? 'contract' : 'module';
}

function containing(count: number): string {
  return `Contains ${count} module${count === 1 ? '' : 's'}; Space shows ${count === 1 ? 'it' : 'them'}.`;
}

/** What its decorators say. */
function markWords(node: DiagramNode): string[] {
  const { acps, inferenceAcps, instantiationData: data, offDiagram: off } = node;
  return [
    node.undeveloped ? 'Undeveloped.' : '',
    node.uninstantiated ? 'Uninstantiated.' : '',
    node.toBeSupportedByContract ? 'To be supported by a contract.' : '',
    node.public ? 'Public.' : '',
    data === undefined ? '' : `Instantiation data: ${data}.`,
    acps?.length ? `${claimPoints(acps)} on what it refers to.` : '',
    inferenceAcps?.length ? `${claimPoints(inferenceAcps)} on its whole inference.` : '',
    off?.above ? 'Continued from another diagram.' : '',
    off?.below ? 'Continues in another diagram.' : '',
    node.defeated ? 'Defeated.' : '',
  ].filter((words) => words !== '');
}

function claimPoints(names: readonly string[]): string {
  return `Assurance claim point${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
}

/** "goal G3, control line: The model cannot … Undeveloped. 2 findings." */
export function describeNode(node: DiagramNode, findings: number, mark?: ChangeMark): string {
  const { lineOfDefence: line, combinator } = node;
  const isModule = moduleIn(node.id) !== undefined;
  const head = [`${isModule ? moduleWord(node) : kindName(node.kind)} ${node.identifier}`];
  if (node.module) {
    head.push(`${node.kind.startsWith('away') ? 'of module' : 'module'} ${node.module}`);
  }
  if (line && line !== 'neither') head.push(`${line} line`);
  if (combinator) head.push(combinator);
  const parts = [
    `${head.join(', ')}: ${oneLine(node.text) || (isModule ? 'no description' : 'no text')}`,
  ];
  parts.push(...markWords(node));
  if (node.collapsed) {
    parts.push(isModule ? containing(node.collapsed) : `Collapsed, ${node.collapsed} hidden.`);
  }
  if (node.pinned) parts.push('Pinned.');
  if (mark) parts.push(`${mark === 'new' ? 'New' : 'Changed'} since the last save.`);
  if (findings > 0) parts.push(`${findings} finding${findings === 1 ? '' : 's'}.`);
  return parts.join(' ');
}
