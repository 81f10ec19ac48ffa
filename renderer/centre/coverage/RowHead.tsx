// The head of a row: the domain, whether it is on record, goals about all of it, and what is open.
import { nameOf } from '../../../core/model/lookup.ts';
import type { DomainRow } from '../../../core/select/coverage/coverage.ts';
import { useEditor } from '../../store/useEditor.ts';

const TAXONOMIES = { nine: '', 'eu-1.4': 'EU 1.4', own: 'own' } as const;

export function RowHead({ row, total }: { readonly row: DomainRow; readonly total: string }) {
  const { case: c } = useEditor().document;
  const notes = [
    TAXONOMIES[row.taxonomy],
    row.records.length === 0 ? 'not on record' : '',
    row.goals.length > 0 ? `${row.goals.map((id) => nameOf(c, id)).join(', ')} about it` : '',
    total,
  ].filter(Boolean);
  return (
    <th scope="row">
      {row.name}
      <small>{notes.join(' · ')}</small>
    </th>
  );
}
