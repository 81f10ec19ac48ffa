// Adds an empty module: a new scope of identifiers (GSN 1:4.1).

import { flag, id, optional, text } from './args.ts';
import { defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { freshId } from './parts/freshId.ts';
import { mayName, mayNest } from './parts/mayNest.ts';
import { allOf } from './verdict.ts';

export const addModule = defineCommand({
  id: 'addModule',
  args: {
    name: text,
    /** A contract module (GSN 1:4.7). */
    contract: optional(flag),
    /** The module that contains it. */
    parent: optional(id),
  },
  label: (_index, { name }) => `Add module ${name}`,
  may: ({ index }, args) =>
    allOf(
      mayName(index, undefined, args.name),
      mayNest(index, undefined, args.parent),
      mayStore('modules', moduleOf(args), 'a module'),
    ),
  run: (draft, args, context) => {
    const own = freshId(context);
    draft.modules.set(own, moduleOf(args));
    return [own];
  },
});

interface Args {
  readonly name: string;
  readonly contract?: boolean | undefined;
  readonly parent?: string | undefined;
}

function moduleOf({ name, contract, parent }: Args) {
  return {
    name,
    ...(contract ? { contract } : {}),
    ...(parent === undefined ? {} : { parent }),
  };
}
