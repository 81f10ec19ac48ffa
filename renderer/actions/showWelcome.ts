// The welcome view: how to begin, in the place of the case.
import { House } from 'lucide-react';
import { endTyping } from '../store/typing.ts';
import { ALWAYS, defineAction } from './action.ts';

export const showWelcome = defineAction({
  id: 'showWelcome',
  label: 'Welcome',
  group: 'case',
  section: 'open',
  keywords: ['start', 'recent', 'begin', 'home'],
  icon: House,
  keys: [],
  where: 'window',
  when: ALWAYS,
  run: (editor) => {
    endTyping(editor);
    editor.store.setState({ welcome: true, tour: undefined });
  },
});
