// What the canvas shows: one module's diagram, or that of all modules, laid out. Made again after each
// change; when that takes longer than a frame it waits for a pause, so that typing is never held up.
import type {
  Diagram,
  DiagramLayout,
  DiagramNode,
  MeasuredNode,
} from '../../core/layout/diagram.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import { measureCached } from '../../core/layout/nodeSize.ts';
import type { CaseIndex } from '../../core/model/index.ts';
import { architecture } from '../../core/select/architecture.ts';
import { moduleDiagram } from '../../core/select/moduleDiagram.ts';
import { Grid } from '../canvas/grid.ts';
import { ARCHITECTURE } from './architecture.ts';
import { sketchLayout } from './sketchLayout.ts';

export interface Scene {
  readonly diagram: Diagram;
  readonly nodes: ReadonlyMap<string, DiagramNode>;
  readonly links: ReadonlyMap<string, Diagram['links'][number]>;
  readonly layout: DiagramLayout;
  readonly grid: Grid;
  readonly module: string;
}

/** Milliseconds that a layout may take within one frame beside everything else. */
const FRAME_SHARE = 8;
/** Milliseconds from which on somebody who types would notice that a layout was made. */
const NOTICED = 24;
/** Milliseconds without a change after which a slow layout is made. */
const PAUSE = 120;

export class SceneMaker {
  private readonly measures = new Map<string, MeasuredNode>();
  private readonly index: () => CaseIndex;
  private readonly opened: () => ReadonlySet<string>;
  private readonly now: () => number;
  private readonly show: (scene: Scene) => void;
  private readonly failed: (why: string) => void;
  private last: Scene | undefined;
  private lastRoot: string | undefined;
  private cost = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly measure = (node: DiagramNode) => measureCached(this.measures, node);

  constructor(
    index: () => CaseIndex,
    now: () => number,
    show: (scene: Scene) => void,
    failed: (why: string) => void,
    opened: () => ReadonlySet<string> = () => new Set(),
  ) {
    this.index = index;
    this.opened = opened;
    this.now = now;
    this.show = show;
    this.failed = failed;
  }

  /**
   * The case or the module changed: at once where that is cheap, else after a pause.
   * @param root only the branch of this element is drawn
   */
  update(module: string, root?: string): void {
    clearTimeout(this.waiting);
    if (this.last?.module !== module || this.cost <= FRAME_SHARE)
      this.show(this.make(module, root));
    else this.waiting = setTimeout(() => this.show(this.make(module, root)), PAUSE);
  }

  /** At once, whatever it costs: another case, or something is to be shown that was just made. */
  refresh(module: string, root?: string): void {
    clearTimeout(this.waiting);
    this.show(this.make(module, root));
  }

  /**
   * One element was added: at once, and where a layout takes long, near its place until the layout
   * follows after a pause. `settled` is told then.
   */
  sketch(module: string, root: string | undefined, settled: () => void): void {
    const { last } = this;
    const late = this.cost > NOTICED && last?.module === module && this.lastRoot === root;
    const diagram = late ? this.diagram(module, root) : undefined;
    const sketch = diagram && last && sketchLayout(diagram, last.layout, this.measure);
    if (!diagram || !sketch) {
      this.refresh(module, root);
      return;
    }
    clearTimeout(this.waiting);
    // The drawing before is not shown again, so its grid can be had.
    const [box, route] = [
      sketch.layout.boxes.get(sketch.node),
      sketch.layout.routes.get(sketch.link ?? ''),
    ];
    if (box) last.grid.addNode(sketch.node, box);
    if (route && sketch.link !== undefined) last.grid.addLink(sketch.link, route.points);
    this.last = sceneOf(diagram, sketch.layout, module, last.grid);
    this.show(this.last);
    this.waiting = setTimeout(() => {
      this.show(this.make(module, root));
      settled();
    }, PAUSE);
  }

  /** A case that cannot be drawn can still be edited and saved: then the drawing is empty. */
  make(module: string, root?: string): Scene {
    const start = this.now();
    let scene: Scene;
    try {
      scene = this.draw(module, root);
    } catch (error) {
      scene = emptyScene(module);
      this.failed(error instanceof Error ? error.message : String(error));
    }
    this.last = scene;
    this.cost = this.now() - start;
    return scene;
  }

  private draw(module: string, root: string | undefined): Scene {
    const diagram = this.diagram(module, root);
    const folds = this.last?.module === module ? this.last.layout.folds : undefined;
    if (this.measures.size > 4 * diagram.nodes.length + 1000) this.measures.clear();
    const { measure } = this;
    const layout = layoutDiagram(diagram, { measure, ...(folds ? { folds } : {}) });
    this.lastRoot = root;
    return sceneOf(diagram, layout, module);
  }

  private diagram(module: string, root: string | undefined): Diagram {
    const index = this.index();
    if (module === ARCHITECTURE) return architecture(index, { opened: this.opened() });
    const collapsed = new Set(Object.keys(index.case.view?.collapsed ?? {}));
    return moduleDiagram(index, module, { collapsed, root });
  }

  /** Another case: nothing of the old drawing is kept. */
  forget(): void {
    clearTimeout(this.waiting);
    this.last = undefined;
    this.measures.clear();
  }
}

function sceneOf(
  diagram: Diagram,
  layout: DiagramLayout,
  module: string,
  grid = new Grid(layout),
): Scene {
  return {
    diagram,
    nodes: new Map(diagram.nodes.map((node) => [node.id, node])),
    links: new Map(diagram.links.map((link) => [link.id, link])),
    layout,
    grid,
    module,
  };
}

function emptyScene(module: string): Scene {
  const layout = layoutDiagram({ nodes: [], links: [] });
  return sceneOf({ nodes: [], links: [] }, layout, module);
}
