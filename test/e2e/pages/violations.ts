// What axe says about the page as it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { EditorPage } from './editorPage.ts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong, as lines. The debugger brings it in: the page's policy forbids scripts. What
 * lies behind a dialog or beside a view in the canvas's place is not asked again: it is the same
 * without them, and has views of its own.
 */
export async function violations({ page }: EditorPage): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() => {
    const behind = document.querySelector('dialog[open]')
      ? ['.window']
      : document.querySelector('.centre-view')
        ? ['#outline-tree', '.canvas-region']
        : [];
    return (
      globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } }
    ).axe.run({
      // The guards hand the focus on as soon as they get it.
      exclude: ['[data-base-ui-focus-guard]', ...behind],
    });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}
