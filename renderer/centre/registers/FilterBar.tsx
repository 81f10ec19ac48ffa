// The filters of a register: by the words of a column, each a chip that says what is shown.
import { Menu } from '@base-ui/react/menu';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { Column } from '../../../core/registers/register.ts';
import { menuHome } from '../../menus/home.ts';
import { FilterMenu } from './FilterMenu.tsx';
import type { Table } from './useTable.ts';

export function FilterBar({ table }: { readonly table: Table }) {
  const { all, look, changeLook, query, setQuery } = table;
  const [fresh, setFresh] = useState<string>();
  const filters = Object.entries(look.filters ?? {});
  const shown = filters.some(([id]) => id === fresh) ? undefined : fresh;
  const chips = shown === undefined ? filters : [...filters, [shown, []] as const];
  const offered = all.filter(
    (column) => isFilterable(column) && !filters.some(([id]) => id === column.id),
  );
  return (
    <span className="register-filters">
      {chips.map(([id, words]) => {
        const column = all.find((one) => one.id === id);
        if (!column) return null;
        return (
          <FilterMenu
            key={id}
            {...{ table, column, words }}
            fresh={id === fresh}
            onClose={() => setFresh(undefined)}
          />
        );
      })}
      <AddFilter columns={offered} onAdd={setFresh} />
      {(filters.length > 0 || query.trim() !== '') && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setQuery('');
            changeLook({ filters: undefined });
          }}
        >
          Show all rows
        </button>
      )}
    </span>
  );
}

/** Columns whose words are few: choices, yes or no, references, people. */
function isFilterable({ id, form, options, names, person }: Column): boolean {
  if (id === 'findings' || form.type === 'flag' || person) return true;
  return options !== undefined || names !== undefined;
}

interface AddProps {
  readonly columns: readonly Column[];
  readonly onAdd: (column: string) => void;
}

function AddFilter({ columns, onAdd }: AddProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="button outlined filter-more">
        <ListFilter size={14} strokeWidth={1.75} aria-hidden /> Filter
      </Menu.Trigger>
      <Menu.Portal container={menuHome()}>
        <Menu.Positioner className="menu-positioner" sideOffset={4} align="start">
          <Menu.Popup className="menu register-filter-menu">
            {columns.map(({ id, title }) => (
              <Menu.Item key={id} className="menu-item" label={title} onClick={() => onAdd(id)}>
                <span className="menu-label">{title}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
