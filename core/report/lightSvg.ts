// A drawing less what has no effect in a PDF: a third of its elements and of the time to print it.

/** Titles for screen readers, names of parts, and the widths that a browser's own fonts would need. */
const NEEDLESS =
  /<title[^<]*<\/title>|<desc[^<]*<\/desc>| textLength="[^"]*" lengthAdjust="[^"]*"| (?:id|class)="[^"]*"/g;

/** Quotes and angle brackets of texts are entities in the markup, so only markup can match. */
export function lightSvg(svg: string): string {
  return svg.replace(NEEDLESS, '');
}
