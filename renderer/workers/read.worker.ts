// Reads a large case file away from the window, which stays alive and can call it off.
import { readCase } from '../../core/format/readCase.ts';
import type { Read } from './readMessages.ts';

self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  const read = readCase(data);
  if (!read.ok) {
    postMessage(read satisfies Read);
    return;
  }
  // The text is as large as the file, and nobody asks for it.
  const { text: _text, ...rest } = read;
  postMessage(rest satisfies Read);
};
