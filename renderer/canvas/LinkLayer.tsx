// The links near the view, drawn by the shape library in one SVG under the symbols. A wide invisible
// line takes the pointer; the keyboard reaches links through the inspector.
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { linkShapes } from '../../core/draw/linkShapes.ts';
import type { DiagramLink, Route } from '../../core/layout/diagram.ts';
import type { Scene } from '../store/scene.ts';
import { useUi } from '../store/useEditor.ts';
import { Shapes } from './paint.tsx';

interface Props {
  readonly scene: Scene;
  readonly ids: readonly string[];
}

export function LinkLayer({ scene, ids }: Props) {
  const selected = useUi((state) => state.selection?.id);
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
          <Link key={link.id} link={link} route={route} selected={link.id === selected} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

interface LinkProps {
  readonly link: DiagramLink;
  readonly route: Route;
  readonly selected: boolean;
}

const Link = memo(function Link({ link, route, selected }: LinkProps) {
  const shapes = linkShapes(link, route);
  const line = shapes.find((shape) => shape.part === 'line');
  const d = line?.type === 'path' ? line.d : '';
  return (
    <g className={`link ${selected ? 'selected' : ''}`} data-link={link.id}>
      <path className="link-hit" d={d} />
      {selected && <path className="link-ring" d={d} />}
      <Shapes shapes={shapes} />
    </g>
  );
});

function rank(link: DiagramLink, selected: string | undefined): number {
  if (link.id === selected) return 2;
  return link.kind === 'challenges' ? 1 : 0;
}
