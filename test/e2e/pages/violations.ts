// What axe says about the page as it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { EditorPage } from './editorPage.ts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong, as lines. The debugger brings it in: the page's policy forbids scripts. What
 * lies behind a dialog or beside a view in the canvas's place is not asked again: it is the same
 * without them, and has views of its own. Only the lines leave the page: all that axe has passed is
 * thousands of elements, and takes longer to hand over than to check.
 */
export async function violations({ page }: EditorPage): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const behind = document.querySelector('dialog[open]')
      ? ['.window']
      : document.querySelector('.centre-view')
        ? ['#outline-tree', '.canvas-region']
        : [];
    // The guards hand the focus on as soon as they get it.
    const context = { exclude: ['[data-base-ui-focus-guard]', ...behind] };
    const options = { resultTypes: ['violations'] };
    const results = await (globalThis as unknown as Axe).axe.run(context, options);
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    );
  });
}

interface Axe {
  axe: { run(context: object, options: object): Promise<AxeResults> };
}
