// Every presentation, by the name of its form (core/generated/case.forms.ts).
import type { EditableTable } from '../commands/parts/tables.ts';
import { EVIDENCE } from './evidence.ts';
import * as nodes from './nodes.ts';
import { INSTANTIATION } from './patterns.ts';
import * as people from './people.ts';
import * as policy from './policy.ts';
import type { Presentation } from './presentation.ts';
import * as risk from './risk.ts';
import * as structure from './structure.ts';

export const RECORDS: Readonly<Record<EditableTable, Presentation>> = {
  evidence: EVIDENCE,
  systemVersions: policy.SYSTEM_VERSION,
  continuities: policy.CONTINUITY,
  policies: policy.POLICY,
  policyVersions: policy.POLICY_VERSION,
  safetyLevels: policy.SAFETY_LEVEL,
  criteria: policy.CRITERION,
  approvals: policy.APPROVAL,
  riskDomains: risk.RISK_DOMAIN,
  pathways: risk.PATHWAY,
  exclusions: risk.EXCLUSION,
  deploymentContexts: risk.DEPLOYMENT_CONTEXT,
  threatActors: risk.THREAT_ACTOR,
  mitigations: risk.MITIGATION,
  monitors: risk.MONITOR,
  ifThens: risk.IF_THEN,
  people: people.PERSON,
  stakeholders: people.STAKEHOLDER,
  incidents: people.INCIDENT,
  forecasts: people.FORECAST,
  surprises: people.SURPRISE,
  redactions: people.REDACTION,
  signOffs: people.SIGN_OFF,
  waivers: policy.WAIVER,
  instantiations: INSTANTIATION,
  acps: structure.ACP,
};

export const PRESENTATIONS: Readonly<Record<string, Presentation>> = {
  ...RECORDS,
  meta: structure.META,
  modules: structure.MODULE,
  'links/supportedBy': structure.LINK,
  'links/inContextOf': structure.LINK,
  'links/challenges': structure.CHALLENGE,
  'nodes/goal': nodes.GOAL,
  'nodes/strategy': nodes.STRATEGY,
  'nodes/solution': nodes.SOLUTION,
  'nodes/context': nodes.CONTEXT,
  'nodes/assumption': nodes.ASSUMPTION,
  'nodes/justification': nodes.JUSTIFICATION,
  'nodes/awayGoal': nodes.AWAY,
  'nodes/awaySolution': nodes.AWAY,
  'nodes/awayContext': nodes.AWAY,
  'nodes/awayAssumption': nodes.AWAY,
  'nodes/awayJustification': nodes.AWAY,
  'nodes/moduleReference': nodes.MODULE_REFERENCE,
  'nodes/contractReference': nodes.MODULE_REFERENCE,
};
