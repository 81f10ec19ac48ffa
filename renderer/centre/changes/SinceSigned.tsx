// What was touched since somebody signed. A sign-off keeps digests, not texts: it can say which elements
// are not what they were, and not what they said.
import { useMemo } from 'react';
import { touchedSince } from '../../../core/diff/touched.ts';
import { oneLine } from '../../../core/markdown/plainText.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import { findRecord, nameOf } from '../../../core/model/lookup.ts';
import { statementAt } from '../../../core/model/statement.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { useReasoning } from '../../store/reasoning.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { GoTo } from '../GoTo.tsx';
import { useFirst } from '../independence/useFirst.tsx';

const STATES = {
  same: ['What was signed is what is there now', 'Nothing below it was touched since.'],
  gone: ['What was signed is gone', 'It is not in the case any more.'],
  unknown: [
    'It is not known what was signed',
    'The digest of the sign-off is missing, and so it does not count.',
  ],
} as const;

export function SinceSigned({ id }: { readonly id: string }) {
  const reasoning = useReasoning();
  const { index } = reasoning;
  const touched = useMemo(() => {
    const signed = reasoning.index.case.signOffs.get(id);
    return signed && touchedSince(reasoning.index, signed);
  }, [reasoning, id]);
  if (!touched) return null;
  const { state, ids } = touched;
  if (state !== 'changed') {
    const [title, words] = STATES[state];
    return <EmptyState title={title}>{words}</EmptyState>;
  }
  if (!ids) {
    return (
      <EmptyState title="What was signed has changed since.">
        The sign-off does not say what it covered, so that the places cannot be told. One that is
        made here will.
      </EmptyState>
    );
  }
  const { changed, added, removed } = ids;
  if (changed.length + added.length + removed.length === 0) {
    return (
      <EmptyState title="Only an order has changed since">
        Every element says what it said when it was signed.
      </EmptyState>
    );
  }
  return (
    <div className="changes-body">
      <List title="Changed since" ids={changed} index={index} />
      <List title="New since" ids={added} index={index} />
      {removed.length > 0 && (
        <section>
          <h3>
            Gone since <small>{removed.length}</small>
          </h3>
          <p className="field-hint">{removed.slice(0, 200).join(', ')}</p>
        </section>
      )}
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly index: CaseIndex;
}

function List({ title, ids, index }: ListProps) {
  const { shown, more } = useFirst(ids, 100, 'more');
  if (ids.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>
        {title} <small>{ids.length}</small>
      </h3>
      <ul className="change-list">
        {shown.map((id) => (
          <li key={id} className="thing-change changed">
            <span className="change-sign">{title.replace(' since', '')}</span>
            <div>
              <GoTo id={id} /> <span className="change-title">{titleOf(index, id)}</span>
            </div>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function titleOf(index: CaseIndex, id: string): string {
  if (index.nodes.has(id)) return oneLine(statementAt(index, id));
  const found = findRecord(index.case, id);
  const title = found ? recordTitle(index.case, found.table, id) : '';
  return title === nameOf(index.case, id) ? '' : title;
}
