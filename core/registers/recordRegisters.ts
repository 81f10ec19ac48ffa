// The registers of the record tables: why each exists, in which group it stands, what is shown first.
import type { EditableTable } from '../commands/parts/tables.ts';
import { RECORDS } from '../presentation/catalogue.ts';
import { computed, fieldColumns, ID_COLUMN, USED_BY_COLUMN } from './columns.ts';
import type { Column, Register, RegisterGroup } from './register.ts';

interface Described {
  readonly group: RegisterGroup;
  readonly about: string;
  /** Columns between the id and "Used by". */
  readonly shown: readonly string[];
  /** Worked out, after the fields. */
  readonly computed?: readonly Column[];
}

const INTERVAL = computed('interval', 'Interval', 'Low and high of the interval, with its level.');

const DESCRIBED: Readonly<Record<EditableTable, Described>> = {
  evidence: {
    group: 'Evidence',
    about:
      'What was measured, on which system, by whom and how hard it was tried: solutions cite it, and it goes stale.',
    shown: [
      'title',
      'evalType',
      'result',
      'criterion',
      'metric',
      'value',
      'interval',
      'systemVersion',
      'date',
      'effCompute',
      'evaluator.org',
      'elicitation.rung',
    ],
    computed: [INTERVAL],
  },
  systemVersions: {
    group: 'System',
    about:
      'The versions of the model that the case and its evidence are about: evidence about one says little about the next.',
    shown: ['name', 'version', 'family', 'previous', 'date', 'effCompute', 'capabilityTier'],
  },
  continuities: {
    group: 'System',
    about:
      'Why evidence about one version still counts for another: the five conditions under which a new version needs no full assessment.',
    shown: ['from', 'to', 'criteria.1', 'criteria.2', 'criteria.3', 'criteria.4', 'criteria.5'],
  },
  deploymentContexts: {
    group: 'System',
    about:
      'Where and by whom the system is used, and what it can do there: claims hold only in a deployment.',
    shown: [
      'name',
      'kind',
      'affordances',
      'users.count',
      'volume',
      'securityLevel',
      'reviewFraction',
    ],
  },
  policies: {
    group: 'Policy',
    about: 'The frameworks that the case is held to.',
    shown: ['name', 'publisher', 'notes'],
  },
  policyVersions: {
    group: 'Policy',
    about: 'Which text of a framework applies, since when, and what replaced it.',
    shown: ['policy', 'version', 'date', 'supersededBy', 'clauses', 'evalEveryDays'],
  },
  safetyLevels: {
    group: 'Policy',
    about:
      'The levels of a framework: how dangerous a system must be to reach one, and which safeguards it then needs.',
    shown: [
      'name',
      'policyVersion',
      'rank',
      'thresholdDefinedness',
      'safeguardDefinedness',
      'criteria',
      'safeguards',
      'next',
    ],
  },
  criteria: {
    group: 'Policy',
    about:
      'What a measurement is held against: pass and fail mean nothing without one that was set before.',
    shown: [
      'name',
      'metric',
      'operator',
      'value',
      'unit',
      'definedness',
      'intent',
      'setOn',
      'firstMeasuredOn',
      'approval',
    ],
  },
  approvals: {
    group: 'Policy',
    about:
      'Who may decide what cannot be measured, and how they voted; until the quorum it counts as failed.',
    shown: ['subject', 'quorum', 'eligible', 'votes', 'digest'],
  },
  riskDomains: {
    group: 'Risk',
    about: 'The dangerous capabilities that the case has to speak of.',
    shown: ['name', 'taxonomy', 'nonQuantified', 'precursors'],
  },
  pathways: {
    group: 'Risk',
    about:
      'How a capability could become harm: each is argued on both lines, or excluded with a reason.',
    shown: ['name', 'domain', 'harmMode', 'actor', 'context', 'severity', 'control', 'propensity'],
  },
  exclusions: {
    group: 'Risk',
    about: 'What the case does not argue, and why it need not: who says so, and until when.',
    shown: [
      'cell.domain',
      'cell.harmMode',
      'cell.actor',
      'cell.context',
      'reason',
      'owner',
      'reviewBy',
    ],
  },
  threatActors: {
    group: 'Risk',
    about: 'Who might misuse or steal the system, and with what means.',
    shown: ['tier', 'budgetFraction', 'tools', 'requiredSecurity'],
  },
  mitigations: {
    group: 'Risk',
    about: 'What is done against a risk: a plan is no safeguard before it exists and was tested.',
    shown: ['text', 'kind', 'owner', 'availableOn', 'evaluatedBy', 'trl'],
  },
  monitors: {
    group: 'Risk',
    about: 'What is watched while the system runs, so that a claim that fails is noticed.',
    shown: ['claim', 'metric', 'operator', 'threshold', 'lastValue', 'lastOn', 'cadence'],
  },
  ifThens: {
    group: 'Risk',
    about:
      'Commitments: when this happens, that is done, and work resumes only under these conditions.',
    shown: [
      'trigger',
      'action',
      'owner',
      'deadlineDays',
      'resumption.criterion',
      'resumption.date',
      'redSince',
      'executedOn',
    ],
  },
  acps: {
    group: 'Argument',
    about: 'Where confidence in a step of the argument is itself argued.',
    shown: ['name', 'on.link', 'on.inference', 'on.node', 'argument.text', 'argument.goal'],
  },
  instantiations: {
    group: 'Argument',
    about: 'Which pattern a part of the argument was made from, and with what data.',
    shown: ['name', 'patternName', 'patternVersion', 'by', 'on'],
  },
  people: {
    group: 'People',
    about: 'Who answers for the case, evaluates, votes and signs, and in whose interest.',
    shown: ['name', 'org', 'role', 'coi', 'reportsTo'],
  },
  stakeholders: {
    group: 'People',
    about: 'Who bears the risk, and whether they were asked.',
    shown: ['name', 'affected', 'consulted', 'notes'],
  },
  signOffs: {
    group: 'People',
    about: 'Who signed what, in which form, and what they knew to be open.',
    shown: ['subject', 'person', 'role', 'statement', 'coi', 'on'],
  },
  forecasts: {
    group: 'Record',
    about: 'What was expected and how likely, so that it can be held against what came.',
    shown: ['question', 'about', 'p', 'on', 'resolveBy', 'outcome'],
  },
  surprises: {
    group: 'Record',
    about: 'What came unexpected: a sign that the case understands the system less than it says.',
    shown: ['on', 'what', 'systemVersion'],
  },
  incidents: {
    group: 'Record',
    about: 'What went wrong, when, and by when it had to be reported.',
    shown: ['on', 'what', 'route', 'clockHours'],
  },
  redactions: {
    group: 'Record',
    about: 'What was left out of a published case, on what ground, and until when.',
    shown: ['where', 'character', 'ground', 'by', 'retainedUntil'],
  },
  waivers: {
    group: 'Record',
    about: 'Findings that somebody answers for instead of mending: each with an owner and an end.',
    shown: ['rule', 'reason', 'owner', 'until', 'approver'],
  },
};

/** The register of a record table. */
export function recordRegister(table: EditableTable): Register {
  const { many, one } = RECORDS[table];
  const { group, about, shown, computed: more = [] } = DESCRIBED[table];
  return {
    id: table,
    title: many,
    one,
    about,
    group,
    source: { kind: 'table', table },
    columns: [ID_COLUMN, ...fieldColumns(table), ...more, USED_BY_COLUMN],
    shown: ['id', ...shown, 'usedBy'],
  };
}
