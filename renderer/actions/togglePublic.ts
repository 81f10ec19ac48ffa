// Publishes the selected elements to other modules (GSN 1:4.2), or makes them private again.
import { Megaphone } from 'lucide-react';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import { mayBePublic } from '../../core/model/interfaces.ts';
import { toggleFlag } from '../store/flags.ts';
import { defineAction, withNode } from './action.ts';

const PUBLIC = {
  applies: ({ kind }: { readonly kind: Parameters<typeof mayBePublic>[0] }) => mayBePublic(kind),
  isOn: (node: { readonly public?: boolean }) => node.public === true,
  call: (node: string, on: boolean) => setNodeFields.call({ node, fields: { public: on || null } }),
  none: 'Only goals, solutions and their context, assumptions and justifications are public (GSN Table 1:4-1).',
  label: (what: string, on: boolean) => `Make ${what} ${on ? 'public' : 'private'}`,
};

export const togglePublic = defineAction({
  id: 'togglePublic',
  label: 'Public',
  group: 'argument',
  section: 'modules',
  submenu: 'Modules',
  keywords: ['publish', 'private', 'interface'],
  edits: 'case',
  icon: Megaphone,
  keys: ['Shift+O'],
  where: 'canvas',
  context: ['node', 'outline'],
  checked: (editor) => toggleFlag.isOn(editor, PUBLIC),
  when: withNode,
  run: (editor) => toggleFlag.run(editor, PUBLIC),
});
