// An example of a rule as one SVG string, for the rules' pages. The same input gives the same bytes.
import type { Example, Rule } from '../analyser/rule.ts';
import { num } from '../draw/path.ts';
import { escapeXml, FONT_STACK, markup } from '../draw/svgMarkup.ts';
import { LIGHT, type Theme } from '../draw/theme.ts';
import { exampleScene, type ScenePart } from './exampleScene.ts';

interface Options {
  readonly theme?: Theme;
}

/**
 * The example drawn, with what the rule finds in it framed and numbered; the numbers are those of
 * `exampleScene(rule, example).flagged`.
 */
export function exampleDiagram(rule: Rule, example: Example, options: Options = {}): string {
  const theme = options.theme ?? LIGHT;
  const { width, height, parts, description } = exampleScene(rule, example);
  const [w, h] = [num(width), num(height)];
  const part = ({ x, y, shapes }: ScenePart) =>
    `<g transform="translate(${num(x)} ${num(y)})">${shapes.map((shape) => markup(shape, theme)).join('')}</g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">`,
    `<title>${escapeXml(`${rule.id}: ${example.name}`)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<rect width="${w}" height="${h}" fill="${theme.paper}"/>`,
    `<g font-family="${FONT_STACK}" text-rendering="optimizeSpeed" stroke-linejoin="round">`,
    ...parts.map(part),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
