// The profiles at hand in the window: those of the program, and the organisation's own.
import { type FindProfile, type Profile, shippedFile } from '../../core/analyser/profile.ts';
import type { Editor } from './editor.ts';
import { useUi } from './useEditor.ts';

/** A profile by id; undefined where nobody has it. */
export function findProfile({ store }: Editor, id: string): Profile | undefined {
  return store.getState().organisation.profiles.find(id);
}

/** The same as a function. */
export function finderOf(editor: Editor): FindProfile {
  return (id) => findProfile(editor, id);
}

/** Those that do not come with the program. */
export function ownProfiles({ store }: Editor): readonly Profile[] {
  const { profiles } = store.getState().organisation.profiles;
  return profiles.filter(({ id }) => shippedFile(id) === undefined);
}

/** A profile by id, for a view. */
export function useProfile(id: string): Profile | undefined {
  return useUi((state) => state.organisation.profiles.find(id));
}
