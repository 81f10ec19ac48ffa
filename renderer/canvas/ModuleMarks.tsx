// On a module of the architecture view: how many findings of each severity it has, and below it how
// many modules it contains, which a click shows.
import type { Finding } from '../../core/analyser/finding.ts';
import { BADGE_HEIGHT } from '../../core/layout/nodeMarks.ts';
import { moduleIn } from '../../core/select/architecture.ts';
import { severityCounts } from '../../core/select/moduleFindings.ts';
import { focusCanvas } from '../keys/regions.ts';
import { toggleOpened } from '../store/architecture.ts';
import { useEditor } from '../store/useEditor.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import type { SymbolData } from './toFlow.ts';

export function ModuleMarks({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <span className="module-marks" aria-hidden>
      {severityCounts(findings).map(([severity, count]) => (
        <span key={severity} className={`module-mark ${severity}`}>
          <SeverityIcon severity={severity} size={13} />
          {count}
        </span>
      ))}
    </span>
  );
}

export function ModuleBadge({ node, box }: SymbolData) {
  const editor = useEditor();
  const contained = `${node.collapsed} module${node.collapsed === 1 ? '' : 's'} in it`;
  return (
    <button
      type="button"
      className="hidden-badge"
      style={{ left: box.width / 2, top: box.height + box.below - BADGE_HEIGHT }}
      tabIndex={-1}
      aria-hidden
      title={`${contained}. Click to show.`}
      onClick={() => {
        toggleOpened(editor, moduleIn(node.id) ?? '');
        focusCanvas();
      }}
    >
      {contained}
    </button>
  );
}
