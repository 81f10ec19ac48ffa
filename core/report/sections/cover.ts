// Title page: what the case is about, which decision it supports, and where it stands.
import { SEVERITIES } from '../../analyser/rule.ts';
import { recordIn } from '../../model/lookup.ts';
import type { Content, Inline } from '../content.ts';
import { counted, destination, linkToAll, type ReportContext } from '../context.ts';
import { stampText } from '../stamp.ts';
import { capital, numberWords } from '../words.ts';

const SHOWN_BLOCKERS = 12;

export function cover(context: ReportContext): Content[] {
  const { case: c } = context;
  const description = c.meta.description ? [{ text: c.meta.description, style: 'lead' }] : [];
  return [
    { text: 'Safety case', style: 'eyebrow' },
    { text: c.meta.title || 'Untitled case', style: 'title', id: 'cover' },
    ...description,
    facts(context),
    { text: 'Status', style: 'h3' },
    status(context),
    counts(context),
    ...blockers(context),
  ];
}

function facts(context: ReportContext): Content {
  const { case: c, analysis } = context;
  const { meta } = c;
  const system = recordIn(c, 'systemVersions', meta.systemUnderTest);
  const planned = recordIn(c, 'deploymentContexts', meta.contexts?.planned);
  const frozen = analysis.frozen ? ' (the day the case is frozen on, not the day of printing)' : '';
  const compute =
    system?.effCompute === undefined ? '' : `, ${numberWords(system.effCompute)} FLOP`;
  const rows: [string, string][] = [
    ['System', system ? `${system.name}${compute}` : 'not stated'],
    ['Deployment', planned ? (planned.name ?? planned.kind ?? 'not stated') : 'not stated'],
    ['Decision supported', meta.decision?.supports ?? 'not stated'],
    ['Decision', meta.decision?.value ?? 'not stated'],
    ['Maturity', meta.maturity],
    [
      'Version',
      [meta.version, meta.changelog?.at(-1)?.date].filter(Boolean).join(', ') || 'not stated',
    ],
    ['Analysed as of', `${analysis.today}${frozen}`],
    ['Profile', `${analysis.profile.title} (${analysis.profile.id})`],
    ['Case', c.id],
    ['SHA-256', context.digest],
  ];
  return {
    table: {
      widths: [110, '*'],
      body: rows.map(([name, value]) => [{ text: name, style: 'label' }, { text: value }]),
    },
    layout: 'quiet',
    margin: [0, 14, 0, 18],
  };
}

function status({ analysis }: ReportContext): Content {
  const stamp = stampText(analysis);
  if (stamp) return { text: `${stamp}.`, style: 'stampLarge' };
  return {
    text: `No blocking finding under this profile as of ${analysis.today}. That is a statement about the argument as written, not about the system.`,
    margin: [0, 0, 0, 8],
  };
}

function counts({ analysis, index }: ReportContext): Content {
  const nodes = [...index.nodes.values()].map(({ node }) => node);
  const open = [...index.links.keys()].filter((id) =>
    analysis.reasoning.challengeStands(id),
  ).length;
  const placeholders = nodes.filter((node) => 'undeveloped' in node && node.undeveloped).length;
  const cells = [
    ...SEVERITIES.map((severity) => [severity, analysis.summary[severity]] as const),
    ['waived', analysis.summary.waived] as const,
    ['undeveloped', placeholders] as const,
    ['open challenges', open] as const,
  ];
  return {
    table: {
      widths: cells.map(() => '*'),
      body: [
        cells.map(([, n]) => ({ text: String(n), style: 'figure' })),
        cells.map(([name]) => ({ text: capital(name), style: 'caption' })),
      ],
    },
    layout: 'figures',
    margin: [0, 6, 0, 14],
  };
}

function blockers(context: ReportContext): Content[] {
  const found = context.analysis.findings.filter(({ severity }) => severity === 'blocker');
  if (found.length === 0) return [];
  const rest = found.length - SHOWN_BLOCKERS;
  const more: Inline = {
    text: `and ${counted(rest, 'further blocker')}: see Findings`,
    linkToDestination: 'findings',
    style: 'link',
  };
  return [
    { text: 'What blocks', style: 'h3' },
    {
      ul: [
        ...found.slice(0, SHOWN_BLOCKERS).map((finding) => ({
          text: [
            {
              text: `${finding.rule} `,
              bold: true,
              linkToDestination: destination('finding', finding.fingerprint),
            },
            ...linkToAll(context, finding.ids),
            ...(finding.ids.length > 0 ? [': '] : []),
            finding.message,
            ...(finding.waived === undefined
              ? []
              : [` Waived (${finding.waived}); it blocks all the same.`]),
          ],
        })),
        ...(rest > 0 ? [{ text: [more] }] : []),
      ],
    },
  ];
}
