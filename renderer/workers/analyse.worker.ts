// The worker that analyses: the loop, with a worker's timers and messages.
import { enableMapSet, enablePatches } from 'immer';
import type { ToAnalyser } from './analyseMessages.ts';
import { AnalyserLoop } from './analyserLoop.ts';

enableMapSet();
enablePatches();

const loop = new AnalyserLoop({
  tell: (message) => self.postMessage(message),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
});

self.addEventListener('message', ({ data }: MessageEvent<ToAnalyser>) => loop.hear(data));
