// People, forecasts and what happened.
import { ONLY_IMPORTED, type Presentation, REMARKS } from './presentation.ts';

export const PERSON: Presentation = {
  one: 'person',
  many: 'People',
  basic: ['name', 'org', 'role', 'coi', 'reportsTo'],
  groups: [
    {
      title: 'Person',
      fields: {
        name: 'Name',
        org: 'Organisation',
        role: 'Role',
        coi: { label: 'Conflict of interest', hint: 'As stated, not proven.' },
        reportsTo: 'Reports to',
      },
    },
    ONLY_IMPORTED,
  ],
};

export const STAKEHOLDER: Presentation = {
  one: 'stakeholder',
  many: 'Stakeholders',
  basic: ['name', 'affected', 'consulted', 'notes'],
  groups: [
    {
      title: 'Stakeholder',
      fields: { name: 'Name', affected: 'Affected', consulted: 'Consulted' },
    },
    REMARKS,
  ],
};

export const INCIDENT: Presentation = {
  one: 'incident',
  many: 'Incidents',
  basic: ['on', 'what', 'route', 'clockHours'],
  groups: [
    {
      title: 'Incident',
      fields: {
        on: 'On',
        what: 'What happened',
        route: 'Reported by way of',
        clockHours: 'To be reported within hours',
      },
    },
    ONLY_IMPORTED,
  ],
};

export const FORECAST: Presentation = {
  one: 'forecast',
  many: 'Forecasts',
  basic: ['question', 'about', 'p', 'resolveBy', 'outcome'],
  groups: [
    {
      title: 'Forecast',
      fields: {
        question: 'Question',
        about: 'About',
        p: 'Probability',
        resolveBy: 'Resolved by',
        on: 'Made on',
        outcome: 'Outcome',
        interval: { label: 'Interval', fields: { low: 'Low', high: 'High', level: 'Level' } },
        intervalDates: {
          label: 'Expected day',
          fields: { p10: '10 %', p50: '50 %', p90: '90 %' },
        },
      },
    },
    ONLY_IMPORTED,
  ],
};

export const SURPRISE: Presentation = {
  one: 'surprise',
  many: 'Surprises',
  basic: ['on', 'what', 'systemVersion'],
  groups: [
    {
      title: 'Surprise',
      fields: { on: 'On', what: 'What nobody expected', systemVersion: 'System' },
    },
    ONLY_IMPORTED,
  ],
};

export const REDACTION: Presentation = {
  one: 'redaction',
  many: 'Redactions',
  basic: ['where', 'character', 'ground', 'retainedUntil', 'by'],
  groups: [
    {
      title: 'Redaction',
      fields: {
        where: 'Where',
        character: 'What was left out',
        ground: 'Ground',
        retainedUntil: 'Kept until',
        by: 'By',
      },
    },
    ONLY_IMPORTED,
  ],
};

export const SIGN_OFF: Presentation = {
  one: 'sign-off',
  many: 'Sign-offs',
  basic: ['subject', 'person', 'role', 'statement', 'on'],
  groups: [
    {
      title: 'Sign-off',
      fields: {
        subject: 'Of',
        person: 'Person',
        role: 'Role',
        statement: 'Statement',
        on: 'On',
        coi: 'Conflict of interest',
        profile: 'Profile',
        findings: { label: 'Findings then', hint: 'Counts by severity when it was signed.' },
        waivers: 'Waivers accepted',
        elements: { label: 'What it covered', hint: 'Which of it was touched since.' },
        digest: 'Digest of the subject',
      },
    },
    ONLY_IMPORTED,
  ],
};
