// The analyser's answers on their way to the window: the first in full, each other as what differs from
// the one sent last. Most findings outlive an edit, and to copy thousands of them holds the window up.
import type { Finding } from '../../core/analyser/finding.ts';
import { sameValue } from '../../core/diff/sameValue.ts';
import { HEALTH_IDS, type Health, type HealthThing } from '../../core/select/health.ts';
import type { Answer, FromAnalyser, HealthChanges, HealthPartChange } from './analyseMessages.ts';
import { type Likeness, type ListChange, listChanges } from './listChanges.ts';

/** Most findings of one message. */
export const MOST_IN_PART = 2_000;

const FINDINGS: Likeness<Finding> = { keyOf: (one) => one.fingerprint, alike: sameValue };
const THINGS: Likeness<HealthThing> = { keyOf: (one) => one.id, alike: sameValue };
const WORDS: Likeness<string> = { keyOf: (one) => one, alike: (a, b) => a === b };

export class Answers {
  private number = 0;
  private last: Pick<Answer, 'findings' | 'health'> | undefined;

  /** The messages that tell it, in their order. */
  next(answer: Answer): readonly FromAnalyser[] {
    const { last } = this;
    this.last = answer;
    this.number += 1;
    const changes = last && listChanges(last.findings, answer.findings, FINDINGS);
    if (!changes || putIn(changes) > Math.max(MOST_IN_PART, answer.findings.length / 2)) {
      return inFull(answer, this.number);
    }
    const { findings: _all, health: _whole, ...about } = answer;
    const health = healthChanges(last.health, answer.health);
    const { number } = this;
    return [{ kind: 'changed', number, since: number - 1, ...about, findings: changes, health }];
  }

  /** What was sent last says the same in other objects, which the next answer is made of. */
  renew(findings: readonly Finding[]): void {
    if (this.last) this.last = { ...this.last, findings };
  }

  /** The next answer is one in full. */
  forget(): void {
    this.last = undefined;
  }
}

function inFull(answer: Answer, number: number): readonly FromAnalyser[] {
  const { findings } = answer;
  const told = Math.max(0, Math.ceil(findings.length / MOST_IN_PART) - 1) * MOST_IN_PART;
  const messages: FromAnalyser[] = [];
  for (let at = 0; at < told; at += MOST_IN_PART) {
    messages.push({ kind: 'part', number, findings: findings.slice(at, at + MOST_IN_PART) });
  }
  const rest = findings.slice(told);
  messages.push({ kind: 'analysed', number, ...answer, findings: rest, ...(told ? { told } : {}) });
  return messages;
}

function healthChanges(before: Health, after: Health): HealthChanges {
  const changes: { -readonly [T in keyof HealthChanges]: HealthPartChange } = {};
  for (const id of HEALTH_IDS) {
    const [old, now] = [before[id], after[id]];
    const findings = listChanges(old.findings, now.findings, WORDS);
    const things = listChanges(old.things, now.things, THINGS);
    if (old.count === now.count && findings.length + things.length === 0) continue;
    changes[id] = { count: now.count, findings, things };
  }
  return changes;
}

function putIn(changes: readonly ListChange<unknown>[]): number {
  return changes.reduce((sum, { put }) => sum + put.length, 0);
}
