// How to begin, in the place of the case: a new one, one from a file, one seen lately, an example.
// The case that is open stays open behind it.
import { useEffect, useRef } from 'react';
import { newCase } from '../actions/newCase.ts';
import { openCase } from '../actions/openCase.ts';
import { showBackups } from '../actions/showBackups.ts';
import { startTour } from '../actions/startTour.ts';
import { focusCanvas } from '../keys/regions.ts';
import { Mark } from '../panels/topbar/Mark.tsx';
import { useEditor } from '../store/useEditor.ts';
import { BigAction } from './BigAction.tsx';
import { Examples } from './Examples.tsx';
import { Recent } from './Recent.tsx';

export function Welcome() {
  const editor = useEditor();
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    page.current?.querySelector('button')?.focus({ preventScroll: true });
    return () => {
      if (document.activeElement === document.body) focusCanvas();
    };
  }, []);
  return (
    <main
      ref={page}
      className="welcome"
      aria-label="Welcome"
      data-region="button"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        editor.store.setState({ welcome: false });
      }}
    >
      <div className="welcome-page">
        <header className="welcome-head">
          <Mark />
          <div>
            <h1>Warrant</h1>
            <p>
              Safety cases for AI systems: the argument, its evidence, and what is wrong with it.
            </p>
          </div>
        </header>
        <section aria-labelledby="welcome-begin">
          <h2 id="welcome-begin">Begin</h2>
          <div className="welcome-begin">
            <BigAction action={newCase} text="A blank case with a top claim to fill in" />
            <BigAction action={openCase} text="A .case.json file" />
            <BigAction action={showBackups} text="What was kept of work that was not saved" />
            <BigAction action={startTour} text="Five steps through the window" />
          </div>
        </section>
        <Recent />
        <section aria-labelledby="welcome-examples">
          <h2 id="welcome-examples">Begin from an example</h2>
          <Examples />
        </section>
      </div>
    </main>
  );
}
