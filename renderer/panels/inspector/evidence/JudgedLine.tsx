// How a result came about: who judged it by what. Where the comparison says something else by now, or
// cannot be made, that is said; the result stays as recorded.
import { judgement } from '../../../../core/reasoning/judgement.ts';
import type { Reasoning } from '../../../../core/reasoning/types.ts';
import { RESULT_WORDS } from '../../../../core/select/freshnessWords.ts';

interface Props {
  readonly reasoning: Reasoning;
  readonly id: string;
}

export function JudgedLine({ reasoning, id }: Props) {
  const c = reasoning.index.case;
  const { result, criterion, judged } = c.evidence.get(id) ?? {};
  if (result === undefined || result === 'not-run' || result === 'not-judged') {
    return <p className="field-hint">Nothing has judged it: it shows nothing yet.</p>;
  }
  if (!judged || criterion === undefined) {
    return (
      <p className="field-hint">Entered by hand; no comparison with a criterion is recorded.</p>
    );
  }
  const name = c.criteria.get(criterion)?.name ?? criterion;
  const by = c.people.get(judged.by ?? '')?.name ?? judged.by;
  const now = judgement(reasoning, id, criterion, judged.servedBy);
  return (
    <>
      <p className="field-hint">
        Judged by {name}
        {judged.on && ` on ${judged.on}`}
        {by && ` (${by})`}. {now.sentence}
      </p>
      {now.result !== result && (
        <p className="evidence-warning" role="note">
          {now.result === undefined
            ? `It could not be judged so today: ${now.problems.map(({ message }) => message).join('; ')}.`
            : `By the values of today it is “${RESULT_WORDS[now.result]}”. Judge it again.`}
        </p>
      )}
    </>
  );
}
