// F6 goes round the window's regions.
import { focusNextRegion } from '../keys/regions.ts';
import { ALWAYS, defineAction } from './action.ts';

export const nextRegion = defineAction({
  id: 'nextRegion',
  label: 'Next region',
  group: 'view',
  section: 'regions',
  keys: ['F6'],
  where: 'window',
  when: ALWAYS,
  run: () => focusNextRegion(1),
});

export const previousRegion = defineAction({
  id: 'previousRegion',
  label: 'Previous region',
  group: 'view',
  section: 'regions',
  keys: ['Shift+F6'],
  where: 'window',
  when: ALWAYS,
  run: () => focusNextRegion(-1),
});
