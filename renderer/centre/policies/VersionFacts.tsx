// What a version of a policy says beside its levels, each fact with how sure it is. What is absent is
// said to be not recorded: nothing is inferred.
import type { ReactNode } from 'react';
import type { LadderVersion } from '../../../core/select/policyLadders.ts';
import { Certainty } from './Certainty.tsx';

const MODALITY = { will: 'will', intend: 'intends to', may: 'may' } as const;

export function VersionFacts({ version }: { readonly version: LadderVersion }) {
  const { record } = version;
  const { clauses = [], evalEveryDays, scalingLimit, computeCap } = record;
  const facts: readonly (readonly [string, string, ReactNode])[] = [
    ['Tracked categories', 'trackedCategories', joined(record.trackedCategories)],
    ['Evaluates', 'evalEveryDays', evalEveryDays && `every ${evalEveryDays} days`],
    [
      'Scaling limit',
      'scalingLimit',
      scalingLimit && `${scalingLimit} times the effective compute`,
    ],
    ['Compute cap', 'computeCap', computeCap],
    ['Safety case', 'safetyCase', record.safetyCase],
    ['When it halts', 'haltingConditions', listed(record.haltingConditions)],
    ['Exceptions', 'exceptions', listed(record.exceptions)],
    ['Remarks', 'notes', record.notes],
  ];
  return (
    <details className="version-facts">
      <summary>What {record.version || version.id} says beside its levels</summary>
      <dl>
        {facts.map(([word, field, value]) => (
          <div key={field}>
            <dt>{word}</dt>
            <dd>
              {value ? (
                <>
                  {value} <Certainty source={record.source?.[field]} />
                </>
              ) : (
                <span className="nothing">not recorded</span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>Clauses</dt>
          <dd>
            {clauses.length === 0 ? (
              <span className="nothing">not recorded</span>
            ) : (
              <>
                <ul className="clauses">
                  {clauses.map((clause, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no id of their own
                    <li key={i}>
                      {clause.id && <b>{clause.id} </b>}
                      {clause.text}
                      {clause.modality && (
                        <small>Binding: the publisher {MODALITY[clause.modality]}.</small>
                      )}
                      {clause.conditionality && <small>Depends on: {clause.conditionality}</small>}
                    </li>
                  ))}
                </ul>
                <Certainty source={record.source?.clauses} />
              </>
            )}
          </dd>
        </div>
      </dl>
    </details>
  );
}

function joined(items: readonly string[] | undefined): string | undefined {
  return items && items.length > 0 ? items.join(', ') : undefined;
}

function listed(items: readonly string[] | undefined): ReactNode {
  return items && items.length > 0 ? items.join(' ') : undefined;
}
