// Above the list while it shows only what a figure of the health strip counts: which, and the way back.
import { X } from 'lucide-react';
import { HEALTH_ABOUT, HEALTH_LIST } from '../../store/health.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

export function HealthChip() {
  const { store } = useEditor();
  const filter = useUi((state) => state.problemFilter);
  const part = useUi(({ checked, problemFilter: { health } }) =>
    health === '' ? undefined : checked.health[health],
  );
  if (filter.health === '') return null;
  return (
    <div className="problem-health" role="status">
      <b className="problem-health-name">Only: {HEALTH_LIST[filter.health]}</b>
      <span>{HEALTH_ABOUT[filter.health]}</span>
      {part?.count === undefined && <span>No rule of this profile judges this.</span>}
      <button
        type="button"
        className="button icon tiny"
        aria-label="Show all problems again"
        title="Show all problems again"
        onClick={() => store.setState({ problemFilter: { ...filter, health: '' } })}
      >
        <X size={13} aria-hidden />
      </button>
    </div>
  );
}
