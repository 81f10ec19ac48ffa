// Every view of the window. What is not listed here is not tested for everybody: add yours.
import { DIALOG_VIEWS } from './dialogs.ts';
import { MENU_VIEWS } from './menus.ts';
import { REGION_VIEWS } from './regions.ts';
import type { View } from './view.ts';

export const VIEWS: readonly View[] = [...REGION_VIEWS, ...MENU_VIEWS, ...DIALOG_VIEWS];

/** Those that can be reached at will. */
export const REACHABLE: readonly View[] = VIEWS.filter(({ occasion }) => occasion === undefined);
