// Which fields of the format name something else in the case, and what they may name. A test holds
// this list against the schemas, so that a new reference cannot be forgotten.
import type { Case, Table } from '../../model/case.ts';
import { RECORD_TABLES, TABLES } from '../../model/case.ts';
import { kindName, type NodeKind, withArticle } from '../../model/kinds.ts';

/**
 * Field path to what it may name: tables, `nodes:kind,kind`, or `*` for anything. `[]` is each item.
 * Targets of challenges (`to`, `toLink`) are WF-11's.
 */
export const REFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meta: {
    'decision.rightToStop': 'people',
    systemUnderTest: 'systemVersions',
    'contexts.planned': 'deploymentContexts',
    'contexts.actual': 'deploymentContexts',
    'claimedLevels[]': 'safetyLevels',
    'authors[]': 'people',
    'reviewers[]': 'people',
  },
  modules: {
    parent: 'modules',
    'interfaces[].public[]': 'nodes',
    'interfaces[].needsSupport[]': 'nodes',
    'interfaces[].dependencies[]': 'nodes modules',
  },
  nodes: {
    module: 'modules',
    'about[]': '*',
    pathway: 'pathways',
    'cites[]': '*',
    origin: 'nodes',
    originModule: 'modules',
    target: 'modules',
  },
  links: {
    from: 'nodes',
    to: 'nodes',
    'challenge.mitigatedBy[]': 'nodes',
    'challenge.acceptance.approval': 'approvals',
  },
  acps: {
    'on.link': 'links',
    'on.inference': 'nodes:goal,awayGoal',
    'on.node': 'nodes',
    'argument.goal': 'nodes:goal,awayGoal',
    'argument.module': 'modules',
  },
  evidence: {
    criterion: 'criteria',
    systemVersion: 'systemVersions',
    'evaluator.person': 'people',
    proxyArgument: 'nodes:goal,justification,awayGoal,awayJustification',
  },
  systemVersions: { previous: 'systemVersions' },
  continuities: { from: 'systemVersions', to: 'systemVersions' },
  policyVersions: { policy: 'policies', supersededBy: 'policyVersions' },
  safetyLevels: {
    policyVersion: 'policyVersions',
    'criteria[]': 'criteria',
    next: 'safetyLevels',
    'safeguards[]': '*',
  },
  criteria: { approval: 'approvals' },
  approvals: {
    subject: '*',
    'eligible[]': 'people',
    'votes[].person': 'people',
    'earlierVotes[].person': 'people',
  },
  pathways: {
    domain: 'riskDomains',
    actor: 'threatActors',
    context: 'deploymentContexts',
    control: 'nodes:goal,awayGoal',
    propensity: 'nodes:goal,awayGoal',
  },
  exclusions: {
    'cell.domain': 'riskDomains',
    'cell.actor': 'threatActors',
    'cell.context': 'deploymentContexts',
  },
  mitigations: { 'evaluatedBy[]': 'evidence', 'sabotageEvals[]': 'evidence' },
  monitors: { claim: 'nodes:goal,awayGoal' },
  ifThens: {
    trigger: 'criteria',
    'resumption.criterion': 'criteria',
    'resumption.quorum': 'approvals',
    'efficacyEvidence[]': 'evidence',
  },
  people: { reportsTo: 'people' },
  forecasts: { about: '*' },
  surprises: { systemVersion: 'systemVersions' },
  signOffs: { subject: '*', person: 'people', 'waivers[]': 'waivers' },
  instantiations: { template: 'nodes', pattern: 'modules' },
};

/** What the ends of an arrow are called. */
const ENDS: Readonly<Record<string, string>> = { from: 'source', to: 'target' };

/** What fields are called whose path says little to a reader. */
const FIELDS: Readonly<Record<string, string>> = {
  parent: 'containing module',
  'interfaces public': 'public element in an interface',
  'interfaces needsSupport': 'element in need of support in an interface',
  'interfaces dependencies': 'dependency in an interface',
  'on link': 'place on a link',
  'on inference': 'place on an inference',
  'on node': 'place on an element',
  'argument goal': 'confidence argument',
  'argument module': 'module of its confidence argument',
};

/** A solution cites only these. */
const SOLUTION_CITES = 'evidence mitigations';

const WORDS: Readonly<Record<Table, string>> = {
  modules: 'module',
  nodes: 'element',
  links: 'link',
  acps: 'assurance claim point',
  evidence: 'evidence record',
  systemVersions: 'system version',
  continuities: 'continuity record',
  policies: 'policy',
  policyVersions: 'policy version',
  safetyLevels: 'safety level',
  criteria: 'criterion',
  approvals: 'approval',
  riskDomains: 'risk domain',
  pathways: 'pathway',
  exclusions: 'exclusion',
  deploymentContexts: 'deployment context',
  threatActors: 'threat actor',
  mitigations: 'mitigation',
  monitors: 'monitor',
  ifThens: 'if-then commitment',
  people: 'person',
  stakeholders: 'stakeholder',
  incidents: 'incident',
  forecasts: 'forecast',
  surprises: 'surprise',
  redactions: 'redaction',
  signOffs: 'sign-off',
  waivers: 'waiver',
  instantiations: 'instantiation',
};

/** "evidence record" for `evidence`. */
export function tableWord(table: Table): string {
  return WORDS[table];
}

export interface BrokenReference {
  readonly table: Table | 'meta';
  /** The record's id; empty for the case's head. */
  readonly owner: string;
  /** Path below the owner, such as ['votes', '0', 'person']. */
  readonly path: readonly string[];
  /** The field as people read it: "votes person". */
  readonly field: string;
  readonly target: string;
  readonly wanted: string;
  /** What the id names instead; undefined where it names nothing. */
  readonly instead: string | undefined;
}

/** Every reference that names nothing, or something of the wrong kind, in file order. */
export function brokenReferences(c: Case): BrokenReference[] {
  const broken: BrokenReference[] = [];
  for (const [table, fieldsOf] of FIELDS_OF) {
    const owners: Iterable<readonly [string, unknown]> =
      table === 'meta' ? [['', c.meta]] : c[table];
    for (const [owner, record] of owners) {
      for (const { steps, wanted } of fieldsOf((record as { readonly kind?: string }).kind)) {
        // Nearly all records are in order: paths are made only of those that are not.
        if (allNamed(c, record, steps, 0, wanted)) continue;
        eachValue(record, steps, 0, NO_PATH, (target, path) => {
          if (isNamed(c, target, wanted)) return;
          const instead = whatIs(c, target);
          const field = fieldName(table, steps);
          broken.push({ table, owner, path, field, target, wanted: wordsOf(wanted), instead });
        });
      }
    }
  }
  return broken;
}

/** `votes[]` is the step `votes` to a list. */
interface Step {
  readonly name: string;
  readonly isList: boolean;
}

/** What an id may name: anything, a record of a table, or a node of some kinds. */
interface Wanted {
  readonly words: string;
  readonly table: Table | undefined;
  readonly kinds: ReadonlySet<string> | undefined;
}

function wantedIn(words: string): readonly Wanted[] {
  return words.split(' ').map((one) => {
    const [table = '', kinds] = one.split(':');
    const known = table === '*' ? undefined : (table as Table);
    return { words: one, table: known, kinds: kinds ? new Set(kinds.split(',')) : undefined };
  });
}

interface Field {
  readonly steps: readonly Step[];
  readonly wanted: readonly Wanted[];
}

/** REFERENCES as it is walked: whole cases are, at every analysis. The fields depend on the kind. */
const FIELDS_OF = Object.entries(REFERENCES).map(([table, fields]) => {
  const usual = Object.entries(fields).map(([path, wanted]) => fieldAt(path, wanted));
  const ofSolutions = usual.map((field) =>
    startsWith(field, 'cites') ? fieldAt('cites[]', SOLUTION_CITES) : field,
  );
  const ofChallenges = usual.filter(
    (field) => !startsWith(field, 'from') && !startsWith(field, 'to'),
  );
  const fieldsOf = (kind: string | undefined): readonly Field[] => {
    if (kind === 'solution') return ofSolutions;
    return kind === 'challenges' ? ofChallenges : usual;
  };
  return [table as Table | 'meta', fieldsOf] as const;
});

function fieldAt(path: string, wanted: string): Field {
  const steps = path
    .split('.')
    .map((step): Step => ({ name: step.replace('[]', ''), isList: step.endsWith('[]') }));
  return { steps, wanted: wantedIn(wanted) };
}

function startsWith({ steps: [first] }: Field, name: string): boolean {
  return first?.name === name;
}

function wordsOf(wanted: readonly Wanted[]): string {
  return wanted.map(({ words }) => words).join(' ');
}

function fieldName(table: Table | 'meta', steps: readonly Step[]): string {
  const end = table === 'links' ? ENDS[steps[0]?.name ?? ''] : undefined;
  const path = steps.map(({ name }) => name).join(' ');
  return end ?? FIELDS[path] ?? path;
}

/** Whether every value of the field names something that is wanted. */
function allNamed(
  c: Case,
  value: unknown,
  steps: readonly Step[],
  at: number,
  wanted: readonly Wanted[],
): boolean {
  const step = steps[at];
  if (step === undefined) return typeof value !== 'string' || isNamed(c, value, wanted);
  if (typeof value !== 'object' || value === null) return true;
  const inner = (value as Readonly<Record<string, unknown>>)[step.name];
  if (inner === undefined) return true;
  if (!step.isList) return allNamed(c, inner, steps, at + 1, wanted);
  if (!Array.isArray(inner)) return true;
  for (const one of inner) if (!allNamed(c, one, steps, at + 1, wanted)) return false;
  return true;
}

const NO_PATH: readonly string[] = [];

function eachValue(
  value: unknown,
  steps: readonly Step[],
  at: number,
  path: readonly string[],
  visit: (target: string, path: readonly string[]) => void,
): void {
  const step = steps[at];
  if (step === undefined) {
    if (typeof value === 'string') visit(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { name, isList } = step;
  const inner = (value as Readonly<Record<string, unknown>>)[name];
  if (inner === undefined) return;
  if (!isList) eachValue(inner, steps, at + 1, [...path, name], visit);
  else if (Array.isArray(inner)) {
    for (let i = 0; i < inner.length; i += 1) {
      eachValue(inner[i], steps, at + 1, [...path, name, String(i)], visit);
    }
  }
}

function isNamed(c: Case, id: string, wanted: readonly Wanted[]): boolean {
  for (const { table, kinds } of wanted) {
    if (table === undefined) {
      if (id === c.id || TABLES.some((name) => c[name].has(id))) return true;
    } else if (kinds === undefined) {
      if (c[table].has(id)) return true;
    } else if (kinds.has(c.nodes.get(id)?.kind ?? '')) return true;
  }
  return false;
}

function whatIs(c: Case, id: string): string | undefined {
  const table = [...RECORD_TABLES, ...TABLES].find((name) => c[name].has(id));
  if (table === undefined) return undefined;
  const node = table === 'nodes' ? c.nodes.get(id) : undefined;
  return node ? kindName(node.kind) : WORDS[table];
}

/** "a criterion", "an evidence record or a mitigation". */
export function wantedWord(wanted: string): string {
  if (wanted === '*') return 'anything in the case';
  return wanted
    .split(' ')
    .map((one) => {
      const [table = '', kinds] = one.split(':');
      const first = kinds?.split(',')[0] as NodeKind | undefined;
      const word = first === undefined ? WORDS[table as Table] : kindName(first);
      return withArticle(word);
    })
    .join(' or ');
}
