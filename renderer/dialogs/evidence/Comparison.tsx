// What the comparison says, before it is done: the values, the result, and what a person has to see to.
import { CircleCheck, CircleHelp, CircleX, Scale } from 'lucide-react';
import { useId } from 'react';
import type { Judgement } from '../../../core/reasoning/judgement.ts';
import { RESULT_WORDS, type Result } from '../../../core/select/freshnessWords.ts';
import { capital } from '../../ui/words.ts';

const LOOKS = {
  pass: { Icon: CircleCheck, tone: 'fine' },
  fail: { Icon: CircleX, tone: 'bad' },
  inconclusive: { Icon: CircleHelp, tone: 'doubt' },
} as const;

interface Props {
  readonly found: Judgement;
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
  /** The result that it would replace. */
  readonly replaces: Result | undefined;
}

export function Comparison({ found, confirmed, onConfirm, replaces }: Props) {
  const id = useId();
  const { result, sentence, problems, doubts, remarks } = found;
  const { Icon, tone } = result === undefined ? { Icon: Scale, tone: 'doubt' } : LOOKS[result];
  return (
    <section className="comparison" aria-labelledby={`${id}-title`} aria-live="polite">
      <h3 id={`${id}-title`}>Comparison</h3>
      {sentence !== '' && <p>{sentence}</p>}
      <p className={`evidence-head tone-${tone}`}>
        <Icon size={16} strokeWidth={2} aria-hidden />
        <strong>{result === undefined ? 'Cannot be judged yet' : RESULT_WORDS[result]}</strong>
        {result !== undefined && replaces !== undefined && replaces !== result && (
          <span>instead of “{RESULT_WORDS[replaces]}”</span>
        )}
      </p>
      <ul className="evidence-lines plain">
        {[...problems, ...remarks].map(({ message }) => (
          <li key={message}>{capital(message)}.</li>
        ))}
      </ul>
      {doubts.length > 0 && (
        <label className="option evidence-warning">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => onConfirm(event.target.checked)}
          />
          <span>
            {doubts.map(({ message }) => `${capital(message)}.`).join(' ')}
            <small>I have looked: both are the same measure.</small>
          </span>
        </label>
      )}
    </section>
  );
}
