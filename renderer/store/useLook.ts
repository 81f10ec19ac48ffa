// Keeps the page's look in step with settings and system; no component renders for it.
import { useEffect } from 'react';
import { applyLook, onSystemLook } from '../ui/look.ts';
import type { Editor } from './editor.ts';

export function useLook({ store }: Editor): void {
  useEffect(() => {
    const apply = () => applyLook(store.getState().settings);
    apply();
    const stopSystem = onSystemLook(apply);
    const stopSettings = store.subscribe((state, before) => {
      if (state.settings !== before.settings) apply();
    });
    return () => {
      stopSystem();
      stopSettings();
    };
  }, [store]);
}
