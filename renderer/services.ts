// What the build gives the window: its workers and the cases that ship with it. The only file that
// asks the bundler; everything else gets these passed in.
import type { AnalyserPort } from './store/analysis.ts';
import type { Services } from './store/editor.ts';
import type { ReportPort } from './store/exports.ts';
import type { FromAnalyser } from './workers/analyseMessages.ts';
import type { FromLogReader, LogReaderPort } from './workers/logMessages.ts';
import type { Read, ReaderPort } from './workers/readMessages.ts';
import type { ReportProgress } from './workers/reportMessages.ts';

const examples = import.meta.glob<string>('../templates/examples/*.case.json', {
  query: '?raw',
  import: 'default',
});

const patterns = import.meta.glob<string>('../templates/patterns/*.case.json', {
  query: '?raw',
  import: 'default',
});

function startAnalyser(): AnalyserPort {
  const worker = new Worker(new URL('./workers/analyse.worker.ts', import.meta.url), {
    type: 'module',
  });
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen: (heard, stopped) => {
      worker.onmessage = ({ data }: MessageEvent<FromAnalyser>) => heard(data);
      worker.onerror = stopped;
    },
  };
}

function startReport(): ReportPort {
  const worker = new Worker(new URL('./workers/report.worker.ts', import.meta.url), {
    type: 'module',
  });
  return {
    postMessage: (order) => worker.postMessage(order),
    terminate: () => worker.terminate(),
    listen: (heard, stopped) => {
      worker.onmessage = ({ data }: MessageEvent<ReportProgress>) => heard(data);
      worker.onerror = ({ message }) => stopped(message || 'its worker stopped');
    },
  };
}

function startReader(): ReaderPort {
  const worker = new Worker(new URL('./workers/read.worker.ts', import.meta.url), {
    type: 'module',
  });
  return {
    postMessage: (bytes) => worker.postMessage(bytes),
    terminate: () => worker.terminate(),
    listen: (heard, stopped) => {
      worker.onmessage = ({ data }: MessageEvent<Read>) => heard(data);
      worker.onerror = stopped;
      worker.onmessageerror = stopped;
    },
  };
}

function startLogReader(): LogReaderPort {
  const worker = new Worker(new URL('./workers/logs.worker.ts', import.meta.url), {
    type: 'module',
  });
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen: (heard, stopped) => {
      worker.onmessage = ({ data }: MessageEvent<FromLogReader>) => heard(data);
      worker.onerror = stopped;
      worker.onmessageerror = stopped;
    },
  };
}

export const services: Services = {
  startAnalyser,
  startReport,
  startReader,
  startLogReader,
  examples,
  patterns,
};
