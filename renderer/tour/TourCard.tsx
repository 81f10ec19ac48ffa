// A step of the tour: a card beside a part of the real window, which stays usable. Next and back by
// button or arrow key, Escape leaves; the focus goes back where it was.
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useEditor, useUi } from '../store/useEditor.ts';
import { type Box, placeCard } from './place.ts';
import { TOUR, type TourStep } from './steps.ts';
import { leaveTour, showStep } from './tour.ts';

const CARD = { width: 340, height: 204 };

export function TourCard() {
  const step = useUi((state) => state.tour);
  const welcome = useUi((state) => state.welcome);
  const found = step === undefined || welcome ? undefined : TOUR[step];
  if (step === undefined || !found) return null;
  return <Card step={step} found={found} />;
}

function Card({ step, found }: { readonly step: number; readonly found: TourStep }) {
  const editor = useEditor();
  const next = useRef<HTMLButtonElement>(null);
  const target = useTarget(found.target);
  useEffect(() => {
    const before = document.activeElement;
    next.current?.focus();
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, []);
  const size = { width: window.innerWidth, height: window.innerHeight };
  const { x, y } = placeCard(target, CARD, size);
  const last = step === TOUR.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leaveTour(editor);
    else if (event.key === 'ArrowRight') showStep(editor, step + 1);
    else if (event.key === 'ArrowLeft' && step > 0) showStep(editor, step - 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        className="tour-light"
        aria-hidden
        style={{ left: target.x, top: target.y, width: target.width, height: target.height }}
      />
      <section
        className="tour-card"
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        data-region="button.primary"
        style={{ left: x, top: y, width: CARD.width, minHeight: CARD.height }}
        onKeyDown={onKeyDown}
      >
        <div className="tour-head">
          <h2 id="tour-title">{found.title}</h2>
          <button
            type="button"
            className="button icon small"
            aria-label="Leave the tour"
            onClick={() => leaveTour(editor)}
          >
            <X size={15} aria-hidden />
          </button>
        </div>
        <p id="tour-text" aria-live="polite">
          {found.text}
        </p>
        <div className="tour-foot">
          <span className="tour-dots" role="img" aria-label={`Step ${step + 1} of ${TOUR.length}`}>
            {TOUR.map(({ title }, i) => (
              <i key={title} data-here={i === step || undefined} />
            ))}
          </span>
          <button
            type="button"
            className="button outlined"
            aria-disabled={step === 0}
            onClick={() => step > 0 && showStep(editor, step - 1)}
          >
            Back
          </button>
          <button
            ref={next}
            type="button"
            className="button primary"
            onClick={() => showStep(editor, step + 1)}
          >
            {last ? 'Done' : 'Next'}
          </button>
        </div>
      </section>
    </>
  );
}

/** Milliseconds between looks at where the target is: the view may move under the card. */
const LOOK = 100;

/** Where the target is, also while it moves; the middle of the window without one. */
function useTarget(selector: string): Box {
  const [box, setBox] = useState<Box>({ x: 0, y: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      const found = document.querySelector(selector)?.getBoundingClientRect();
      const { innerWidth, innerHeight } = window;
      const next = found ?? { x: innerWidth / 2, y: innerHeight / 3, width: 0, height: 0 };
      setBox((before) => (sameBox(before, next) ? before : next));
    };
    measure();
    const timer = setInterval(measure, LOOK);
    return () => clearInterval(timer);
  }, [selector]);
  return box;
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
