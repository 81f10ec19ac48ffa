// What an assumption says in a form that can be compared: with the deployments of the head, or with the
// active evidence below what rests on it. Numbers are compared as numbers, lists by their words; a list
// that is absent is empty, any other absent field cannot be compared.
import type { Assumption, DeploymentContext, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { usersOf } from './assumptions.ts';
import { isActive } from './citedRecords.ts';
import { isBlank, listOf, plainName } from './fields.ts';

type Parameter = NonNullable<Assumption['parameter']>;
type Field = NonNullable<Parameter['field']>;
type Stated = number | string | boolean | readonly string[] | undefined;

const OF_DEPLOYMENT: Readonly<Partial<Record<Field, (context: DeploymentContext) => Stated>>> = {
  affordances: ({ affordances }) => affordances ?? [],
  'user-segments': ({ users }) => users?.segments ?? [],
  'user-count': ({ users }) => users?.count,
  volume: ({ volume }) => volume,
  'test-time-compute': ({ maxTestTimeCompute }) => maxTestTimeCompute,
  'review-fraction': ({ reviewFraction }) => reviewFraction,
  'security-level': ({ securityLevel }) => securityLevel,
  'deployment-kind': ({ kind }) => kind,
  'ai-sets-direction': ({ aiSetsDirection }) => aiSetsDirection,
};

const OF_EVIDENCE: Readonly<Partial<Record<Field, (evidence: Evidence) => Stated>>> = {
  'evidence-distribution': ({ distribution }) => distribution,
  'evidence-unit': ({ unit }) => unit,
  'evidence-affordances': ({ affordances, elicitation }) => [
    ...(affordances ?? []),
    ...(elicitation?.tools ?? []),
  ],
  'evidence-review-fraction': ({ reviewFraction }) => reviewFraction,
  'evidence-attempts': ({ elicitation }) => elicitation?.nAttempts,
};

const LISTS: ReadonlySet<Field> = new Set(['affordances', 'user-segments', 'evidence-affordances']);
const WORDS: ReadonlySet<Field> = new Set([
  'deployment-kind',
  'ai-sets-direction',
  'evidence-distribution',
  'evidence-unit',
]);

export interface Comparison {
  /** "affordances excludes internet". */
  readonly assumed: string;
  /** Why it cannot be compared at all. */
  readonly unreadable?: string;
  readonly contradicted: readonly { readonly id: string; readonly says: string }[];
  /** Records that do not state the field. */
  readonly missing: readonly string[];
}

/** Undefined where the assumption has no parameter. */
export function compareParameter(
  index: CaseIndex,
  reasoning: Reasoning,
  id: string,
  { parameter }: Assumption,
): Comparison | undefined {
  if (parameter === undefined) return undefined;
  const { field, operator, value } = parameter;
  const assumed = `${words(field ?? '')} ${operator ?? ''} ${value ?? ''}`.trim();
  const unreadable = unreadableIn(parameter);
  if (unreadable || field === undefined) {
    return { assumed, unreadable: unreadable ?? '', contradicted: [], missing: [] };
  }
  const contradicted: { id: string; says: string }[] = [];
  const missing: string[] = [];
  for (const [record, stated] of statedBy(index, reasoning, id, field)) {
    if (stated === undefined) missing.push(record);
    else if (!holds(stated, parameter)) contradicted.push({ id: record, says: saying(stated) });
  }
  return { assumed, contradicted, missing };
}

function words(field: string): string {
  return field.replace(/^evidence-/, 'evidence: ').replaceAll('-', ' ');
}

function unreadableIn({ field, operator, value }: Parameter): string | undefined {
  const lacks = Object.entries({ field, operator, value }).filter(([, one]) => isBlank(one));
  if (lacks.length > 0) {
    const names = lacks.map(([name]) => (name === 'field' ? 'what is compared' : name));
    return `${listOf(names)} ${names.length === 1 ? 'is' : 'are'} missing`;
  }
  if (field === undefined || operator === undefined) return undefined;
  const isList = operator === 'includes' || operator === 'excludes';
  if (LISTS.has(field))
    return isList ? undefined : `a list includes or excludes, and is not ${operator}`;
  if (WORDS.has(field)) {
    return isList || operator === '=' ? undefined : `${operator} does not compare words`;
  }
  if (isList) return `a number neither includes nor excludes`;
  return Number.isFinite(Number(value)) ? undefined : `${value} is no number`;
}

function statedBy(
  index: CaseIndex,
  reasoning: Reasoning,
  id: string,
  field: Field,
): (readonly [string, Stated])[] {
  const c = index.case;
  const ofDeployment = OF_DEPLOYMENT[field];
  if (ofDeployment) {
    return deploymentsOf(c).flatMap(({ id: at, context }) =>
      context ? [[at, ofDeployment(context)] as const] : [],
    );
  }
  const ofEvidence = OF_EVIDENCE[field];
  const entry = index.nodes.get(id);
  if (!ofEvidence || !entry) return [];
  const below = usersOf(entry, index).flatMap((user) => [...reasoning.evidenceOf(user.id)]);
  return [...new Set(below)].sort().flatMap((one) => {
    const evidence = c.evidence.get(one);
    return evidence && isActive(evidence) ? [[one, ofEvidence(evidence)] as const] : [];
  });
}

function holds(stated: Exclude<Stated, undefined>, { operator, value = '' }: Parameter): boolean {
  if (typeof stated === 'number') {
    const limit = Number(value);
    if (operator === '<') return stated < limit;
    if (operator === '<=') return stated <= limit;
    if (operator === '=') return stated === limit;
    return operator === '>=' ? stated >= limit : stated > limit;
  }
  const items = typeof stated === 'object' ? stated : [String(stated)];
  const has = items.some((item) => names(item, value));
  return operator === 'excludes' ? !has : has;
}

/** The item has all words of the value: "internet access" is "internet". */
function names(item: string, value: string): boolean {
  const own = new Set(plainName(item).split(' '));
  return plainName(value)
    .split(' ')
    .every((word) => own.has(word));
}

function saying(stated: Exclude<Stated, undefined>): string {
  if (typeof stated !== 'object') return String(stated);
  return stated.length === 0 ? 'nothing' : listOf(stated);
}
