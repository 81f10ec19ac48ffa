// Title page: what the case is about, which decision it supports, and where it stands.
// Embodies demand #110.

import { placeholderCount } from '../../analyser/ask/placeholders.ts';
import { weakenedLines } from '../../analyser/departures.ts';
import { SEVERITIES } from '../../analyser/rule.ts';
import { plainText } from '../../markdown/plainText.ts';
import { recordIn } from '../../model/lookup.ts';
import { statementAt } from '../../model/statement.ts';
import { healthOf, healthText } from '../../select/health.ts';
import type { Content, Inline } from '../content.ts';
import { counted, destination, linkTo, linkToAll, type ReportContext } from '../context.ts';
import { shortened } from '../forPaper.ts';
import { missingSentence } from '../printable.ts';
import { inlineProse } from '../prose.ts';
import { stampBand } from '../stamp.ts';
import { capital, numberWords } from '../words.ts';

const SHOWN_BLOCKERS = 12;
/** Characters; longer ones give way to the status. */
const SHORT_DESCRIPTION = 320;
const LONG_TITLE = 110;
const SHORT_CLAIM = 400;
const SHOWN_CLAIMS = 3;

export function cover(context: ReportContext): Content[] {
  const { title, description = '' } = context.case.meta;
  const short = description.length <= SHORT_DESCRIPTION;
  const about: Content[] =
    description.trim() === '' ? [] : [{ text: description, style: 'lead', margin: [0, 8, 0, 0] }];
  return [
    { text: 'Safety case', style: 'eyebrow' },
    {
      text: title.trim() || 'Untitled case',
      style: title.length > LONG_TITLE ? 'titleLong' : 'title',
      id: 'cover',
    },
    ...(short ? about : []),
    ...status(context),
    counts(context),
    facts(context),
    ...blockers(context),
    ...(short ? [] : [{ text: 'About this case', style: 'h3' }, ...about]),
    ...unprintable(context),
  ];
}

/** The roots in the words of the case, with what the analyser makes of them. */
/** The main module's: what other modules claim they claim for it, and one line counts them. */
function claims(context: ReportContext): Content[] {
  const { reasoning, case: c } = context;
  const all = reasoning.roots();
  const main = all.filter((id) => c.nodes.get(id)?.module === c.main);
  const roots = main.length > 0 ? main : all;
  const shown = roots.slice(0, SHOWN_CLAIMS).map((id): Content => {
    const node = c.nodes.get(id);
    const plain = plainText(statementAt(context.index, id));
    const whole = plain.length <= SHORT_CLAIM && node !== undefined;
    const { status: support } = reasoning.support(id);
    return {
      text: [
        linkTo(context, id),
        '  ',
        ...(whole ? inlineProse(context, node) : [shortened(plain, SHORT_CLAIM)]),
        ' ',
        { text: `(${support})`, style: 'label' },
      ],
    };
  });
  const rest = roots.length - SHOWN_CLAIMS;
  if (rest > 0) shown.push({ text: `and ${counted(rest, 'further root claim')}`, style: 'label' });
  const others = all.length - roots.length;
  if (others > 0) {
    const text = `${counted(others, 'claim')} at the top of other modules`;
    shown.push({ text, style: 'label' });
  }
  return shown.length > 0 ? shown : [{ text: 'none: no goal is a root' }];
}

function facts(context: ReportContext): Content {
  const { case: c, analysis } = context;
  const { meta } = c;
  const system = recordIn(c, 'systemVersions', meta.systemUnderTest);
  const planned = recordIn(c, 'deploymentContexts', meta.contexts?.planned);
  const frozen = analysis.frozen ? ' (the day the case is frozen on, not the day of printing)' : '';
  const compute =
    system?.effCompute === undefined ? '' : `, ${numberWords(system.effCompute)} FLOP`;
  const version = [meta.version, meta.changelog?.at(-1)?.date].filter(Boolean).join(', ');
  const rows: [string, Content][] = [
    ['Top claim', { stack: claims(context) }],
    ['System', system ? `${system.name}${compute}` : 'not stated'],
    ['Deployment', planned ? (planned.name ?? planned.kind ?? 'not stated') : 'not stated'],
    ['Decision supported', meta.decision?.supports ?? 'not stated'],
    ['Decision', meta.decision?.value ?? 'not stated'],
    ['Maturity', meta.maturity],
    ['Version', version || 'not stated'],
    ['Classification', meta.classification ?? 'not stated'],
    ['Health', healthText(healthOf(context.index, analysis))],
    ['Analysed as of', `${analysis.today}${frozen}`],
    ['Profile', profileFact(analysis)],
    ['Case', c.id],
    ['SHA-256', context.digest],
  ];
  return {
    table: {
      widths: [104, '*'],
      body: rows.map(([name, value]) => [
        { text: name, style: 'label' },
        typeof value === 'string' ? { text: value } : value,
      ]),
    },
    layout: 'quiet',
    margin: [0, 12, 0, 0],
  };
}

/** With what makes it ask less, so that nobody reads a weaker analysis for the usual one. */
function profileFact({ profile, weakened }: ReportContext['analysis']): Content {
  const name = `${profile.title} (${profile.id})`;
  const from = profile.file === undefined ? '' : `, of ${profile.file}`;
  const lines = weakenedLines(weakened).map((line) => ({ text: `${capital(line)}.` }));
  return lines.length === 0 && from === ''
    ? name
    : { stack: [{ text: `${name}${from}` }, ...lines] };
}

function status({ analysis }: ReportContext): Content[] {
  const band = stampBand(analysis, 'stampLarge');
  if (band.length > 0) return [{ stack: band, margin: [0, 14, 0, 0] }];
  return [
    {
      text: `No blocking finding under this profile as of ${analysis.today}. That is a statement about the argument as written, not about the system.`,
      bold: true,
      margin: [0, 14, 0, 0],
    },
  ];
}

function counts({ analysis, index }: ReportContext): Content {
  const open = [...index.links.keys()].filter((id) =>
    analysis.reasoning.challengeStands(id),
  ).length;
  const { summary } = analysis;
  const plural = (one: string, n: number) => [n === 1 ? one : `${one}s`, n] as const;
  const cells = [
    ...SEVERITIES.filter((severity) => severity !== 'info').map((severity) =>
      plural(severity, summary[severity]),
    ),
    ['info', summary.info] as const,
    ['waived', summary.waived] as const,
    plural('placeholder', placeholderCount(index)),
    plural('open challenge', open),
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
    margin: [0, 12, 0, 0],
  };
}

function blockers(context: ReportContext): Content[] {
  const found = context.analysis.findings.filter(({ severity }) => severity === 'blocker');
  if (found.length === 0) return [];
  const rest = found.length - SHOWN_BLOCKERS;
  const more: Inline = {
    text: `and ${counted(rest, 'further blocker')}: see Findings`,
    linkToDestination: destination('section', 'findings'),
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

function unprintable({ missing }: ReportContext): Content[] {
  const sentence = missingSentence(missing);
  if (sentence === undefined) return [];
  return [
    { text: 'Characters not printed', style: 'h3' },
    {
      text: [
        `${sentence} `,
        {
          text: 'List',
          linkToDestination: destination('section', 'characters'),
          style: 'link',
        },
      ],
    },
  ];
}
