// A panel beside or below the canvas: its size and whether it is shown are settings, so they are
// remembered. A window that is too narrow gives a panel less than was asked for, never the canvas none.
import type { ReactNode } from 'react';
import { changePanel, type PanelName } from '../store/settings.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { Splitter } from './Splitter.tsx';

interface Props {
  readonly panel: PanelName;
  /** Of the edge that is moved. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly children: ReactNode;
}

export function SidePanel({ panel, label, min, max, children }: Props) {
  const editor = useEditor();
  const { size, shown } = useUi((state) => state.settings.panels[panel]);
  if (!shown) return null;
  const edge = (
    <Splitter
      label={label}
      controls={panel}
      orientation={panel === 'problems' ? 'horizontal' : 'vertical'}
      value={size}
      min={min}
      max={max}
      sign={panel === 'outline' ? 1 : -1}
      onChange={(next) => changePanel(editor, panel, { size: Math.round(next) })}
    />
  );
  if (panel === 'problems') {
    return (
      <>
        {edge}
        <section
          id={panel}
          className="panel"
          aria-label="Problems"
          data-region="[role=tree]"
          style={{ height: size }}
        >
          {children}
        </section>
      </>
    );
  }
  const body = (
    <div id={panel} className="panel" style={{ width: size }}>
      {children}
    </div>
  );
  return (
    <>
      {panel === 'inspector' && edge}
      {body}
      {panel === 'outline' && edge}
    </>
  );
}
