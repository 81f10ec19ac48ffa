// Reads evaluation logs one after the other, away from the window. It has no files: each part of one
// is asked for and waited for. A log that cannot be read is an answer like any other.
import { readLog } from '../../core/exchange/evaluations/readLog.ts';
import type { ByteSource } from '../../core/exchange/evaluations/types.ts';
import type { FromLogReader, LogOrder, ToLogReader } from './logMessages.ts';

interface Waiting {
  readonly done: (bytes: Uint8Array) => void;
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
    if (message.kind === 'part') waiting?.done(message.bytes);
    else waiting?.failed(new Error(message.why));
  }

  private async readAll(logs: readonly LogOrder[]): Promise<void> {
    for (const [i, log] of logs.entries()) {
      const { mapping } = log;
      const reading = await readLog(this.sourceOf(log, i), mapping ? { mapping } : {});
      this.tell({ kind: 'reading', log: i, reading });
    }
    this.tell({ kind: 'done' });
  }

  private sourceOf({ name, size }: LogOrder, log: number): ByteSource {
    return {
      name,
      size,
      read: (from, to) =>
        new Promise((done, failed) => {
          const request = this.requests;
          this.requests += 1;
          this.waiting.set(request, { done, failed });
          this.tell({ kind: 'want', request, log, from, to });
        }),
    };
  }
}
