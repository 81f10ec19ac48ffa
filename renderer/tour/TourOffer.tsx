// Offers the tour to somebody new, below the outline where it covers nothing.
import { X } from 'lucide-react';
import { showWelcome } from '../actions/showWelcome.ts';
import { startTour } from '../actions/startTour.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { declineTour } from './tour.ts';

export function TourOffer() {
  const editor = useEditor();
  const offered = useUi(({ settings, tour }) => settings.tour === 'offer' && tour === undefined);
  const isExample = useUi(() => editor.document.case.meta.example === true);
  if (!offered) return null;
  return (
    <section className="tour-offer" aria-label="New here?">
      <header>
        <strong>New here?</strong>
        <button
          type="button"
          className="button icon small"
          aria-label="Do not offer the tour again"
          onClick={() => declineTour(editor)}
        >
          <X size={14} aria-hidden />
        </button>
      </header>
      <p>
        {isExample && 'This is an example. '}Five steps show the window; the welcome view begins a
        case.
      </p>
      <div className="button-row">
        <button type="button" className="button primary" onClick={() => startTour.run(editor)}>
          Take the tour
        </button>
        <button type="button" className="button outlined" onClick={() => showWelcome.run(editor)}>
          Welcome view
        </button>
      </div>
    </section>
  );
}
