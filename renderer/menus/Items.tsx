// The items of a menu, from data: icon, label, keys, and, where it cannot be done, why not.
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { MenuItem } from '../../core/host.ts';
import { actionById } from '../actions/registry.ts';
import { isApple, readChord } from '../keys/chord.ts';
import { useEditor } from '../store/useEditor.ts';
import { menuHome } from './home.ts';

interface Props {
  readonly items: readonly MenuItem[];
  readonly onChoose: (id: string) => void;
}

export function Items({ items, onChoose }: Props) {
  return items.map((item, i) => {
    if (item.items) return <Submenu key={item.label} item={item} onChoose={onChoose} />;
    if (item.id === undefined) {
      // A divider is nothing but what it follows.
      return <Menu.Separator key={`after ${items[i - 1]?.id}`} className="menu-divider" />;
    }
    return <Item key={item.id} item={item} onChoose={onChoose} />;
  });
}

interface ItemProps {
  readonly item: MenuItem;
  readonly onChoose: (id: string) => void;
}

function Submenu({ item, onChoose }: ItemProps) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <span className="menu-mark" />
        <span className="menu-label">{item.label}</span>
        <ChevronRight size={14} aria-hidden />
      </Menu.SubmenuTrigger>
      <Menu.Portal container={menuHome()}>
        <Menu.Positioner className="menu-positioner" alignOffset={-5} sideOffset={-3}>
          <Menu.Popup className="menu">
            <Items items={item.items ?? []} onChoose={onChoose} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

function Item({ item, onChoose }: ItemProps) {
  const editor = useEditor();
  const { id = '', label, keys, enabled = true, checked } = item;
  const action = actionById(id);
  const Icon = action?.icon;
  const why = enabled ? true : (action?.when(editor) ?? true);
  const body = (
    <>
      <span className="menu-mark">
        {checked ? (
          <Check size={15} strokeWidth={2.25} aria-hidden />
        ) : (
          Icon && <Icon size={15} strokeWidth={1.75} aria-hidden />
        )}
      </span>
      <span className="menu-label">{label}</span>
      {keys !== undefined && (
        <span className="menu-keys">{readChord(keys, isApple(navigator.platform))}</span>
      )}
    </>
  );
  const common = {
    className: 'menu-item',
    label: label ?? '',
    disabled: !enabled,
    ...(why === true ? {} : { title: why }),
  };
  if (checked === undefined) {
    return (
      <Menu.Item {...common} onClick={() => onChoose(id)}>
        {body}
      </Menu.Item>
    );
  }
  return (
    <Menu.CheckboxItem {...common} checked={checked} closeOnClick onClick={() => onChoose(id)}>
      {body}
    </Menu.CheckboxItem>
  );
}
