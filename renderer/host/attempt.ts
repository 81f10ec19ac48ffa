// Turns what browsers throw into refusals with a sentence.
import type { HostResult } from '../../core/host.ts';
import { nothingChosen, refusal } from './answers.ts';

/** @param what the beginning of the sentence: "a.case.json could not be saved" */
export async function attempt<T>(
  what: string,
  work: () => Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    switch (name) {
      case 'AbortError':
        return nothingChosen();
      case 'NotAllowedError':
      case 'SecurityError':
        return denied(what);
      case 'NoModificationAllowedError':
        return refusal('denied', `${what}: the file may not be changed. Save as a new file.`);
      case 'NotFoundError':
        return refusal('gone', `${what}: it is no longer there. Save it as a new file.`);
      case 'QuotaExceededError':
        return refusal('failed', `${what}: there is no room left. Save it elsewhere.`);
    }
    const detail = error instanceof Error ? error.message : String(error);
    return refusal('failed', `${what} (${detail}). Try again, or save as a new file.`);
  }
}

export function denied(what: string): HostResult<never> {
  return refusal(
    'denied',
    `${what}: the browser has no permission. Allow it, or save as a new file.`,
  );
}
