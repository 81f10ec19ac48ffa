// The worker that reads evaluation logs: the loop, with a worker's messages.
import type { ToLogReader } from './logMessages.ts';
import { LogReaderLoop } from './logReaderLoop.ts';

const loop = new LogReaderLoop((message) => self.postMessage(message));

self.addEventListener('message', ({ data }: MessageEvent<ToLogReader>) => loop.hear(data));
