// F10 goes to the menu bar, where the window has one of its own.
import { defineAction } from './action.ts';

export const focusMenuBar = defineAction({
  id: 'focusMenuBar',
  label: 'Menu bar',
  group: 'walk',
  section: 'menu',
  keys: ['F10'],
  where: 'window',
  when: ({ host }) => !host.capabilities.nativeMenus || 'The system has the menu bar.',
  run: () => document.querySelector<HTMLElement>('.menu-title')?.focus(),
});
