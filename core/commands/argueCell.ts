// Argues a cell of the coverage matrix, as one step: inserts the branch that a pattern of pathways (T-14)
// has for each of them, for one pathway; with a new record of the cell's values, or for one on record
// that nothing argues yet. Into a case without elements it inserts the whole pattern.
import { validateCase } from '../generated/case.validate.js';
import { type Case, caseFromFile, type Pathway } from '../model/case.ts';
import { CaseIndex } from '../model/index.ts';
import { readPattern } from '../patterns/parameters.ts';
import { tokenKey } from '../patterns/tokens.ts';
import { type Fields, fields, id, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { instantiatePattern } from './instantiatePattern.ts';
import { mayStore, withFields } from './parts/form.ts';
import { mayFindRecord } from './parts/tables.ts';
import { ALLOWED, allOf, type Refused, refused } from './verdict.ts';

interface Args {
  readonly pattern: Fields;
  readonly cell: Fields;
  readonly pathway?: string | undefined;
  readonly name?: string | undefined;
  readonly parent?: string | undefined;
}

const CELL = ['domain', 'harmMode', 'actor', 'context'];

export const argueCell = defineCommand({
  id: 'argueCell',
  args: {
    /** The pattern as a case file: one branch of it is repeated for each pathway. */
    pattern: fields,
    /** `domain`, `harmMode`, `actor` and `context` of the pathway; a value on record stays where absent. */
    cell: fields,
    /** A pathway on record; a new one is made where absent. */
    pathway: optional(id),
    /** The name of the new pathway. */
    name: optional(text),
    /** What the branch goes below; an argument of its own in the main module where absent. */
    parent: optional(id),
  },
  label: ({ case: c }, args) => `Argue ${c.pathways.get(args.pathway ?? '')?.name ?? args.name}`,
  may: (context, args) => {
    const plan = planOf(context, args);
    if ('allowed' in plan) return plan;
    const foreign = Object.keys(args.cell).find((field) => !CELL.includes(field));
    if (foreign !== undefined) return refused('wrong-form', `A cell has no field "${foreign}".`);
    return allOf(
      mayStore('pathways', plan.record, 'the pathway'),
      // What of the pattern is left open is the author's next work, and no warning.
      silently(instantiatePattern.may(context, plan.call)),
    );
  },
  run: (draft, args, context) => {
    const plan = planOf(context, args);
    if ('allowed' in plan) return undefined;
    const before = context.index.case.pathways;
    const made = instantiatePattern.run(draft, plan.call, context);
    const own = [...draft.pathways.keys()].find((one) => !before.has(one));
    if (own === undefined) return made;
    const { control, propensity } = draft.pathways.get(own) ?? {};
    const record = {
      ...plan.record,
      ...(control && { control }),
      ...(propensity && { propensity }),
    };
    if (args.pathway === undefined) {
      draft.pathways.set(own, record);
      return [...made, own];
    }
    draft.pathways.delete(own);
    draft.pathways.set(args.pathway, record);
    for (const one of made) {
      const node = draft.nodes.get(one);
      if (node?.about)
        node.about = node.about.map((at) => (at === own ? (args.pathway ?? at) : at));
      if (node?.kind === 'strategy' && node.pathway === own) node.pathway = args.pathway;
    }
    return made;
  },
});

interface Plan {
  readonly record: Pathway;
  readonly call: Parameters<typeof instantiatePattern.call>[0] & Fields;
}

function planOf({ index }: CommandContext, args: Args): Plan | Refused {
  const { case: c } = index;
  const known = c.pathways.get(args.pathway ?? '');
  if (args.pathway !== undefined && !known) {
    return mayFindRecord(index, 'pathways', args.pathway) as Refused;
  }
  const name = (known?.name ?? args.name ?? '').trim();
  if (name === '') return refused('nothing', 'Give the pathway a name.');
  if (!validateCase(args.pattern)) {
    return refused('wrong-form', 'The pattern is no case that can be read.');
  }
  const source = caseFromFile(args.pattern);
  const branch = repeatedBranch(source);
  if (branch === undefined) {
    return refused('wrong-form', 'The pattern has no branch that is repeated for each pathway.');
  }
  const whole = c.nodes.size === 0;
  const system = c.systemVersions.get(c.meta.systemUnderTest ?? '')?.name;
  const values = valuesOf(source, branch, name, system);
  return {
    record: withFields(known ?? { name }, args.cell) as unknown as Pathway,
    call: {
      pattern: args.pattern,
      data: { tables: whole ? tablesOf(values) : [{ rows: [{ values }] }] },
      ...(whole ? {} : { branch }),
      ...(args.parent === undefined ? {} : { parent: args.parent }),
    },
  };
}

/** The element that a ball leads to and that is about a pathway. */
function repeatedBranch(source: Case): string | undefined {
  const isPathway = (one: string) => source.pathways.has(one);
  for (const { multiplicity, to } of source.links.values()) {
    const node = source.nodes.get(to ?? '');
    if (multiplicity !== undefined && to && node?.about?.some(isPathway)) return to;
  }
  return undefined;
}

/** Values for the tokens that are known: the pathway's name and the system's. The others stay open. */
function valuesOf(source: Case, branch: string, name: string, system: string | undefined) {
  const { parameters } = readPattern(new CaseIndex(source), source.main, branch);
  const values: Record<string, string> = {};
  for (const { key, name: token } of parameters) {
    if (key === tokenKey('pathway')) values[token] = name;
    else if (key === tokenKey('System') && system !== undefined) values[token] = system;
  }
  return values;
}

/** The pathway's values are those of the row that is repeated. */
function tablesOf(values: Readonly<Record<string, string>>) {
  const own = ([token]: [string, string]) => tokenKey(token) === tokenKey('pathway');
  const rest = Object.entries(values).filter((one) => !own(one));
  const row = (some: [string, string][]) => ({ rows: [{ values: Object.fromEntries(some) }] });
  const pathway = row(Object.entries(values).filter(own));
  return rest.length > 0 ? [row(rest), pathway] : [pathway];
}

function silently(verdict: ReturnType<typeof instantiatePattern.may>) {
  return verdict.allowed ? ALLOWED : verdict;
}
