// The analyser's answers put together again from what it tells (workers/answers.ts). Changes hold only for
// the answer that they were told of: where one was lost, nothing is made of them, and all is asked for.
import type { Finding } from '../../core/analyser/finding.ts';
import { HEALTH_IDS, type Health, type HealthPart } from '../../core/select/health.ts';
import type {
  Analysed,
  Answer,
  Changed,
  FromAnalyser,
  HealthChanges,
  Part,
} from '../workers/analyseMessages.ts';
import { changedList } from '../workers/listChanges.ts';
import { addTo, changedById, type FindingsById } from './findingsById.ts';

export interface HeardAnswer extends Answer {
  readonly byId: FindingsById;
}

type Told = Exclude<FromAnalyser, { kind: 'failed' }>;
type Known = Pick<HeardAnswer, 'findings' | 'health' | 'byId'>;

/** Of one worker: another counts its answers anew. */
export class HeardAnswers {
  /** The number of the newest answer, and what it said; undefined where that is not known. */
  private number = 0;
  private known: Known | undefined;
  private parts: { number: number; findings: Finding[]; byId: Map<string, Finding[]> } | undefined;

  /** The answer; undefined while more of it is to come; `lost` where it cannot be put together. */
  hear(message: Told): HeardAnswer | 'lost' | undefined {
    // Told before something that was heard already, or told twice.
    if (message.number <= this.number) return undefined;
    if (message.kind === 'part') {
      this.take(message);
      return undefined;
    }
    const known = message.kind === 'analysed' ? this.whole(message) : this.changed(message);
    this.number = message.number;
    this.known = known;
    this.parts = undefined;
    return known ? { ...message, ...known } : 'lost';
  }

  private take({ number, findings }: Pick<Part, 'number' | 'findings'>): void {
    if (this.parts?.number !== number) this.parts = { number, findings: [], byId: new Map() };
    for (const one of findings) this.parts.findings.push(one);
    addTo(this.parts.byId, findings);
  }

  private whole(message: Analysed): Known | undefined {
    const { number, told = 0, health } = message;
    const before = this.parts?.number === number ? this.parts.findings.length : 0;
    if (before !== told) return undefined;
    this.take(message);
    const { findings = [], byId = new Map() } = this.parts ?? {};
    return { findings, health, byId };
  }

  private changed({ since, findings: changes, health }: Changed): Known | undefined {
    const { known } = this;
    if (!known || since !== this.number) return undefined;
    const findings = changes.length === 0 ? known.findings : changedList(known.findings, changes);
    const byId = changedById(known.byId, known.findings, changes, findings);
    return { findings, health: changedHealth(known.health, health), byId };
  }
}

function changedHealth(before: Health, changes: HealthChanges): Health {
  const health: { -readonly [T in keyof Health]: HealthPart } = { ...before };
  for (const id of HEALTH_IDS) {
    const change = changes[id];
    if (!change) continue;
    const { count, findings, things } = change;
    const old = before[id];
    health[id] = {
      count,
      findings: changedList(old.findings, findings),
      things: changedList(old.things, things),
    };
  }
  return health;
}
