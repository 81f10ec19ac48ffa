// Reads evaluation logs one after the other, away from the window. It has no files: each part of one
// is asked for and waited for. A log that cannot be read is an answer like any other.
import { readLog } from '../../core/exchange/evaluations/readLog.ts';
import type { ByteSource } from '../../core/exchange/evaluations/types.ts';
import type { FromLogReader, LogOrder, ToLogReader } from './logMessages.ts';

type Answer = Exclude<ToLogReader, { kind: 'read' | 'noPart' }>;

interface Waiting {
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

export class LogReaderLoop {
  private readonly tell: (message: FromLogReader) => void;
  private readonly waiting = new Map<number, Waiting>();
  private requests = 0;

  constructor(tell: (message: FromLogReader) => void) {
    this.tell = tell;
  }

  hear(message: ToLogReader): void {
    if (message.kind === 'read') {
      void this.readAll(message.logs);
      return;
    }
    const waiting = this.waiting.get(message.request);
    this.waiting.delete(message.request);
    if (message.kind === 'noPart') waiting?.failed(new Error(message.why));
    else waiting?.done(message);
  }

  private async readAll(logs: readonly LogOrder[]): Promise<void> {
    for (const [i, log] of logs.entries()) {
      const { mapping, digests } = log;
      const reading = await readLog(this.sourceOf(log, i), {
        ...(mapping ? { mapping } : {}),
        ...(digests ? { digest: () => this.digestOf(i) } : {}),
      });
      this.tell({ kind: 'reading', log: i, reading });
    }
    this.tell({ kind: 'done' });
  }

  private sourceOf({ name, size }: LogOrder, log: number): ByteSource {
    return {
      name,
      size,
      read: async (from, to) => {
        const answer = await this.ask((request) => ({ kind: 'want', request, log, from, to }));
        if (answer.kind !== 'part') throw new Error(`${name}: another answer came than a part.`);
        return answer.bytes;
      },
    };
  }

  private async digestOf(log: number): Promise<string> {
    const answer = await this.ask((request) => ({ kind: 'wantDigest', request, log }));
    if (answer.kind !== 'digest') throw new Error('Another answer came than a digest.');
    return answer.digest;
  }

  private ask(question: (request: number) => FromLogReader): Promise<Answer> {
    return new Promise((done, failed) => {
      const request = this.requests;
      this.requests += 1;
      this.waiting.set(request, { done, failed });
      this.tell(question(request));
    });
  }
}
