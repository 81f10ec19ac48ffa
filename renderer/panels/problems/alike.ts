// The same fault many times: findings of one rule and severity that follow each other stand under one
// heading, folded at first. Blockers never do: each is told.
import type { Finding } from '../../../core/analyser/finding.ts';

/** As many as one reads one by one. */
const MANY = 10;

export interface Run {
  readonly findings: readonly Finding[];
  /** They stand under a heading of their own. */
  readonly many: boolean;
}

/** A group in its order, cut where rule or severity change. */
export function runsOf(findings: readonly Finding[]): readonly Run[] {
  const runs: Finding[][] = [];
  let last: Finding | undefined;
  for (const finding of findings) {
    const follows = last?.rule === finding.rule && last.severity === finding.severity;
    if (follows) runs.at(-1)?.push(finding);
    else runs.push([finding]);
    last = finding;
  }
  return runs.map((run) => {
    return { findings: run, many: run.length >= MANY && run[0]?.severity !== 'blocker' };
  });
}

const ALIKE = 'alike';

/** Of the heading, within the group of that key. */
export function alikeKey(group: string, { rule, severity }: Finding): string {
  return `${ALIKE} ${severity} ${rule} ${group}`;
}

/**
 * Whether what a key names is open. Groups are open at first, headings of what is alike are not; a key
 * in the set is the other way round.
 */
export function isOpen(key: string, turned: ReadonlySet<string>): boolean {
  return turned.has(key) === beginsFolded(key);
}

function beginsFolded(key: string): boolean {
  return key.startsWith(`${ALIKE} `);
}
