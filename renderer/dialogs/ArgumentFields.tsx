// What argues for confidence: words, a goal that is there, here or in another module, a new goal, or a
// module as a whole (GSN 1:5.2.3).
import { useId } from 'react';
import type { AssuranceClaimPoint } from '../../core/model/case.ts';
import { goalOptions } from '../store/claimPoints.ts';
import { useEditor } from '../store/useEditor.ts';

export type ArgumentSort = 'words' | 'goal' | 'newGoal' | 'module';

/** What is chosen and typed; only what the sort says is used. */
export interface Argument {
  readonly sort: ArgumentSort;
  readonly text: string;
  readonly goal: string;
  readonly newGoal: string;
  readonly module: string;
}

export function argumentOf(record: AssuranceClaimPoint['argument']): Argument {
  const { text = '', goal = '', module = '' } = record ?? {};
  const sort = goal ? 'goal' : module ? 'module' : 'words';
  return { sort, text, goal, newGoal: '', module };
}

/** The arguments of addAcp. Words that stand beside a goal stay. */
export function argsOf({ sort, text, goal, newGoal, module }: Argument) {
  return {
    ...(text.trim() ? { text } : {}),
    ...(sort === 'goal' && goal ? { goal } : {}),
    ...(sort === 'newGoal' ? { newGoal } : {}),
    ...(sort === 'module' && module ? { module } : {}),
  };
}

const SORTS: readonly (readonly [ArgumentSort, string])[] = [
  ['words', 'In words'],
  ['goal', 'A goal that is there'],
  ['newGoal', 'A new goal'],
  ['module', 'A module as a whole'],
];

interface Props {
  readonly value: Argument;
  readonly onSet: (value: Argument) => void;
}

export function ArgumentFields({ value, onSet }: Props) {
  const editor = useEditor();
  const id = useId();
  const { case: c, index } = editor.document;
  const set = (change: Partial<Argument>) => onSet({ ...value, ...change });
  return (
    <>
      <fieldset>
        <legend>Argued by</legend>
        {SORTS.map(([sort, label]) => (
          <label key={sort} className="option">
            <input
              type="radio"
              name={`${id}-sort`}
              checked={value.sort === sort}
              onChange={() => set({ sort })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {value.sort === 'words' && (
        <>
          <label htmlFor={`${id}-text`}>Why there is confidence</label>
          <textarea
            id={`${id}-text`}
            rows={3}
            value={value.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </>
      )}
      {value.sort === 'newGoal' && (
        <>
          <label htmlFor={`${id}-new`}>The claim of the new goal</label>
          <textarea
            id={`${id}-new`}
            rows={2}
            value={value.newGoal}
            onChange={(event) => set({ newGoal: event.target.value })}
          />
        </>
      )}
      {value.sort === 'goal' && (
        <>
          <label htmlFor={`${id}-goal`}>Goal</label>
          <select
            id={`${id}-goal`}
            value={value.goal}
            onChange={(event) => set({ goal: event.target.value })}
          >
            <option value="">Choose a goal …</option>
            {goalOptions(index).map(({ id: goal, name, text }) => (
              <option key={goal} value={goal}>
                {`${name}: ${text.slice(0, 80)}`}
              </option>
            ))}
          </select>
        </>
      )}
      {value.sort === 'module' && (
        <>
          <label htmlFor={`${id}-module`}>Module</label>
          <select
            id={`${id}-module`}
            value={value.module}
            onChange={(event) => set({ module: event.target.value })}
          >
            <option value="">Choose a module …</option>
            {[...c.modules].map(([module, { name }]) => (
              <option key={module} value={module}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
    </>
  );
}
