// Where faults are planted: the elements and records that the argument leans on.
import { challengersOnly } from '../../core/analyser/ask/usedEvidence.ts';
import type {
  CaseLink,
  CaseNode,
  Evidence,
  Goal,
  RecordOf,
  RecordTable,
  Solution,
} from '../../core/model/case.ts';
import type { Fault, Grounds } from './fault.ts';

type Sites = Fault['sites'];

/** Needed goals of which the test holds. */
export function goals(
  fits: (goal: Goal, grounds: Grounds, id: string) => boolean = () => true,
): Sites {
  return (grounds) =>
    [...grounds.case.nodes].flatMap(([id, node]) =>
      node.kind === 'goal' && grounds.reasoning.needed(id) && fits(node, grounds, id) ? [id] : [],
    );
}

/** Evidence that needed solutions cite, of which the test holds. */
export function evidence(
  fits: (evidence: Evidence, grounds: Grounds) => boolean = () => true,
): Sites {
  return (grounds) => {
    const cited = new Set(
      [...grounds.case.nodes].flatMap(([id, node]) =>
        node.kind === 'solution' && grounds.reasoning.needed(id) ? (node.cites ?? []) : [],
      ),
    );
    return [...grounds.case.evidence].flatMap(([id, record]) =>
      cited.has(id) && fits(record, grounds) ? [id] : [],
    );
  };
}

/** Evidence under goals of which the test holds. */
export function evidenceUnder(
  fits: (goal: Goal) => boolean,
  also: (evidence: Evidence) => boolean = () => true,
): Sites {
  return (grounds) => {
    const found = new Set<string>();
    for (const id of goals(fits)(grounds)) {
      for (const one of grounds.reasoning.evidenceOf(id)) found.add(one);
    }
    return [...found].sort().filter((id) => {
      const record = grounds.case.evidence.get(id);
      return record !== undefined && also(record);
    });
  };
}

/** All records of a table, or those of which the test holds. */
export function records<T extends RecordTable>(
  table: T,
  fits: (record: RecordOf<T>, grounds: Grounds, id: string) => boolean = () => true,
): Sites {
  return (grounds) => {
    const found: ReadonlyMap<string, RecordOf<T>> = grounds.case[table] as never;
    return [...found].flatMap(([id, record]) => (fits(record, grounds, id) ? [id] : []));
  };
}

/** Needed elements of a kind. */
export function elements<K extends CaseNode['kind']>(
  kind: K,
  fits: (node: Extract<CaseNode, { kind: K }>, grounds: Grounds, id: string) => boolean = () =>
    true,
): Sites {
  return (grounds) =>
    [...grounds.case.nodes].flatMap(([id, node]) =>
      node.kind === kind &&
      grounds.reasoning.connected(id) &&
      fits(node as Extract<CaseNode, { kind: K }>, grounds, id)
        ? [id]
        : [],
    );
}

/** Solutions of the argument, of which the test holds; not those of challenges alone. */
export function solutions(
  fits: (node: Solution, grounds: Grounds, id: string) => boolean = () => true,
): Sites {
  return elements(
    'solution',
    (node, grounds, id) => !challengersOnly(grounds.index).has(id) && fits(node, grounds, id),
  );
}

/** Links of a kind between elements that are connected. */
export function links(fits: (link: CaseLink, grounds: Grounds) => boolean): Sites {
  return (grounds) =>
    [...grounds.case.links].flatMap(([id, link]) =>
      grounds.reasoning.connected(link.from) && fits(link, grounds) ? [id] : [],
    );
}
