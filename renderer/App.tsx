// The window: regions and how they share the space. Composition only.
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Announcer } from './canvas/Announcer.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { CentreTabs } from './centre/CentreTabs.tsx';
import { CentreView } from './centre/CentreView.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { useClipboard } from './keys/useClipboard.ts';
import { useKeys } from './keys/useKeys.ts';
import { ContextMenu } from './menus/ContextMenu.tsx';
import { useHostMenu } from './menus/useHostMenu.ts';
import { Inspector } from './panels/inspector/Inspector.tsx';
import { LeftPanel } from './panels/left/LeftPanel.tsx';
import { Problems } from './panels/problems/Problems.tsx';
import { CaseBar } from './panels/topbar/CaseBar.tsx';
import { HealthStrip } from './panels/topbar/HealthStrip.tsx';
import { TopBar } from './panels/topbar/TopBar.tsx';
import { isArgument } from './store/centre.ts';
import type { Editor } from './store/editor.ts';
import { useCheckingMark } from './store/useCheckingMark.ts';
import { EditorContext, useUi } from './store/useEditor.ts';
import { useLook } from './store/useLook.ts';
import { TourCard } from './tour/TourCard.tsx';
import { TourOffer } from './tour/TourOffer.tsx';
import { Boundary } from './ui/Boundary.tsx';
import { Notices } from './ui/Notices.tsx';
import { SidePanel } from './ui/SidePanel.tsx';
import { Welcome } from './welcome/Welcome.tsx';

export function App({ editor }: { readonly editor: Editor }) {
  useKeys(editor);
  useClipboard(editor);
  useCheckingMark(editor);
  useLook(editor);
  useHostMenu(editor);
  return (
    <EditorContext value={editor}>
      {/* The page's policy forbids style elements; ours are in files. */}
      <CSPProvider disableStyleElements>
        <Window />
        <ContextMenu />
        <Dialogs />
        <TourCard />
        <Notices />
      </CSPProvider>
    </EditorContext>
  );
}

function Window() {
  const welcome = useUi((state) => state.welcome);
  const mode = useUi((state) => state.mode);
  return (
    <div className="window" data-mode={mode}>
      <header data-region="button" className="top">
        <TopBar />
        {!welcome && <CaseBar />}
        {!welcome && <HealthStrip />}
      </header>
      {welcome ? (
        <Boundary what="The welcome view">
          <Welcome />
        </Boundary>
      ) : (
        <CaseView />
      )}
    </div>
  );
}

function CaseView() {
  const argument = useUi(isArgument);
  return (
    <div className="middle">
      <nav
        className="side"
        aria-label="Outline"
        data-region="#outline-tree, #register-tree, .search-field"
      >
        <SidePanel panel="outline" label="Width of the outline" min={180} max={520}>
          <Boundary what="The outline">
            <LeftPanel />
          </Boundary>
          <TourOffer />
        </SidePanel>
      </nav>
      <main className="centre">
        <CentreTabs />
        <div className="centre-place">
          <section
            className="canvas-region"
            aria-label="Canvas"
            inert={!argument}
            {...(argument ? { 'data-region': '[data-canvas]' } : {})}
          >
            <p id="canvas-help" className="visually-hidden">
              Arrow keys walk the argument, with Shift they select more. With an element selected,
              Tab adds a goal below it, Enter a sibling, A offers everything that may be added, F2
              edits the text, C connects, Space collapses, Alt with arrows moves, Delete deletes,
              Shift and F10 open its menu. Escape gives Tab back to the page; F6 goes to the next
              region.
            </p>
            <p id="architecture-help" className="visually-hidden">
              The modules of the case and what joins them. Arrow keys walk from module to module,
              Enter opens the argument of one, Space shows what it contains, Shift and F10 open its
              menu. Escape gives Tab back to the page; F6 goes to the next region.
            </p>
            <Boundary what="The canvas">
              <Canvas />
            </Boundary>
            <Announcer />
          </section>
          <CentreView />
        </div>
        <SidePanel panel="problems" label="Height of the problems" min={96} max={560}>
          <Boundary what="The list of problems">
            <Problems />
          </Boundary>
        </SidePanel>
      </main>
      <aside
        className="side"
        aria-label="Inspector"
        data-region=".inspector-body :is(textarea, input, button)"
      >
        <SidePanel panel="inspector" label="Width of the inspector" min={240} max={560}>
          <Boundary what="The inspector">
            <Inspector />
          </Boundary>
        </SidePanel>
      </aside>
    </div>
  );
}
