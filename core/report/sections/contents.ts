// The table of contents. Short names only: pdfmake writes one link annotation per word.
import type { Content } from '../content.ts';

export function contents(): Content[] {
  return [{ text: 'Contents', style: 'h1', pageBreak: 'before' }, { toc: {} }];
}
