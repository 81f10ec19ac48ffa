// The rarer filters of the problems, folded away; the button says how many of them are on.
import { Popover } from '@base-ui/react/popover';
import { ListFilter } from 'lucide-react';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { menuHome } from '../../menus/home.ts';
import type { ProblemFilter } from '../../store/panels.ts';
import { changeSettings } from '../../store/settings.ts';
import type { Checked } from '../../store/state.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

export function MoreFilters({ checked }: { readonly checked: Checked }) {
  const filter = useUi((state) => state.problemFilter);
  const hideWaived = useUi((state) => state.settings.hideWaived);
  const waived = checked.summary.waived > 0;
  const on = [filter.rule !== '', filter.branch, waived && hideWaived].filter(Boolean).length;
  return (
    <Popover.Root>
      <Popover.Trigger className="button outlined filter-more">
        <ListFilter size={14} strokeWidth={1.75} aria-hidden /> Filter
        {on > 0 && <b>{on}</b>}
      </Popover.Trigger>
      <Popover.Portal container={menuHome()}>
        <Popover.Positioner className="menu-positioner" side="top" align="end" sideOffset={6}>
          <Popover.Popup className="menu filter-popup" aria-label="Filter problems">
            <Rules checked={checked} />
            <Branch />
            {waived && <Waived />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function useFilter() {
  const { store } = useEditor();
  const filter = useUi((state) => state.problemFilter);
  const set = (change: Partial<ProblemFilter>) =>
    store.setState({ problemFilter: { ...filter, ...change } });
  return { filter, set };
}

function Rules({ checked }: { readonly checked: Checked }) {
  const { filter, set } = useFilter();
  const found = new Set(checked.findings.map(({ rule }) => rule));
  if (filter.rule !== '') found.add(filter.rule);
  return (
    <label className="filter-line">
      Only of the rule
      <select
        className="small-field"
        value={filter.rule}
        onChange={(event) => set({ rule: event.target.value })}
      >
        <option value="">All rules</option>
        {[...found].sort(compareIdentifiers).map((rule) => (
          <option key={rule} value={rule}>
            {rule}
          </option>
        ))}
      </select>
    </label>
  );
}

function Branch() {
  const { filter, set } = useFilter();
  return (
    <label className="inline-flag">
      <input
        type="checkbox"
        checked={filter.branch}
        onChange={(event) => set({ branch: event.target.checked })}
      />
      Only of the selected branch
    </label>
  );
}

function Waived() {
  const editor = useEditor();
  const hideWaived = useUi((state) => state.settings.hideWaived);
  return (
    <label className="inline-flag">
      <input
        type="checkbox"
        checked={hideWaived}
        onChange={(event) => changeSettings(editor, { hideWaived: event.target.checked })}
      />
      Hide waived
    </label>
  );
}
