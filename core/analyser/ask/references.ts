// Which fields of the format name something else in the case, and what they may name. A test holds
// this list against the schemas, so that a new reference cannot be forgotten.
import type { Case, CaseNode, Table } from '../../model/case.ts';
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

function fieldName(steps: readonly string[]): string {
  const path = steps.map((step) => step.replace('[]', '')).join(' ');
  return FIELDS[path] ?? path;
}

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
  for (const [table, fields] of Object.entries(REFERENCES)) {
    const owners: Iterable<readonly [string, unknown]> =
      table === 'meta' ? [['', c.meta]] : c[table as Table];
    const paths = Object.entries(fields).map(([path, wanted]) => ({
      steps: path.split('.'),
      wanted,
    }));
    for (const [owner, record] of owners) {
      for (const { steps, wanted } of paths) {
        const asked = wantedOf(record as CaseNode, steps[0] ?? '', wanted);
        if (asked === undefined) continue;
        eachValue(record, steps, [], (target, path) => {
          if (names(c, target, asked)) return;
          const field =
            table === 'links' ? (ENDS[steps[0] ?? ''] ?? fieldName(steps)) : fieldName(steps);
          const instead = whatIs(c, target);
          broken.push({
            table: table as Table | 'meta',
            owner,
            path,
            field,
            target,
            wanted: asked,
            instead,
          });
        });
      }
    }
  }
  return broken;
}

/** Undefined: another rule asks about this field (WF-11 about challenges). */
function wantedOf(record: { readonly kind?: string }, field: string, wanted: string) {
  if (record.kind === 'challenges' && (field === 'from' || field === 'to')) return undefined;
  return record.kind === 'solution' && field === 'cites[]' ? SOLUTION_CITES : wanted;
}

function eachValue(
  value: unknown,
  steps: readonly string[],
  path: readonly string[],
  visit: (target: string, path: readonly string[]) => void,
): void {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof value === 'string') visit(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const name = step.replace('[]', '');
  const inner = (value as Readonly<Record<string, unknown>>)[name];
  if (!step.endsWith('[]')) eachValue(inner, rest, [...path, name], visit);
  else if (Array.isArray(inner)) {
    for (const [i, item] of inner.entries())
      eachValue(item, rest, [...path, name, String(i)], visit);
  }
}

function names(c: Case, id: string, wanted: string): boolean {
  if (wanted === '*') return id === c.id || TABLES.some((table) => c[table].has(id));
  return wanted.split(' ').some((one) => {
    const [table = '', kinds] = one.split(':');
    if (kinds === undefined) return c[table as Table].has(id);
    return kinds.split(',').includes(c.nodes.get(id)?.kind ?? '');
  });
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
