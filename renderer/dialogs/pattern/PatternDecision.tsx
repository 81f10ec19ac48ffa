// One option or one choice of a pattern, in one of its instances.
import type { LinkEntry } from '../../../core/model/index.ts';
import { cardinalityWords } from '../../../core/patterns/cardinality.ts';
import type { Pattern } from '../../../core/patterns/parameters.ts';
import type { ChoiceQuestion, OptionQuestion } from '../../../core/patterns/questions.ts';
import { fillTokens, tokenKey } from '../../../core/patterns/tokens.ts';

interface Props {
  readonly pattern: Pattern;
  readonly question: OptionQuestion | ChoiceQuestion;
  /** Values of the tokens of the whole pattern, by key. */
  readonly values: Readonly<Record<string, string>>;
  readonly onDecide: (link: string, taken: boolean | undefined) => void;
}

export function PatternDecision({ pattern, question, values, onDecide }: Props) {
  const own = new Map(
    Object.entries(question.where).map(([name, value]) => [tokenKey(name), value]),
  );
  const valueFor = (name: string) =>
    own.get(tokenKey(name)) ?? (values[tokenKey(name)] || undefined);
  const where = question.words === '' ? '' : ` (${question.words})`;
  if (question.kind === 'choice') {
    const { cardinality } = question.choice;
    return (
      <fieldset className="pattern-decision">
        <legend>
          Choose {cardinalityWords(cardinality)}
          {where}
        </legend>
        {question.branches.map(({ link, taken }) => (
          <label key={link.id}>
            <input
              type="checkbox"
              checked={taken === true}
              onChange={(event) => onDecide(link.id, event.target.checked)}
            />
            <span>{wordsOf(pattern, link, valueFor)}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  const { link } = question.option;
  return (
    <fieldset className="pattern-decision">
      <legend>
        Include {wordsOf(pattern, link, valueFor)}?{where}
      </legend>
      {[true, false].map((answer) => (
        <label key={String(answer)}>
          <input
            type="radio"
            name={JSON.stringify([link.id, question.where])}
            checked={question.taken === answer}
            onChange={() => onDecide(link.id, answer)}
          />
          <span>{answer ? 'Yes' : 'No'}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** "G2a: The system lacks a capability …". */
function wordsOf(
  { parts }: Pattern,
  { link }: LinkEntry,
  valueFor: (name: string) => string | undefined,
): string {
  const end = link.kind === 'challenges' ? link.from : (link.to ?? '');
  const node = parts.nodes.get(end)?.node;
  return node ? `${node.identifier}: ${fillTokens(node.text ?? '', valueFor)}` : end;
}
