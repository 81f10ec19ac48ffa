// Five steps through the real window.
import { Footprints } from 'lucide-react';
import { beginTour } from '../tour/tour.ts';
import { ALWAYS, defineAction } from './action.ts';

export const startTour = defineAction({
  id: 'startTour',
  label: 'Take the tour',
  group: 'help',
  section: 'help',
  keywords: ['introduction', 'first steps', 'learn'],
  icon: Footprints,
  keys: [],
  where: 'window',
  when: ALWAYS,
  run: beginTour,
});
