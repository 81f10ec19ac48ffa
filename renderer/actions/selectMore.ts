// Selecting several: everything, or a branch.
import { selectBranch as branchOf, selectEverything } from '../store/selecting.ts';
import { ALWAYS, defineAction, withNode } from './action.ts';

export const selectAll = defineAction({
  id: 'selectAll',
  label: 'Select all',
  group: 'edit',
  section: 'select',
  keys: ['Mod+A'],
  where: 'canvas',
  context: ['canvas'],
  when: ALWAYS,
  run: selectEverything,
});

export const selectBranch = defineAction({
  id: 'selectBranch',
  label: 'Select branch',
  group: 'edit',
  section: 'select',
  keys: ['B'],
  where: 'canvas',
  context: ['node', 'outline'],
  when: withNode,
  run: branchOf,
});
