// The rarer filters of the problems, folded away; the button says how many of them are on.
import { Popover } from '@base-ui/react/popover';
import { ListFilter } from 'lucide-react';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { ownerFor } from '../../../core/select/responsible.ts';
import { menuHome } from '../../menus/home.ts';
import { newFindingsCount } from '../../store/changes.ts';
import type { ProblemFilter, Sorting } from '../../store/panels.ts';
import { changeSettings } from '../../store/settings.ts';
import type { Checked } from '../../store/state.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { NO_OWNER } from './problemGroups.ts';

export function MoreFilters({ checked }: { readonly checked: Checked }) {
  const filter = useUi((state) => state.problemFilter);
  const hideWaived = useUi((state) => state.settings.hideWaived);
  const waived = checked.summary.waived > 0;
  const on = [
    filter.rule !== '',
    filter.owner !== '',
    filter.branch,
    filter.overdue,
    filter.sinceSaved,
    waived && (hideWaived || filter.waived),
  ].filter(Boolean).length;
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
            <Owners checked={checked} />
            <Order />
            <Flag name="branch" label="Only of the selected branch" />
            <Flag name="overdue" label="Only overdue" />
            <SinceSaved />
            {waived && <Flag name="waived" label="Only waived" />}
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

function Owners({ checked }: { readonly checked: Checked }) {
  const { filter, set } = useFilter();
  const { document } = useEditor();
  const owners = new Set([NO_OWNER]);
  for (const { ids } of checked.findings) owners.add(ownerFor(document.index, ids) ?? NO_OWNER);
  if (filter.owner !== '') owners.add(filter.owner);
  return (
    <label className="filter-line">
      Only what this person sees to
      <select
        className="small-field"
        value={filter.owner}
        onChange={(event) => set({ owner: event.target.value })}
      >
        <option value="">Everybody</option>
        {[...owners].map((owner) => (
          <option key={owner} value={owner}>
            {owner}
          </option>
        ))}
      </select>
    </label>
  );
}

const ORDERS: readonly (readonly [Sorting, string])[] = [
  ['severity', 'Worst first'],
  ['rule', 'By rule'],
  ['place', 'By place'],
  ['due', 'By due date'],
];

function Order() {
  const editor = useEditor();
  const sort = useUi((state) => state.settings.problemSort);
  return (
    <label className="filter-line">
      Within a group
      <select
        className="small-field"
        value={sort}
        onChange={(event) => {
          const [found] = ORDERS.find(([value]) => value === event.target.value) ?? [];
          if (found) changeSettings(editor, { problemSort: found });
        }}
      >
        {ORDERS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FlagProps {
  readonly name: 'branch' | 'overdue' | 'waived' | 'sinceSaved';
  readonly label: string;
}

function Flag({ name, label }: FlagProps) {
  const { filter, set } = useFilter();
  return (
    <label className="inline-flag">
      <input
        type="checkbox"
        checked={filter[name]}
        onChange={(event) => set({ [name]: event.target.checked })}
      />
      {label}
    </label>
  );
}

/** With how many there are, so that nobody looks in vain. */
function SinceSaved() {
  const count = useUi(newFindingsCount);
  return <Flag name="sinceSaved" label={`Only new since the last save (${count})`} />;
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
