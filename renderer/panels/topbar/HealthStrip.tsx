// How the case stands in five figures, always in sight, in every mode; each leads to the list of
// exactly what it counts. One tab stop; arrows walk.
import { CircleHelp, Grid2x2X, Hourglass, type LucideIcon, OctagonX, Unlink } from 'lucide-react';
import { HEALTH_IDS, type HealthId, healthWord } from '../../../core/select/health.ts';
import { HEALTH_ABOUT } from '../../store/health.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { walkBar } from '../../ui/walkBar.ts';
import { showHealth } from '../problems/showOnly.ts';

const ICONS: Readonly<Record<HealthId, LucideIcon>> = {
  blockers: OctagonX,
  unsupported: Unlink,
  stale: Hourglass,
  undefined: CircleHelp,
  uncovered: Grid2x2X,
};

export function HealthStrip() {
  const known = useUi(({ checked }) => checked.version >= 0 && checked.status !== 'failed');
  const busy = useUi((state) => state.checked.status === 'checking');
  return (
    <div className="health" role="toolbar" aria-label="Health of the case" aria-busy={busy}>
      {HEALTH_IDS.map((id) => (
        <Figure key={id} id={id} known={known} />
      ))}
    </div>
  );
}

function Figure({ id, known }: { readonly id: HealthId; readonly known: boolean }) {
  const editor = useEditor();
  const count = useUi(({ checked }) => checked.health[id].count);
  const shown = useUi((state) => state.problemFilter.health === id);
  const Icon = ICONS[id];
  const look = !known || count === undefined ? 'unknown' : count === 0 ? 'none' : id;
  const number = known ? (count ?? '–') : '…';
  const about =
    known && count === undefined ? 'No rule of this profile judges this.' : HEALTH_ABOUT[id];
  return (
    <button
      type="button"
      className={`health-figure ${look}`}
      title={about}
      aria-pressed={shown}
      tabIndex={id === HEALTH_IDS[0] ? 0 : -1}
      onClick={() => showHealth(editor, id)}
      onKeyDown={walkBar}
    >
      <Icon size={14} strokeWidth={2} aria-hidden />
      <b>{number}</b>
      <span className="health-word">{healthWord(id, known ? count : undefined)}</span>
      {known && count === undefined && <span className="visually-hidden">, not judged</span>}
    </button>
  );
}
