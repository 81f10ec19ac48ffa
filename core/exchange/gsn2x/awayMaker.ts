// What a file says of another file's elements: away elements (GSN 1:4.2), one for each element and
// using module, that bear its identifier and have no text of their own. Their origins are public.
import type { CaseNode } from '../../model/case.ts';
import type { IdSource } from '../../model/ids.ts';
import type { NodeKind } from '../../model/kinds.ts';
import type { Place } from './places.ts';

const AWAY: Readonly<Partial<Record<NodeKind, NodeKind>>> = {
  goal: 'awayGoal',
  solution: 'awaySolution',
  context: 'awayContext',
  assumption: 'awayAssumption',
  justification: 'awayJustification',
};

export class AwayMaker {
  readonly nodes: Record<string, CaseNode> = {};
  /** Ids of the elements that another module refers to. */
  readonly public = new Set<string>();
  /** Strategies that another file refers to, by identifier: GSN has no away strategy. */
  readonly strategies = new Set<string>();
  private readonly made = new Map<string, string>();

  /** @param moduleIds by number of the file */
  constructor(
    private readonly moduleIds: readonly string[],
    private readonly newId: IdSource,
  ) {}

  /** The id by which the file refers to the element: its own, or that of the away element. */
  refer(file: number, place: Place): string {
    if (place.file === file) return place.id;
    const kind = AWAY[place.kind];
    if (kind === undefined) {
      this.strategies.add(place.identifier);
      return place.id;
    }
    this.public.add(place.id);
    const key = `${file} ${place.id}`;
    const before = this.made.get(key);
    if (before !== undefined) return before;
    const id = this.newId();
    this.made.set(key, id);
    this.nodes[id] = {
      kind,
      module: this.moduleIds[file],
      identifier: place.identifier,
      origin: place.id,
      originModule: this.moduleIds[place.file],
    } as CaseNode;
    return id;
  }

  /** The id of a challenged element: a doubt is about the origin, wherever it is raised. */
  challenge(file: number, place: Place): string {
    if (place.file !== file && AWAY[place.kind] !== undefined) this.public.add(place.id);
    return place.id;
  }
}
