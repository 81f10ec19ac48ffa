// Inserts what a pattern becomes with given instantiation data, as one step: its elements, links and
// records, below an element, as an argument of its own or in a new module; and the record of how it was
// made (GSN 1:3.5). The pattern is a module of this case, or comes as a case file.
import { rootsOf } from '../clip/roots.ts';
import { validateCase } from '../generated/case.validate.js';
import { type Case, caseFromFile, fileFromCase, type Instantiation } from '../model/case.ts';
import { CaseIndex } from '../model/index.ts';
import { type Instantiated, instantiate } from '../patterns/instantiate.ts';
import { readPattern } from '../patterns/parameters.ts';
import { patternDigest } from '../patterns/patternDigest.ts';
import { FATAL } from '../patterns/problems.ts';
import { type Fields, fields, id, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { freshId } from './parts/freshId.ts';
import { mayFindModule } from './parts/lookups.ts';
import { mayName } from './parts/mayNest.ts';
import { takenNumbers } from './parts/numbering.ts';
import { withRecordIds } from './parts/recordIds.ts';
import { pasteElements } from './pasteElements.ts';
import { ALLOWED, allOf, type Refused, refused, type Verdict } from './verdict.ts';

interface Args {
  readonly pattern?: Fields | undefined;
  readonly from?: string | undefined;
  readonly branch?: string | undefined;
  readonly data: Fields;
  readonly parent?: string | undefined;
  readonly module?: string | undefined;
  readonly newModule?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export const instantiatePattern = defineCommand({
  id: 'instantiatePattern',
  args: {
    /** The pattern as a case file whose main module is the pattern. */
    pattern: optional(fields),
    /** The module of this case that is the pattern. */
    from: optional(id),
    /** An element of the pattern: only its branch is meant. */
    branch: optional(id),
    /** `name`, `tables` and `decisions` of the instantiation record. */
    data: fields,
    /** What its top goes below. */
    parent: optional(id),
    /** The parent's where absent, else the main module. */
    module: optional(id),
    /** The name of a new module that it all goes to. */
    newModule: optional(text),
    before: optional(id),
    after: optional(id),
  },
  label: ({ case: c }, args) => `Insert pattern ${patternName(sourceOf(c, args))}`,
  may: (context, args) => {
    const plan = planOf(context, args);
    if ('allowed' in plan) return plan;
    if (args.newModule !== undefined && (args.parent ?? args.module) !== undefined) {
      return refused(
        'two-places',
        'A pattern goes below an element or into a new module, not both.',
      );
    }
    const named =
      args.newModule === undefined
        ? ALLOWED
        : allOf(
            mayName(context.index, undefined, args.newModule),
            mayStore('modules', { name: args.newModule }, 'a module'),
          );
    const stored = mayStore(
      'instantiations',
      recordOf(context, args, plan, []),
      'an instantiation',
    );
    return allOf(named, stored, pasteElements.may(context, pasting(args, plan.piece)), open(plan));
  },
  run: (draft, args, context) => {
    const plan = planOf(context, args);
    if ('allowed' in plan) return undefined;
    const module = args.newModule === undefined ? args.module : freshId(context);
    if (args.newModule !== undefined && module !== undefined) {
      draft.modules.set(module, { name: args.newModule });
    }
    const made = pasteElements.run(
      draft,
      { ...pasting(args, plan.piece), ...(module ? { module } : {}) },
      context,
    );
    const own = takenNumbers(context.index, '').record(context.index.case, 'instantiations');
    draft.instantiations.set(own, recordOf(context, args, plan, made));
    return [...made, own];
  },
});

interface Plan extends Instantiated {
  readonly source: Source;
}

interface Source {
  readonly case: Case;
  readonly module: string;
}

function sourceOf(c: Case, { pattern, from }: Args): Source | undefined {
  if (pattern === undefined) {
    return from !== undefined && c.modules.has(from) ? { case: c, module: from } : undefined;
  }
  if (!validateCase(pattern)) return undefined;
  const own = caseFromFile(pattern);
  return { case: own, module: own.main };
}

function patternName(source: Source | undefined): string {
  const module = source?.case.modules.get(source.module);
  return module?.pattern?.identifier ?? module?.pattern?.name ?? module?.name ?? '';
}

/** What would be inserted, or why nothing can be. */
function planOf(context: CommandContext, args: Args): Plan | Refused {
  const { index } = context;
  if ((args.pattern === undefined) === (args.from === undefined)) {
    return refused(
      'wrong-arguments',
      'Name the pattern as a module of this case, or give its file.',
    );
  }
  if (args.from !== undefined && !index.case.modules.has(args.from)) {
    return mayFindModule(index, args.from) as Refused;
  }
  const source = sourceOf(index.case, args);
  if (!source) return refused('wrong-form', 'The pattern is no case that can be read.');
  if (args.branch !== undefined && !source.case.nodes.has(args.branch)) {
    return refused('nothing', `The pattern has no element "${args.branch}".`);
  }
  const { tables, decisions } = args.data as Instantiation;
  const stored = mayStore('instantiations', { tables, decisions }, 'an instantiation');
  if (!stored.allowed) return stored;
  const pattern = readPattern(
    source.case === index.case ? index : new CaseIndex(source.case),
    source.module,
    args.branch,
  );
  const result = instantiate(pattern, { tables, decisions });
  const fatal = result.problems.find(({ code }) => FATAL.has(code));
  if (fatal) return refused(fatal.code, fatal.message);
  if (result.piece.nodes.size === 0) return refused('nothing', 'The pattern has no element.');
  return { ...result, piece: withRecordIds(context, result), source };
}

function pasting(args: Args, piece: Case): Parameters<typeof pasteElements.call>[0] {
  const { parent, module, before, after } = args;
  return {
    elements: fileFromCase(piece) as unknown as Fields,
    ...(parent === undefined ? {} : { parent }),
    ...(module === undefined ? {} : { module }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** What is not answered yet, as a warning. */
function open({ problems }: Plan): Verdict {
  const [first, ...others] = problems;
  if (!first) return ALLOWED;
  const more = others.length === 0 ? '' : ` And ${others.length} more.`;
  return {
    allowed: true,
    warning: `Not all of the pattern is instantiated: ${first.message}${more}`,
  };
}

/** @param made ids as pasteElements gives them: the top elements, then the others in the piece's order */
function recordOf(
  { by, today }: CommandContext,
  args: Args,
  { piece, origins, source }: Plan,
  made: readonly string[],
): Instantiation {
  const { name, tables, decisions } = args.data as Instantiation;
  const tops = rootsOf(new CaseIndex(piece)).map(({ entry }) => entry.id);
  const first = new Set(tops);
  const planned = [...tops, ...[...piece.nodes.keys()].filter((one) => !first.has(one))];
  const elements = Object.fromEntries(
    made.map((own, i) => {
      const origin = origins.get(planned[i] ?? '') ?? '';
      return [own, source.case.nodes.get(origin)?.identifier ?? origin];
    }),
  );
  const module = source.case.modules.get(source.module);
  const form = module?.pattern;
  return {
    ...optionals({
      name: name ?? form?.name ?? module?.name,
      pattern: args.from,
      patternIdentifier: form?.identifier,
      patternName: form?.name ?? module?.name,
      patternVersion: module?.version,
      tables,
      decisions,
      by,
    }),
    patternDigest: patternDigest(source.case, source.module),
    on: today,
    elements,
  };
}

/** Without what is missing or empty. */
function optionals(values: Partial<Instantiation>): Partial<Instantiation> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
