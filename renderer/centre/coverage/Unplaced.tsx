// Pathways on record that are in no cell, since their record does not say which, or names what is not there.
import type { PathwayAnswer } from '../../../core/select/coverage/pathways.ts';
import { GoTo } from '../GoTo.tsx';

export function Unplaced({ pathways }: { readonly pathways: readonly PathwayAnswer[] }) {
  if (pathways.length === 0) return null;
  return (
    <section className="coverage-unplaced" aria-labelledby="unplaced-title">
      <h3 id="unplaced-title">Pathways in no cell</h3>
      <p className="field-hint">
        They cover nothing until their record says which cell they are of.
      </p>
      <ul>
        {pathways.map(({ id, pathway, missing, dangling, arguedBy }) => (
          <li key={id}>
            <GoTo id={id} /> {pathway.name}:{' '}
            {[
              missing.length > 0 ? `${missing.join(', ')} missing` : '',
              dangling.length > 0 ? `${dangling.join(', ')} not in the case` : '',
              arguedBy.length > 0 ? '' : 'nothing argues it',
            ]
              .filter(Boolean)
              .join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
