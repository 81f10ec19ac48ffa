// The person of the settings among the people of the case: as stated, not proven.
import { addRecord } from '../../core/commands/addRecord.ts';
import type { Self } from '../../core/generated/settings.types.ts';
import type { Case } from '../../core/model/case.ts';
import { compareIdentifiers } from '../../core/model/order.ts';
import { labelKey } from '../../core/reasoning/words.ts';
import type { Editor } from '../store/editor.ts';

/**
 * The person of the case with this name and, where both state one, organisation; where several have
 * it, the first of those who may vote.
 */
export function selfIn(c: Case, self: Self, eligible: readonly string[]): string | undefined {
  const name = labelKey(self.name ?? '');
  if (name === '') return undefined;
  const org = labelKey(self.organisation ?? '');
  const same = [...c.people].filter(([, person]) => {
    const other = labelKey(person.org ?? '');
    return labelKey(person.name) === name && (org === '' || other === '' || other === org);
  });
  const ids = same.map(([id]) => id).sort(compareIdentifiers);
  return ids.find((id) => eligible.includes(id)) ?? ids[0];
}

/** Adds the person of the settings to the people of the case. */
export function addSelf(editor: Editor): void {
  const { name, role, organisation, conflictOfInterest } = editor.store.getState().settings.person;
  const fields = { name, role, org: organisation, coi: conflictOfInterest };
  const stated = Object.entries(fields).filter(([, value]) => value?.trim());
  editor.execute(addRecord.call({ table: 'people', fields: Object.fromEntries(stated) }));
}
