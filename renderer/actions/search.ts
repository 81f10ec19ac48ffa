// The search, and through what it found by key.
import { Search } from 'lucide-react';
import { showLeft } from '../store/panels.ts';
import { openSearch, stepResult } from '../store/search.ts';
import { ALWAYS, defineAction } from './action.ts';

export const findEverywhere = defineAction({
  id: 'findEverywhere',
  label: 'Search…',
  section: 'search',
  keywords: ['find'],
  group: 'walk',
  icon: Search,
  keys: ['Mod+F'],
  where: 'window',
  when: ALWAYS,
  run: openSearch,
});

export const showRegisters = defineAction({
  id: 'showRegisters',
  label: 'Registers',
  group: 'view',
  section: 'panels',
  keywords: ['records', 'evidence', 'people', 'levels'],
  keys: [],
  where: 'window',
  when: ALWAYS,
  run: (editor) => showLeft(editor, 'registers'),
});

export const nextResult = defineAction({
  id: 'nextResult',
  label: 'Next search result',
  section: 'search',
  group: 'walk',
  keys: ['F3'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => stepResult(editor, 1),
});

export const previousResult = defineAction({
  id: 'previousResult',
  label: 'Previous search result',
  section: 'search',
  group: 'walk',
  keys: ['Shift+F3'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => stepResult(editor, -1),
});
