// An editor on a sketched case, with a memory host and workers that the test answers for.
import { sketch } from '../../../core/sketch/sketch.ts';
import { createEditor, type Editor } from '../../../renderer/store/editor.ts';
import type {
  Analysed,
  FromAnalyser,
  ToAnalyser,
} from '../../../renderer/workers/analyseMessages.ts';
import type { FromLogReader, ToLogReader } from '../../../renderer/workers/logMessages.ts';
import { LogReaderLoop } from '../../../renderer/workers/logReaderLoop.ts';
import type { ReportOrder, ReportProgress } from '../../../renderer/workers/reportMessages.ts';
import { type MemoryHost, memoryHost } from './memoryHost.ts';

/** An answer in full goes without its number where that is the next one. */
export type FakeAnswer = FromAnalyser | Omit<Analysed, 'number'>;

/** One worker as the editor started it. */
export interface FakeAnalyser {
  readonly sent: ToAnalyser[];
  answer: (message: FakeAnswer) => void;
  stop: () => void;
  terminated: boolean;
}

export interface FakeReport {
  readonly ordered: ReportOrder[];
  answer: (message: ReportProgress) => void;
  stop: (why: string) => void;
  terminated: boolean;
}

export interface TestEditor {
  readonly editor: Editor;
  readonly host: MemoryHost;
  /** Every worker started so far. */
  readonly analysers: FakeAnalyser[];
  readonly reports: FakeReport[];
}

export function testEditor(
  text: string,
  file = 'test.case.json',
  host: MemoryHost = memoryHost(),
): TestEditor {
  const analysers: FakeAnalyser[] = [];
  const startAnalyser = () => {
    const fake: FakeAnalyser = { sent: [], answer: () => {}, stop: () => {}, terminated: false };
    analysers.push(fake);
    return {
      postMessage: (message: ToAnalyser) => void fake.sent.push(message),
      terminate: () => {
        fake.terminated = true;
      },
      listen: (heard: (message: FromAnalyser) => void, stopped: () => void) => {
        let number = 0;
        fake.answer = (message) => {
          number += 1;
          heard(message.kind === 'analysed' ? { number, ...message } : message);
        };
        fake.stop = stopped;
      },
    };
  };
  const reports: FakeReport[] = [];
  const startReport = () => {
    const fake: FakeReport = { ordered: [], answer: () => {}, stop: () => {}, terminated: false };
    reports.push(fake);
    return {
      postMessage: (order: ReportOrder) => void fake.ordered.push(order),
      terminate: () => {
        fake.terminated = true;
      },
      listen: (heard: (message: ReportProgress) => void, stopped: (why: string) => void) => {
        fake.answer = heard;
        fake.stop = stopped;
      },
    };
  };
  const startLogReader = () => {
    let heard: (message: FromLogReader) => void = () => {};
    const loop = new LogReaderLoop((message) => queueMicrotask(() => heard(message)));
    return {
      postMessage: (message: ToLogReader) => loop.hear(message),
      terminate: () => {},
      listen: (listener: typeof heard) => {
        heard = listener;
      },
    };
  };
  const services = { startAnalyser, startReport, startLogReader, examples: {} };
  const editor = createEditor({ host, services, first: sketch(text), file: { name: file } });
  return { editor, host, analysers, reports };
}
