// Marks the selected goals as to be supported by a contract (GSN Table 1:4-1), or takes the mark away.
import { Handshake } from 'lucide-react';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import { toggleFlag } from '../store/flags.ts';
import { defineAction, withNode } from './action.ts';

const BY_CONTRACT = {
  applies: ({ kind }: { readonly kind: string }) => kind === 'goal',
  isOn: (node: object) =>
    'toBeSupportedByContract' in node && node.toBeSupportedByContract === true,
  call: (node: string, on: boolean) =>
    setNodeFields.call({ node, fields: { toBeSupportedByContract: on || null } }),
  none: 'Only goals are to be supported by a contract (GSN Table 1:4-1).',
  label: (what: string, on: boolean) =>
    on ? `Mark ${what} to be supported by contract` : `Unmark ${what}`,
};

export const toggleByContract = defineAction({
  id: 'toggleByContract',
  label: 'To be supported by contract',
  group: 'argument',
  section: 'modules',
  submenu: 'Modules',
  keywords: ['contract'],
  edits: 'case',
  icon: Handshake,
  keys: [],
  where: 'canvas',
  context: ['node', 'outline'],
  checked: (editor) => toggleFlag.isOn(editor, BY_CONTRACT),
  when: withNode,
  run: (editor) => toggleFlag.run(editor, BY_CONTRACT),
});
