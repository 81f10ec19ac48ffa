// What a pattern would make: drawn, with what is still open and what the analyser says of it.
import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../../core/analyser/finding.ts';
import { linkShapes } from '../../../core/draw/linkShapes.ts';
import { num } from '../../../core/draw/path.ts';
import { nodeShapes } from '../../../core/draw/shapes.ts';
import { paintedPoints } from '../../../core/draw/sharedPieces.ts';
import { Shapes } from '../../canvas/paint.tsx';
import { findingsOf, type PatternPreview } from '../../store/patternPreview.ts';
import { useEditor } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { counted } from '../../ui/words.ts';

interface Props {
  /** Or why there is none. */
  readonly preview: PatternPreview | string;
  readonly problems: readonly string[];
}

/** So long nothing is typed before the result is checked. */
const PAUSE = 300;
/** So many are listed; the others are counted. */
const LISTED = 30;

export function PatternResult({ preview, problems }: Props) {
  const editor = useEditor();
  const [checked, setChecked] = useState<{ of: PatternPreview; findings: readonly Finding[] }>();
  useEffect(() => {
    if (typeof preview === 'string') return;
    const wait = setTimeout(
      () => setChecked({ of: preview, findings: findingsOf(editor, preview) }),
      PAUSE,
    );
    return () => clearTimeout(wait);
  }, [editor, preview]);
  if (typeof preview === 'string') {
    return (
      <div className="pattern-result">
        <p className="message" role="alert">
          {preview}
        </p>
      </div>
    );
  }
  const findings = checked?.findings ?? [];
  const stale = checked?.of !== preview;
  return (
    <div className="pattern-result" aria-busy={stale}>
      <Drawing preview={preview} />
      {problems.length > 0 && (
        <section>
          <h3>Open ({problems.length})</h3>
          <ul>
            {problems.slice(0, LISTED).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > LISTED && <li>And {problems.length - LISTED} more.</li>}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <section>
          <h3>
            What the analyser would say ({findings.length}){stale && ': being checked again'}
          </h3>
          <ul>
            {findings.slice(0, LISTED).map(({ fingerprint, severity, rule, message }) => (
              <li key={fingerprint}>
                <SeverityIcon severity={severity} size={14} /> <b>{rule}</b> {message}
              </li>
            ))}
            {findings.length > LISTED && <li>And {findings.length - LISTED} more.</li>}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Smaller than this nobody reads it: then it is scrolled. */
const LEAST_SCALE = 0.42;
const WIDTH = 560;

function Drawing({ preview }: { readonly preview: PatternPreview }) {
  const { diagram, layout } = preview;
  const painted = useMemo(() => paintedPoints(diagram, layout), [diagram, layout]);
  const { x, y, width, height } = layout.bounds;
  const scale = Math.max(LEAST_SCALE, Math.min(1, WIDTH / (width + 40)));
  const count = [...preview.made].filter((id) => preview.index.nodes.has(id)).length;
  const label = `Preview: ${counted(count, 'element')}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard as well
    <section className="pattern-drawing" tabIndex={0} aria-label={label}>
      {diagram.nodes.length === 0 ? (
        <p className="message quiet">{count} elements: too many to draw here.</p>
      ) : (
        <svg
          role="img"
          aria-label={`${label}, drawn`}
          width={num((width + 40) * scale)}
          height={num((height + 40) * scale)}
          viewBox={[x - 20, y - 20, width + 40, height + 40].map(num).join(' ')}
        >
          {diagram.links.map((link) => {
            const route = layout.routes.get(link.id);
            return (
              route && (
                <Shapes key={link.id} shapes={linkShapes(link, route, painted.get(link.id))} />
              )
            );
          })}
          {diagram.nodes.map((node) => {
            const box = layout.boxes.get(node.id);
            return (
              box && (
                <g key={node.id} transform={`translate(${num(box.x)} ${num(box.y)})`}>
                  <Shapes shapes={nodeShapes(node, box)} />
                </g>
              )
            );
          })}
        </svg>
      )}
    </section>
  );
}
