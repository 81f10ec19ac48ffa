// The examples of a rule as small drawings: what it finds is framed and numbered, and said below.
import { useMemo } from 'react';
import type { Example, Rule } from '../../../core/analyser/rule.ts';
import { num } from '../../../core/draw/path.ts';
import { exampleScene } from '../../../core/rulePages/exampleScene.ts';
import { Shapes } from '../../canvas/paint.tsx';

export function Examples({ rule }: { readonly rule: Rule }) {
  const { good, bad } = rule.examples;
  return (
    <>
      {bad.length > 0 && <h3>Found</h3>}
      {bad.map((example) => (
        <Drawn key={example.name} rule={rule} example={example} />
      ))}
      {good.length > 0 && <h3>Not found</h3>}
      {good.map((example) => (
        <Drawn key={example.name} rule={rule} example={example} />
      ))}
    </>
  );
}

/** Widest in the page; what is wider is drawn smaller, or scrolled. */
const WIDTH = 720;
const LEAST_SCALE = 0.6;

function Drawn({ rule, example }: { readonly rule: Rule; readonly example: Example }) {
  const scene = useMemo(() => exampleScene(rule, example), [rule, example]);
  const { width, height, parts, flagged } = scene;
  const scale = Math.max(LEAST_SCALE, Math.min(1, WIDTH / width));
  const name = example.name.charAt(0).toUpperCase() + example.name.slice(1);
  return (
    <figure className="example">
      <figcaption>{name}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard as well */}
      <section className="example-drawing" aria-label={`Drawing: ${example.name}`} tabIndex={0}>
        <svg
          role="img"
          aria-label={scene.description}
          width={num(width * scale)}
          height={num(height * scale)}
          viewBox={`0 0 ${num(width)} ${num(height)}`}
        >
          {parts.map(({ x, y, shapes }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are known by their place
            <g key={i} transform={`translate(${num(x)} ${num(y)})`}>
              <Shapes shapes={shapes} />
            </g>
          ))}
        </svg>
      </section>
      {flagged.length > 0 && (
        <ol className="example-findings">
          {flagged.map(({ number, finding }) => (
            <li key={number}>{finding.message}</li>
          ))}
        </ol>
      )}
    </figure>
  );
}
