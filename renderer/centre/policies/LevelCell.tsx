// What one version says of one level: threshold and safeguards, each with how sure that is, its
// criteria, and what the level is to this case.
import { ArrowUp, Flag, MapPinCheck } from 'lucide-react';
import type { SafetyLevel } from '../../../core/model/case.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import type { LadderCell, LevelMarks } from '../../../core/select/policyLadders.ts';
import { DefinednessChip } from '../../gates/DefinednessChip.tsx';
import { goToAny, showRecord } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';
import { Certainty } from './Certainty.tsx';

const PARTS = [
  ['Threshold', 'thresholdDefinedness'],
  ['Safeguards', 'safeguardDefinedness'],
] as const;

export function LevelCell({ cell }: { readonly cell: LadderCell }) {
  const editor = useEditor();
  const { id, level, marks } = cell;
  const c = editor.document.case;
  const criteria = level.criteria ?? [];
  const alike = areAlike(level);
  return (
    <div className="level-cell">
      <div className="level-marks">
        <button
          type="button"
          className="link-button"
          onClick={() => showRecord(editor, { table: 'safetyLevels', id })}
        >
          {id}
        </button>
        <Marks marks={marks} />
      </div>
      <dl>
        {PARTS.map(([word, field]) => (
          <div key={field}>
            <dt>{word}</dt>
            <dd>
              <DefinednessChip value={level[field]} />
              {level[field] !== undefined && !alike && <Certainty source={level.source?.[field]} />}
            </dd>
          </div>
        ))}
        <div>
          <dt>Criteria</dt>
          <dd>
            {criteria.length === 0 && <span className="nothing">not recorded</span>}
            {criteria.map((k) => (
              <button
                key={k}
                type="button"
                className="link-button"
                onClick={() => goToAny(editor, k)}
              >
                {c.criteria.get(k)?.name || nameOf(c, k)}
              </button>
            ))}
          </dd>
        </div>
      </dl>
      {alike && <Certainty source={level.source?.thresholdDefinedness} />}
      {level.notes && <p className="level-note">{level.notes}</p>}
      {marks.citedBy.length > 0 && (
        <p className="level-note">
          Cited by{' '}
          {marks.citedBy.slice(0, 6).map((node) => (
            <button
              key={node}
              type="button"
              className="link-button"
              onClick={() => goToAny(editor, node)}
            >
              {nameOf(c, node)}
            </button>
          ))}
          {marks.citedBy.length > 6 && ` and ${marks.citedBy.length - 6} more`}
        </p>
      )}
    </div>
  );
}

/** Threshold and safeguards are both stated, and as sure as each other. */
function areAlike({ thresholdDefinedness, safeguardDefinedness, source }: SafetyLevel): boolean {
  if (thresholdDefinedness === undefined || safeguardDefinedness === undefined) return false;
  const [a, b] = [source?.thresholdDefinedness, source?.safeguardDefinedness];
  return a?.certainty === b?.certainty && a?.on === b?.on && a?.url === b?.url;
}

function Marks({ marks }: { readonly marks: LevelMarks }) {
  return (
    <>
      {marks.claimed && (
        <span className="level-mark">
          <Flag size={12} strokeWidth={2} aria-hidden /> Claimed by this case
        </span>
      )}
      {marks.reached && (
        <span className="level-mark reached">
          <MapPinCheck size={12} strokeWidth={2} aria-hidden /> Reached: evidence meets a criterion
        </span>
      )}
      {marks.next && (
        <span className="level-mark">
          <ArrowUp size={12} strokeWidth={2} aria-hidden /> Next level
        </span>
      )}
    </>
  );
}
