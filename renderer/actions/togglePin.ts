// Pins what is selected where it stands, or lets it go.
import { Pin } from 'lucide-react';
import { togglePinned } from '../store/pinning.ts';
import { defineAction, withNode } from './action.ts';

export const togglePin = defineAction({
  id: 'togglePin',
  label: 'Pin or unpin',
  group: 'view',
  section: 'fold',
  edits: 'case',
  icon: Pin,
  keys: ['P'],
  where: 'canvas',
  context: ['node'],
  when: withNode,
  run: togglePinned,
});
