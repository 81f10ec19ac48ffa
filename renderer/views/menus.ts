// Menus, the palette and the steps of the tour.
import { TOUR } from '../tour/steps.ts';
import { ESCAPE, type Step, type View } from './view.ts';

const MENUS = ['File', 'Edit', 'Argument', 'View', 'Help'] as const;

function right(times: number): readonly Step[] {
  return Array.from({ length: times }, () => ({ press: 'ArrowRight' }));
}

const menus = MENUS.map(
  (title, i): View => ({
    id: `menu${title}`,
    title: `Menu ${title}`,
    kind: 'menu',
    shows: '.menu',
    open: [{ press: 'F10' }, ...right(i), { press: 'ArrowDown' }],
    leave: [{ press: 'Escape' }, { press: 'F6' }, { press: 'F6' }],
  }),
);

const tour = TOUR.map(
  ({ title }, i): View => ({
    id: `tour${i + 1}`,
    title: `Tour: ${title}`,
    kind: 'card',
    shows: '.tour-card',
    open: [{ find: 'Take the tour' }, ...right(i)],
    leave: ESCAPE,
  }),
);

export const MENU_VIEWS: readonly View[] = [
  ...menus,
  {
    id: 'contextMenu',
    title: 'Menu of an element',
    kind: 'menu',
    shows: '.menu',
    open: [{ select: 'G1' }, { press: 'Shift+F10' }],
    leave: ESCAPE,
  },
  {
    id: 'palette',
    title: 'Find or do',
    kind: 'dialog',
    shows: '.palette[open]',
    open: [{ press: 'Mod+K' }],
    leave: ESCAPE,
  },
  {
    id: 'paletteAnswers',
    title: 'Find or do, with answers',
    kind: 'dialog',
    shows: '.palette[open] [cmdk-item] b',
    open: [{ press: 'Mod+K' }, { type: 'jailbreak' }],
    leave: ESCAPE,
  },
  {
    id: 'problemFilters',
    title: 'More filters of the problems',
    kind: 'menu',
    shows: '.filter-popup',
    open: [{ press: 'F6' }, { press: 'Shift+Tab' }, { press: 'Shift+Tab' }, { press: 'Enter' }],
    leave: [{ press: 'Escape' }, { press: 'Shift+F6' }],
  },
  ...tour,
];
