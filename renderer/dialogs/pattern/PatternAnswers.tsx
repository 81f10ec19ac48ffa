// The questions of a pattern: its tokens, its tables, its options and choices.
import { useId } from 'react';
import type { Parameter, Pattern } from '../../../core/patterns/parameters.ts';
import { dataTables, decisionQuestions, topParameters } from '../../../core/patterns/questions.ts';
import type { InstantiationData } from '../../../core/patterns/scopes.ts';
import { type Answers, decided, rowsOf } from '../../store/patterns.ts';
import { PatternDecision } from './PatternDecision.tsx';
import { PatternTable } from './PatternTable.tsx';

interface Props {
  readonly pattern: Pattern;
  readonly answers: Answers;
  readonly data: InstantiationData;
  readonly onChange: (answers: Answers) => void;
}

export function PatternAnswers({ pattern, answers, data, onChange }: Props) {
  const top = topParameters(pattern);
  const tables = dataTables(pattern);
  const questions = decisionQuestions(pattern, data);
  return (
    <>
      {top.length > 0 && (
        <fieldset className="pattern-part">
          <legend>Tokens</legend>
          {top.map((parameter) => (
            <TokenField
              key={parameter.key}
              parameter={parameter}
              value={answers.values[parameter.key] ?? ''}
              onChange={(value) =>
                onChange({ ...answers, values: { ...answers.values, [parameter.key]: value } })
              }
            />
          ))}
        </fieldset>
      )}
      {tables.map((table) => (
        <PatternTable
          key={table.id}
          pattern={pattern}
          table={table}
          rows={rowsOf(answers, table)}
          onChange={(rows) =>
            onChange({ ...answers, tables: { ...answers.tables, [table.id]: rows } })
          }
        />
      ))}
      {questions.length > 0 && (
        <fieldset className="pattern-part">
          <legend>Options and choices</legend>
          {questions.map((question) => (
            <PatternDecision
              key={questionKey(question)}
              pattern={pattern}
              question={question}
              values={answers.values}
              onDecide={(link, taken) => onChange(decided(answers, link, question.where, taken))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function questionKey(question: ReturnType<typeof decisionQuestions>[number]): string {
  const what = question.kind === 'option' ? question.option.link.id : question.choice.group;
  return JSON.stringify([what, question.where]);
}

interface TokenProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TokenField({ parameter, value, onChange }: TokenProps) {
  const id = useId();
  return (
    <label className="pattern-field" htmlFor={id}>
      <span>{parameter.name}</span>
      <input
        id={id}
        type="text"
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
