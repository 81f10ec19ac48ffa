// The links near the view, drawn by the shape library in one SVG under the symbols; pieces that links
// share are drawn once. A wide line takes the pointer; the keyboard goes from link to link (linkWalk.ts).
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { linkShapes } from '../../core/draw/linkShapes.ts';
import { roundedPolyline } from '../../core/draw/path.ts';
import { PaintedPieces } from '../../core/draw/sharedPieces.ts';
import type { DiagramLink, Point, Route } from '../../core/layout/diagram.ts';
import type { Scene } from '../store/scene.ts';
import { useUi } from '../store/useEditor.ts';
import { Shapes } from './paint.tsx';

interface Props {
  readonly scene: Scene;
  readonly ids: readonly string[];
}

export function LinkLayer({ scene, ids }: Props) {
  const primary = useUi((state) => state.selection?.id);
  const selected = useUi((state) => state.selected);
  const aimed = useUi((state) => state.connecting?.at);
  const painted = paintedOf(scene);
  const drawn = ids.flatMap((id) => {
    const link = scene.links.get(id);
    const route = scene.layout.routes.get(id);
    return link && route ? [{ link, route }] : [];
  });
  // What challenges is drawn above what it challenges, the selected link above all.
  drawn.sort((a, b) => rank(a.link, selected) - rank(b.link, selected));
  return (
    <ViewportPortal>
      <svg className="links" width={1} height={1} aria-hidden>
        {drawn.map(({ link, route }) => (
          <Link
            key={link.id}
            link={link}
            route={route}
            points={painted.pointsOf(link.id) ?? route.points}
            state={
              link.id === (aimed ?? primary) ? 'selected' : selected.has(link.id) ? 'also' : ''
            }
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

interface LinkProps {
  readonly link: DiagramLink;
  readonly route: Route;
  /** The part of the route that no other link has drawn. */
  readonly points: readonly Point[];
  readonly state: '' | 'selected' | 'also';
}

const BEND = 8;

const Link = memo(function Link({ link, route, points, state }: LinkProps) {
  // Under the pointer and when selected the whole way counts, also where it is shared.
  const whole = roundedPolyline(route.points, BEND);
  return (
    <g className={`link ${state}`} data-link={link.id}>
      <path className="link-hit" d={whole} />
      {state !== '' && <path className="link-ring" d={whole} />}
      <Shapes shapes={linkShapes(link, route, points)} />
    </g>
  );
});

const known = new WeakMap<Scene, PaintedPieces>();

/** One per layout: which links near the view are drawn whole must not change as it moves. */
function paintedOf(scene: Scene): PaintedPieces {
  const painted = known.get(scene) ?? new PaintedPieces(scene.diagram, scene.layout);
  known.set(scene, painted);
  return painted;
}

function rank(link: DiagramLink, selected: ReadonlySet<string>): number {
  if (selected.has(link.id)) return 2;
  return link.kind === 'challenges' ? 1 : 0;
}
