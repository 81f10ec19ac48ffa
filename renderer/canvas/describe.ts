// Elements and links in words, for screen readers.
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

/** "goal G3, control line: The model cannot … Undeveloped. 2 findings." */
export function describeNode(node: DiagramNode, findings: number): string {
  const { lineOfDefence: line, combinator } = node;
  const isModule = moduleIn(node.id) !== undefined;
  const head = [`${isModule ? moduleWord(node) : kindName(node.kind)} ${node.identifier}`];
  if (line && line !== 'neither') head.push(`${line} line`);
  if (combinator) head.push(combinator);
  const parts = [
    `${head.join(', ')}: ${oneLine(node.text) || (isModule ? 'no description' : 'no text')}`,
  ];
  if (node.module)
    parts.push(isReference(node) ? `Module ${node.module}.` : `Of module ${node.module}.`);
  if (node.public) parts.push('Public.');
  if (node.toBeSupportedByContract) parts.push('To be supported by contract.');
  if (node.undeveloped) parts.push('Undeveloped.');
  if (node.uninstantiated) parts.push('Uninstantiated.');
  if (node.defeated) parts.push('Defeated.');
  if (node.collapsed) {
    parts.push(isModule ? containing(node.collapsed) : `Collapsed, ${node.collapsed} hidden.`);
  }
  if (node.pinned) parts.push('Pinned.');
  if (findings > 0) parts.push(`${findings} finding${findings === 1 ? '' : 's'}.`);
  return parts.join(' ');
}

function isReference({ kind }: DiagramNode): boolean {
  return kind === 'moduleReference' || kind === 'contractReference';
}
