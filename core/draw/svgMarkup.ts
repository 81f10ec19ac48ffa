// Writes primitives as SVG markup: plain attributes only (no style sheets, no markers), which every
// reader of SVG understands, PDF makers included.
import { FONT_FAMILY } from '../layout/fontWidths.ts';
import { isExternal } from '../markdown/links.ts';
import { num } from './path.ts';
import type { Primitive } from './primitives.ts';
import type { Theme } from './theme.ts';

/** The bundled font, then fonts of similar width; lines keep their length whatever is used. */
export const FONT_STACK = `${FONT_FAMILY}, Noto Sans, Segoe UI, Helvetica, Arial, sans-serif`;

// Characters that XML 1.0 forbids (section 2.2), unpaired surrogates included.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be found
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content or a quoted attribute; forbidden characters become visible. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}

/** An XML name from any id: reversible, so that different ids stay different. */
export function xmlName(id: string): string {
  return id.replace(/[^A-Za-z0-9.-]/g, (c) => `_${(c.codePointAt(0) ?? 0).toString(16)}_`);
}

export function markup(primitive: Primitive, theme: Theme): string {
  if (primitive.type === 'text') {
    const { text, x, y, width, size, bold, italic, fill, href } = primitive;
    if (text === '') return '';
    // With a fallback font, the line is squeezed to the measured length and stays in its symbol.
    const length = width > 0 ? ` textLength="${num(width)}" lengthAdjust="spacingAndGlyphs"` : '';
    const face = `${bold ? ' font-weight="600"' : ''}${italic ? ' font-style="italic"' : ''}`;
    const place = `x="${num(x)}" y="${num(y)}" font-size="${num(size)}"`;
    const drawn = `<text ${place}${face} fill="${theme[fill]}"${length}>${escapeXml(text)}</text>`;
    // A name within the case has no address in a file.
    if (href === undefined || !isExternal(href)) return drawn;
    return `<a href="${escapeXml(href)}">${drawn}</a>`;
  }
  const { d, fill, stroke, strokeWidth, dash, at } = primitive;
  const dashes = dash ? ` stroke-dasharray="${dash.map(num).join(' ')}"` : '';
  const pen =
    stroke === 'none' ? '' : ` stroke="${theme[stroke]}" stroke-width="${num(strokeWidth)}"`;
  const place = at ? ` transform="translate(${num(at.x)} ${num(at.y)})"` : '';
  return `<path d="${d}" fill="${theme[fill]}"${pen}${dashes}${place}/>`;
}
