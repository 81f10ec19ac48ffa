// Which fields of the format name something else in the case, and what they may name. A test holds
// this list against the schemas, so that a new reference cannot be forgotten.
import type { Table } from '../../model/case.ts';

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
