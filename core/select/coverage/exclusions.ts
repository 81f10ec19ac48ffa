// What an exclusion takes out of the matrix, and what it lacks. A field of its cell that is absent means
// any value. A cell that names nothing excludes nothing, and one without reason, owner and day of
// review is named but not excluded (rules.md COV-02).
import { addTo, isBlank } from '../../analyser/ask/fields.ts';
import type { Exclusion } from '../../model/case.ts';
import { isHarmMode } from './nine.ts';

export const CELL_FIELDS = ['domain', 'harmMode', 'actor', 'context'] as const;

export type CellField = (typeof CELL_FIELDS)[number];

export interface ExclusionAnswer {
  readonly id: string;
  readonly cell: NonNullable<Exclusion['cell']>;
  /** Why it takes nothing out at all. */
  readonly void: 'nothing' | 'mode' | undefined;
  /** Of reason, owner and reviewBy, those that are blank. */
  readonly missing: readonly string[];
  /** Its day of review has passed. */
  readonly overdue: boolean;
}

export function exclusionAnswer(id: string, exclusion: Exclusion, today: string): ExclusionAnswer {
  const cell = exclusion.cell ?? {};
  const nothing = CELL_FIELDS.every((field) => isBlank(cell[field]));
  const unknown = !isBlank(cell.harmMode) && !isHarmMode(cell.harmMode);
  return {
    id,
    cell,
    void: nothing ? 'nothing' : unknown ? 'mode' : undefined,
    missing: (['reason', 'owner', 'reviewBy'] as const).filter((field) =>
      isBlank(exclusion[field]),
    ),
    overdue: exclusion.reviewBy !== undefined && exclusion.reviewBy < today,
  };
}

/**
 * Whether the exclusion takes out what has these values. What lacks a value that the exclusion names
 * is not taken out: nobody knows that it is meant.
 */
export function excludes(
  { cell, void: isVoid }: ExclusionAnswer,
  values: Readonly<Partial<Record<CellField, string | undefined>>>,
): boolean {
  if (isVoid !== undefined) return false;
  return CELL_FIELDS.every((field) => isBlank(cell[field]) || cell[field] === values[field]);
}

/**
 * Finds, among these, what may take out something of some domains: what names one of them, and what
 * names no domain. In the order of `exclusions`, without asking each of them.
 */
export function exclusionsByDomain(
  exclusions: readonly ExclusionAnswer[],
): (domains: readonly (string | undefined)[]) => readonly ExclusionAnswer[] {
  const places = new Map(exclusions.map((one, i) => [one, i]));
  const placeOf = (one: ExclusionAnswer) => places.get(one) ?? 0;
  const naming = new Map<string | undefined, ExclusionAnswer[]>();
  for (const one of exclusions) {
    addTo(naming, isBlank(one.cell.domain) ? undefined : one.cell.domain, one);
  }
  return (domains) => {
    const asked = new Set([undefined, ...domains]);
    return [...asked]
      .flatMap((domain) => naming.get(domain) ?? [])
      .sort((a, b) => placeOf(a) - placeOf(b));
  };
}
