// The window: regions and how they share the space. Composition only.
import { useState } from 'react';
import { Announcer } from './canvas/Announcer.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { useClipboard } from './keys/useClipboard.ts';
import { useKeys } from './keys/useKeys.ts';
import { Inspector } from './panels/inspector/Inspector.tsx';
import { Outline } from './panels/outline/Outline.tsx';
import { Problems } from './panels/problems/Problems.tsx';
import { Stamp } from './panels/topbar/Stamp.tsx';
import { TopBar } from './panels/topbar/TopBar.tsx';
import type { Editor } from './store/editor.ts';
import { useCheckingMark } from './store/useCheckingMark.ts';
import { EditorContext } from './store/useEditor.ts';
import { useLeaveQuestion } from './store/useLeaveQuestion.ts';
import { Boundary } from './ui/Boundary.tsx';
import { Notices } from './ui/Notices.tsx';
import { Splitter } from './ui/Splitter.tsx';

export function App({ editor }: { readonly editor: Editor }) {
  useKeys(editor);
  useClipboard(editor);
  useLeaveQuestion(editor);
  useCheckingMark(editor);
  const [left, setLeft] = useState(288);
  const [right, setRight] = useState(320);
  const [below, setBelow] = useState(196);
  return (
    <EditorContext value={editor}>
      <div className="window">
        <div data-region="button" className="top">
          <TopBar />
          <Stamp />
        </div>
        <div className="middle">
          <nav className="side" aria-label="Outline" data-region="[role=tree]">
            <div id="outline" className="panel" style={{ width: left }}>
              <Boundary what="The outline">
                <Outline />
              </Boundary>
            </div>
            <Splitter
              label="Width of the outline"
              controls="outline"
              orientation="vertical"
              value={left}
              min={180}
              max={520}
              sign={1}
              onChange={setLeft}
            />
          </nav>
          <main className="centre">
            <section className="canvas-region" aria-label="Canvas" data-region="[data-canvas]">
              <p id="canvas-help" className="visually-hidden">
                Arrow keys walk the argument, with Shift they select more. With an element selected,
                Tab adds a goal below it, Enter a sibling, A offers everything that may be added, F2
                edits the text, C connects, Space collapses, Alt with arrows moves, Delete deletes.
                Escape gives Tab back to the page; F6 goes to the next region.
              </p>
              <Boundary what="The canvas">
                <Canvas />
              </Boundary>
              <Announcer />
            </section>
            <Splitter
              label="Height of the problems"
              controls="problems"
              orientation="horizontal"
              value={below}
              min={96}
              max={560}
              sign={-1}
              onChange={setBelow}
            />
            <section
              id="problems"
              className="panel"
              aria-label="Problems"
              data-region="[role=listbox]"
              style={{ height: below }}
            >
              <Boundary what="The list of problems">
                <Problems />
              </Boundary>
            </section>
          </main>
          <aside
            className="side"
            aria-label="Inspector"
            data-region=".inspector-body :is(textarea, input, button)"
          >
            <Splitter
              label="Width of the inspector"
              controls="inspector"
              orientation="vertical"
              value={right}
              min={240}
              max={560}
              sign={-1}
              onChange={setRight}
            />
            <div id="inspector" className="panel" style={{ width: right }}>
              <Boundary what="The inspector">
                <Inspector />
              </Boundary>
            </div>
          </aside>
        </div>
      </div>
      <Dialogs />
      <Notices />
    </EditorContext>
  );
}
