// Everything that is chosen once for every case, in one place; each change holds at once.
import { Building2, Keyboard, SunMoon, UserRound } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { SettingsPage } from '../store/state.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { KeysPage } from './KeysPage.tsx';
import { LookPage } from './LookPage.tsx';
import { OrganisationPage } from './OrganisationPage.tsx';
import { PersonPage } from './PersonPage.tsx';

const PAGES = [
  { id: 'person', title: 'You', icon: UserRound, Page: PersonPage },
  { id: 'organisation', title: 'Organisation', icon: Building2, Page: OrganisationPage },
  { id: 'look', title: 'Window', icon: SunMoon, Page: LookPage },
  { id: 'keys', title: 'Keys', icon: Keyboard, Page: KeysPage },
] as const;

export function SettingsDialog({ page }: { readonly page: SettingsPage | undefined }) {
  const editor = useEditor();
  const [shown, setShown] = useState<SettingsPage>(page ?? 'person');
  const { Page } = PAGES.find(({ id }) => id === shown) ?? PAGES[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = PAGES.findIndex(({ id }) => id === shown);
    const next = PAGES[(at + by + PAGES.length) % PAGES.length];
    if (!next) return;
    setShown(next.id);
    document.getElementById(`settings-tab-${next.id}`)?.focus();
  };
  return (
    <Modal title="Settings" size="large" onClose={editor.closeDialog}>
      <div className="settings">
        <div
          className="settings-tabs"
          role="tablist"
          aria-label="Settings"
          aria-orientation="vertical"
          onKeyDown={onKeyDown}
        >
          {PAGES.map(({ id, title, icon: Icon }) => (
            <button
              key={id}
              id={`settings-tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === shown}
              aria-controls="settings-page"
              tabIndex={id === shown ? 0 : -1}
              onClick={() => setShown(id)}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {title}
            </button>
          ))}
        </div>
        <div
          id="settings-page"
          className="settings-page"
          role="tabpanel"
          aria-labelledby={`settings-tab-${shown}`}
        >
          <Page />
        </div>
      </div>
    </Modal>
  );
}
