// The pages of the rules as Markdown: one document with its drawings in it, or a folder with a page
// and its drawings for each rule.
import { join } from 'node:path';
import type { Profile } from '../core/analyser/profile.ts';
import type { Rule } from '../core/analyser/rule.ts';
import { inMarkdown } from '../core/markdown/inMarkdown.ts';
import { exampleDiagram } from '../core/rulePages/exampleDiagram.ts';
import { rulePage } from '../core/rulePages/rulePage.ts';
import { makeFolder, writeFile } from './files.ts';
import type { World } from './world.ts';

/** Drawings are `data:` addresses, so that the document needs no other file. */
export function rulesDocument(rules: readonly Rule[], profile: Profile): string {
  const pages = rules.map((rule) =>
    rulePage(
      rule,
      profile,
      ({ example }) =>
        `data:image/svg+xml;base64,${Buffer.from(exampleDiagram(rule, example)).toString('base64')}`,
      2,
    ),
  );
  return `${title(profile)}\n\n${pages.join('\n')}`;
}

/** README.md with the list, and beside it ID.md and ID-good-1.svg, … for each rule. */
export async function writeRulePages(
  world: World,
  rules: readonly Rule[],
  profile: Profile,
  folder: string,
): Promise<void> {
  await makeFolder(world, folder);
  const list = rules.map(({ id, title: says }) => `- [${id}](${id}.md) ${inMarkdown(says)}`);
  const drawings = new Map<string, string>();
  const pages = rules.map((rule) => {
    const page = rulePage(rule, profile, ({ example, name }) => {
      drawings.set(`${name}.svg`, exampleDiagram(rule, example));
      return `${name}.svg`;
    });
    return [`${rule.id}.md`, page] as const;
  });
  const files = [['README.md', `${title(profile)}\n\n${list.join('\n')}\n`], ...pages, ...drawings];
  for (const [name = '', text = ''] of files) await writeFile(world, join(folder, name), text);
}

function title({ id }: Profile): string {
  return `# Rules, as profile ${id} has them`;
}
