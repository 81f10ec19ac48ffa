// The five steps of the tour: what is said, at which part of the real window, and what has to be so.
import type { Editor } from '../store/editor.ts';
import { changePanel, type PanelName } from '../store/settings.ts';

export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** The part of the window that it speaks of. */
  readonly target: string;
  /** Makes the window so that there is something to see. */
  readonly prepare?: (editor: Editor) => void;
}

function show(editor: Editor, panel: PanelName): void {
  if (!editor.store.getState().settings.panels[panel].shown) {
    changePanel(editor, panel, { shown: true });
  }
}

/** The first element of a kind that fits, so that the inspector has something to show. */
function selectFirst(editor: Editor, fits: (kind: string, cites: boolean) => boolean): void {
  for (const { id, node } of editor.document.index.nodes.values()) {
    const cites = 'cites' in node && (node.cites?.length ?? 0) > 0;
    if (fits(node.kind, cites)) {
      editor.goTo(id);
      return;
    }
  }
}

export const TOUR: readonly TourStep[] = [
  {
    title: 'The argument',
    text: 'The claim stands at the top; what supports it hangs below, down to the evidence. Context and assumptions stand beside what they concern. Click an element, or focus the canvas and walk with the arrow keys.',
    target: '.canvas-region',
    prepare: (editor) => editor.look({ kind: 'start' }),
  },
  {
    title: 'Add below',
    text: 'With an element selected, Tab adds a goal below it, Enter one beside it, and A offers everything that may stand there; what GSN forbids says why. F2 edits a text. Layout takes care of itself.',
    target: '.symbol.selected',
    prepare: (editor) => selectFirst(editor, (kind) => kind === 'goal'),
  },
  {
    title: 'What is wrong with it',
    text: 'The analyser reads along. While a blocker stands, the case is inadequate to ensure safety, and every page of the report says so. Choose a problem to go to its place.',
    target: '#problems',
    prepare: (editor) => show(editor, 'problems'),
  },
  {
    title: 'The evidence',
    text: 'The inspector shows all of what is selected: what a solution cites, how strong and how old it is, on which model it was measured. Findings stand next to the field that they concern.',
    target: '#inspector',
    prepare: (editor) => {
      show(editor, 'inspector');
      selectFirst(editor, (kind, cites) => kind === 'solution' && cites);
    },
  },
  {
    title: 'The report',
    text: 'One PDF for whoever decides: status and blockers on page one, the argument as diagrams and as text, every piece of evidence, every open challenge. Ctrl+K finds everything else; F1 shows the keys.',
    target: '[data-action="exportPdf"]',
  },
];
