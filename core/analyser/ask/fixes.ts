// Quick fixes as data. A rule offers one only where its remedy is a single obvious edit: a mark that
// the argument contradicts, a number, a lower claim. None makes a doubt or a record go away.
import type { CommandCall } from '../rule.ts';

/** Sets fields of an element; null removes one. @param label as the undo menu says it */
export function setNode(
  node: string,
  fields: Readonly<Record<string, unknown>>,
  label: string,
): CommandCall {
  return { command: 'setNodeFields', args: { node, fields }, label };
}
