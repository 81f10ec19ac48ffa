// What is chosen once for every case.
import { Settings } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const openSettings = defineAction({
  id: 'openSettings',
  label: 'Settings…',
  group: 'case',
  section: 'settings',
  keywords: ['preferences', 'options', 'theme', 'dark', 'light', 'keys', 'who am I'],
  icon: Settings,
  keys: ['Mod+,'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => editor.open({ kind: 'settings' }),
});
