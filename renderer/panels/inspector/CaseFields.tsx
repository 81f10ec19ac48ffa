// The inspector while nothing is selected: the case itself, and how to begin.
import { useEditor } from '../../store/useEditor.ts';
import { SubjectForm } from './SubjectForm.tsx';
import { caseSubject } from './subjects.ts';
import { useWhyFixed } from './whyFixed.ts';

export function CaseFields() {
  const editor = useEditor();
  const fixed = useWhyFixed() !== undefined;
  return (
    <div className="inspector-body">
      <div className="inspector-title">
        <h3>This case</h3>
      </div>
      {!fixed && (
        <section className="inspector-group" aria-label="How to begin">
          <p className="field-hint">
            Click an element, or focus the canvas and press an arrow key. Then{' '}
            <kbd className="key">F2</kbd> edits its text, <kbd className="key">Tab</kbd> adds a goal
            below it, <kbd className="key">A</kbd> offers everything that may be added.{' '}
            <kbd className="key">F1</kbd> shows all keys.
          </p>
        </section>
      )}
      <SubjectForm subject={caseSubject(editor)} />
    </div>
  );
}
