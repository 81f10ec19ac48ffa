// The policies of a case as ladders: each level by name, with what every version of the policy says of
// it side by side, so that it shows when a definition moved or was withdrawn.
import { citedLevels, reachedLevels } from '../analyser/ask/levels.ts';
import type { PolicyVersion, SafetyLevel } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';
import { labelKey } from '../reasoning/words.ts';

/** What a level is to this case. */
export interface LevelMarks {
  /** The head of the case claims it. */
  readonly claimed: boolean;
  /** Elements that are about it or cite it. */
  readonly citedBy: readonly string[];
  /** Active evidence meets one of its criteria. */
  readonly reached: boolean;
  /** It is the next above one that is claimed or reached. */
  readonly next: boolean;
}

export interface LadderCell {
  readonly id: string;
  readonly level: SafetyLevel;
  readonly marks: LevelMarks;
}

export interface LadderVersion {
  readonly id: string;
  readonly record: PolicyVersion;
  /** The version that took its place, by its name; undefined where it is current. */
  readonly supersededBy: string | undefined;
}

export interface LadderRow {
  readonly name: string;
  readonly rank: number | undefined;
  /** One for each version, in their order; empty where the version has no such level. */
  readonly cells: readonly (readonly LadderCell[])[];
}

export interface Ladder {
  /** Undefined for levels that name no version of a policy of the case. */
  readonly policy: string | undefined;
  readonly versions: readonly LadderVersion[];
  /** The highest first. */
  readonly rows: readonly LadderRow[];
}

/** The ladders in the order of their policies' ids; levels of no policy last. */
export function policyLadders(index: CaseIndex): readonly Ladder[] {
  return index.memo('policyLadders', () => {
    const c = index.case;
    const marks = marksOf(index);
    const byVersion = new Map<string, string[]>();
    const loose: string[] = [];
    for (const [id, { policyVersion }] of c.safetyLevels) {
      const version = c.policyVersions.get(policyVersion ?? '');
      if (policyVersion === undefined || !version || !c.policies.has(version.policy))
        loose.push(id);
      else byVersion.set(policyVersion, [...(byVersion.get(policyVersion) ?? []), id]);
    }
    const cellsOf = (ids: readonly string[]) =>
      ids.flatMap((id): LadderCell[] => {
        const level = c.safetyLevels.get(id);
        return level ? [{ id, level, marks: marks(id) }] : [];
      });
    const ladders = [...c.policies.keys()].sort(compareIdentifiers).map((policy): Ladder => {
      const versions = versionsOf(index, policy);
      const cells = versions.map(({ id }) => cellsOf(byVersion.get(id) ?? []));
      return { policy, versions, rows: rowsOf(cells) };
    });
    if (loose.length === 0) return ladders;
    return [...ladders, { policy: undefined, versions: [], rows: rowsOf([cellsOf(loose)]) }];
  });
}

/** The earliest first: by day, then as people count; what supersedes comes after. */
function versionsOf({ case: c }: CaseIndex, policy: string): LadderVersion[] {
  return [...c.policyVersions]
    .filter(([, record]) => record.policy === policy)
    .sort(
      ([, a], [, b]) => compareDates(a.date, b.date) || compareIdentifiers(a.version, b.version),
    )
    .map(([id, record]) => {
      const next = c.policyVersions.get(record.supersededBy ?? '');
      return { id, record, supersededBy: next?.version ?? record.supersededBy };
    });
}

function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

function rowsOf(versions: readonly (readonly LadderCell[])[]): LadderRow[] {
  const rows = new Map<string, { name: string; cells: LadderCell[][] }>();
  versions.forEach((cells, at) => {
    for (const cell of cells) {
      const key = labelKey(cell.level.name) || cell.id;
      const row = rows.get(key) ?? {
        name: cell.level.name || cell.id,
        cells: versions.map(() => []),
      };
      row.cells[at]?.push(cell);
      rows.set(key, row);
    }
  });
  return [...rows.values()]
    .map(({ name, cells }) => {
      const ranks = cells.flat().flatMap(({ level }) => level.rank ?? []);
      return { name, cells, rank: ranks.length > 0 ? Math.max(...ranks) : undefined };
    })
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || compareIdentifiers(a.name, b.name));
}

function marksOf(index: CaseIndex): (id: string) => LevelMarks {
  const { safetyLevels } = index.case;
  const cited = new Map(citedLevels(index).map((level) => [level.id, level]));
  const reached = new Map(
    reachedLevels(index).map((level) => [level.id, level.shownBy.length > 0]),
  );
  const next = new Set([...reached.keys()].flatMap((id) => safetyLevels.get(id)?.next ?? []));
  return (id) => ({
    claimed: cited.get(id)?.claimed ?? false,
    citedBy: cited.get(id)?.nodes ?? [],
    reached: reached.get(id) ?? false,
    next: next.has(id),
  });
}
