// The regions of the window, round which F6 goes, and the states in which they look different.
import { ESCAPE, type View } from './view.ts';

export const REGION_VIEWS: readonly View[] = [
  { id: 'window', title: 'Window', kind: 'region', shows: '.case-bar', open: [] },
  {
    id: 'selected',
    title: 'An element selected',
    kind: 'state',
    shows: '.symbol.selected',
    open: [{ select: 'G1' }],
  },
  {
    id: 'typing',
    title: 'A text being edited',
    kind: 'card',
    shows: '.text-card',
    open: [{ select: 'G1' }, { press: 'F2' }],
    leave: ESCAPE,
  },
  {
    id: 'connecting',
    title: 'A link being made',
    kind: 'card',
    shows: '.connect-bar',
    open: [{ select: 'G1' }, { press: 'C' }],
    leave: ESCAPE,
  },
  {
    id: 'reviewing',
    title: 'Review',
    kind: 'state',
    shows: '.window[data-mode="review"]',
    open: [{ find: 'Review' }],
    leave: [{ find: 'Author' }],
  },
  {
    id: 'reading',
    title: 'Read',
    kind: 'state',
    shows: '.window[data-mode="read"]',
    open: [{ find: 'Read' }],
    leave: [{ find: 'Author' }],
  },
  {
    id: 'welcome',
    title: 'Welcome',
    kind: 'page',
    shows: '.welcome',
    open: [{ find: 'Welcome' }],
    leave: ESCAPE,
  },
  {
    id: 'empty',
    title: 'A case without elements',
    kind: 'state',
    shows: '.canvas-empty',
    open: [{ press: 'Mod+Alt+N' }, { select: 'G1' }, { press: 'Delete' }],
  },
];
