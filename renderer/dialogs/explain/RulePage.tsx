// What the catalogue says of a rule, with its examples drawn: the same wherever the rule is explained.
import { lazy, Suspense } from 'react';
import type { Rule } from '../../../core/analyser/rule.ts';

// The sketches' reader is fetched when somebody looks.
const Examples = lazy(async () => ({ default: (await import('./Examples.tsx')).Examples }));

export function RulePage({ rule }: { readonly rule: Rule }) {
  return (
    <>
      <h3>Why</h3>
      <p>{rule.why}</p>
      <h3>When not to use it</h3>
      <p>{rule.whenNotToUse}</p>
      {rule.embodiedBy !== undefined && (
        <>
          <h3>Where it is at work</h3>
          <p>{rule.embodiedBy}</p>
        </>
      )}
      <Suspense fallback={<p className="panel-count">The examples are being drawn …</p>}>
        <Examples rule={rule} />
      </Suspense>
      <h3>Rests on</h3>
      <p>{rule.basis.join('; ')}</p>
    </>
  );
}
