// The three ways in which a pathway suffices (rules.md 3.0): what is met, and what each still wants.
import { CircleCheck, CircleDashed } from 'lucide-react';
import type { Way } from '../../../core/select/sufficing.ts';
import { GoTo } from '../GoTo.tsx';
import { useFirst } from './useFirst.tsx';

const TITLES = {
  control: 'A strong control line by itself',
  propensity: 'A strong propensity line by itself',
  both: 'Two moderate lines that are independent',
} as const;

/** Ids named beside a need; the sentence names the rest. */
const MOST = 6;
/** Needs shown at first. */
const FIRST = 20;

export function Ways({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <section className="independence-part" aria-labelledby="ways-title">
      <h3 id="ways-title">What makes it suffice</h3>
      <p className="field-hint">Any one of the three is enough.</p>
      <ol className="ways">
        {ways.map(({ by, met, needs }) => (
          <li key={by} className={met ? 'met' : ''}>
            <h4>
              {met ? <CircleCheck size={15} aria-hidden /> : <CircleDashed size={15} aria-hidden />}
              {TITLES[by]} <span>{met ? 'met' : 'not met'}</span>
            </h4>
            <Needs needs={needs} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Needs({ needs }: Pick<Way, 'needs'>) {
  const { shown, more } = useFirst(needs, FIRST, 'things');
  if (needs.length === 0) return null;
  return (
    <ul className="need-list">
      {shown.map(({ text, at }) => (
        <li key={text}>
          <span>{text}</span>
          {[...new Set(at)].slice(0, MOST).map((id) => (
            <GoTo key={id} id={id} />
          ))}
        </li>
      ))}
      {more && <li>{more}</li>}
    </ul>
  );
}
