// Elements and links in words, for screen readers.
import type { DiagramNode } from '../../core/layout/diagram.ts';
import { oneLine } from '../../core/markdown/plainText.ts';
import { kindName } from '../../core/model/kinds.ts';

/** "goal G3, control line: The model cannot … Undeveloped. 2 findings." */
export function describeNode(node: DiagramNode, findings: number): string {
  const { lineOfDefence: line, combinator } = node;
  const head = [`${kindName(node.kind)} ${node.identifier}`];
  if (line && line !== 'neither') head.push(`${line} line`);
  if (combinator) head.push(combinator);
  const parts = [`${head.join(', ')}: ${oneLine(node.text) || 'no text'}`];
  if (node.undeveloped) parts.push('Undeveloped.');
  if (node.uninstantiated) parts.push('Uninstantiated.');
  if (node.defeated) parts.push('Defeated.');
  if (node.collapsed) parts.push(`Collapsed, ${node.collapsed} hidden.`);
  if (node.pinned) parts.push('Pinned.');
  if (findings > 0) parts.push(`${findings} finding${findings === 1 ? '' : 's'}.`);
  return parts.join(' ');
}
