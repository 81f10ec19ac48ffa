// What the source discussions demanded, and what embodies each demand: the page of `warrant seeds`.
import { useId, useState } from 'react';
import {
  type Demand,
  demands,
  EMBODIMENT_KINDS,
  type Embodiment,
  SOURCES,
} from '../../core/demands/demands.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

const KIND_WORDS: Readonly<Record<Embodiment['kind'], string>> = {
  rule: 'Rules',
  field: 'Fields',
  template: 'Templates',
  report: 'Report',
  editor: 'Editor',
};

const ALL = demands();
const NOW = ALL.filter(({ embodiedBy }) => embodiedBy.length > 0).length;

export function DemandsDialog() {
  const editor = useEditor();
  const list = useId();
  const [asked, setAsked] = useState('');
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = ALL.filter((demand) => {
    const text = searched(demand);
    return words.every((word) => text.includes(word));
  });
  return (
    <Modal title="What was demanded" size="large" onClose={editor.closeDialog}>
      <p className="demands-lead">
        {ALL.length} demands of four public discussions. {NOW} of them are embodied by what is named
        here; the others name the later capability that will embody them.
      </p>
      <input
        type="search"
        className="shortcuts-find"
        aria-label="Find a demand"
        aria-controls={list}
        placeholder="Find: “#91”, “pause”, “UNK-01”, “elicitation”"
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <p className="visually-hidden" role="status">
        {words.length === 0 ? '' : `${shown.length} of ${ALL.length} demands`}
      </p>
      <ol className="demands" id={list}>
        {shown.map((demand) => (
          <Row key={demand.number} demand={demand} />
        ))}
      </ol>
      {shown.length === 0 && <p className="message quiet">No demand speaks of that.</p>}
    </Modal>
  );
}

function Row({ demand }: { readonly demand: Demand }) {
  const editor = useEditor();
  const { number, from, text, embodiedBy, later } = demand;
  return (
    <li>
      <span className="demand-number">#{number}</span>
      <div>
        <p>
          {text} <small title={from.map((key) => SOURCES[key]).join('; ')}>{from.join(', ')}</small>
        </p>
        <dl>
          {EMBODIMENT_KINDS.map((kind) => {
            const of = embodiedBy.filter((one) => one.kind === kind);
            if (of.length === 0) return null;
            return (
              <div key={kind}>
                <dt>{KIND_WORDS[kind]}</dt>
                <dd>
                  {of.map(({ id, about }) =>
                    kind === 'rule' ? (
                      <button
                        key={id}
                        type="button"
                        className="link-button"
                        title={about}
                        onClick={() => editor.open({ kind: 'rule', rule: id })}
                      >
                        {id}
                      </button>
                    ) : (
                      <span key={about + id}>{id}</span>
                    ),
                  )}
                </dd>
              </div>
            );
          })}
          {later && (
            <div>
              <dt>Later</dt>
              <dd>{later}</dd>
            </div>
          )}
        </dl>
      </div>
    </li>
  );
}

function searched({ number, text, embodiedBy, later = '' }: Demand): string {
  const names = embodiedBy.map(({ id, about }) => `${id} ${about}`);
  return [`#${number} `, text, ...names, later].join(' ').toLowerCase();
}
