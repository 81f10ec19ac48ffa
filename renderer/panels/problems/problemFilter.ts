// Which problems pass the filters. Pure.
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Severity } from '../../../core/analyser/rule.ts';
import { RULES } from '../../../core/generated/rules.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import type { Health } from '../../../core/select/health.ts';
import { dueFor, ownerFor } from '../../../core/select/responsible.ts';
import type { ProblemFilter } from '../../store/panels.ts';
import { belowOf } from './branches.ts';
import { dueName, NO_OWNER, OVERDUE } from './problemGroups.ts';

export interface ProblemView {
  readonly hiddenSeverities: ReadonlySet<Severity>;
  readonly hideWaived: boolean;
  readonly filter: ProblemFilter;
  /** What "below what is selected" means. */
  readonly selected: ReadonlySet<string>;
  /** What "of the health strip's figure" means. */
  readonly health: Health;
  /** The day of the analysis. */
  readonly today: string;
  /** Fingerprints of what was found when the case was saved; undefined while that is not known. */
  readonly known: ReadonlySet<string> | undefined;
}

/** The findings that pass the filters, in the analyser's order. */
export function filtered(
  index: CaseIndex,
  findings: readonly Finding[],
  { hiddenSeverities, hideWaived, filter, selected, health, today, known }: ProblemView,
): readonly Finding[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const below = filter.branch && selected.size > 0 ? belowOf(index, selected) : undefined;
  const figure = filter.health === '' ? undefined : new Set(health[filter.health].findings);
  return findings.filter((finding) => {
    if (figure && !figure.has(finding.fingerprint)) return false;
    if (hiddenSeverities.has(finding.severity)) return false;
    if (hideWaived && finding.waived !== undefined) return false;
    if (filter.waived && finding.waived === undefined) return false;
    // As long as it is not known, nothing is called new.
    if (filter.sinceSaved && known?.has(finding.fingerprint) !== false) return false;
    if (filter.rule !== '' && finding.rule !== filter.rule) return false;
    if (below && !finding.ids.some((id) => below.has(id))) return false;
    const { ids } = finding;
    if (filter.owner !== '' && (ownerFor(index, ids) ?? NO_OWNER) !== filter.owner) return false;
    if (filter.overdue && dueName(dueFor(index, ids), today) !== OVERDUE) return false;
    return words.length === 0 || hasWords(finding, words);
  });
}

/**
 * All words stand in its rule, the rule's title, its severity, its message or the names of its place.
 * @param words in small letters; none has a blank in it
 */
export function hasWords(finding: Finding, words: readonly string[]): boolean {
  const { rule, severity, message, at } = finding;
  const about = ABOUT.get(rule) ?? rule.toLowerCase();
  return words.every(
    (word) =>
      severity.includes(word) ||
      about.includes(word) ||
      message.toLowerCase().includes(word) ||
      at.some((name) => name.toLowerCase().includes(word)),
  );
}

const ABOUT = new Map(RULES.map(({ id, title }) => [id, `${id} ${title}`.toLowerCase()]));
