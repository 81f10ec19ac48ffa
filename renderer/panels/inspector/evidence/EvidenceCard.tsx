// What evidence comes to, above its fields: result and freshness kept apart, whether it can be used
// and why not, and what rests on it. All of it is computed; nothing here is stored.
import {
  CalendarCheck2,
  CalendarX2,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  type LucideIcon,
  ShieldCheck,
  ShieldX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { bearsWeight } from '../../../../core/reasoning/bearing.ts';
import { runDoubts } from '../../../../core/reasoning/run.ts';
import type { Reason, Reasoning } from '../../../../core/reasoning/types.ts';
import { type Freshness, type FreshState, freshnessOf } from '../../../../core/select/freshness.ts';
import {
  causeTitle,
  freshnessText,
  RESULT_WORDS,
  type Result,
  STATE_WORDS,
} from '../../../../core/select/freshnessWords.ts';
import { acceptTheRun, judgeByCriterion, showOnTimeline } from '../../../actions/evidence.ts';
import { useReasoning } from '../../../store/reasoning.ts';
import { useEditor, useUi } from '../../../store/useEditor.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { capital } from '../../../ui/words.ts';
import { GateLine } from './GateLine.tsx';
import { JudgedLine } from './JudgedLine.tsx';
import { Supports } from './Supports.tsx';

const RESULT_ICONS: Readonly<Record<Result, LucideIcon>> = {
  pass: CircleCheck,
  fail: CircleX,
  inconclusive: CircleHelp,
  'not-run': CircleDashed,
  'not-judged': CircleDashed,
  missing: CircleDashed,
};

/** As in the freshness view. */
const FRESH_ICONS: Readonly<Record<FreshState, LucideIcon>> = {
  fresh: CalendarCheck2,
  stale: CalendarX2,
  unknown: CircleHelp,
};

const TONES: Readonly<Record<string, string>> = {
  pass: 'fine',
  fresh: 'fine',
  fail: 'bad',
  stale: 'bad',
};

export function EvidenceCard({ id }: { readonly id: string }) {
  const editor = useEditor();
  useUi((state) => state.version);
  const reasoning = useReasoning();
  const record = editor.document.case.evidence.get(id);
  if (!record) return null;
  const result = record.result ?? 'missing';
  const freshness = freshnessOf(reasoning, id);
  const { reasons } = reasoning.usable(id);
  const yes = bearsWeight(reasoning, id);
  return (
    <section className="inspector-group evidence-card" aria-label="What it comes to">
      <Head
        icon={RESULT_ICONS[result]}
        tone={TONES[result]}
        label="Result"
        value={RESULT_WORDS[result]}
      >
        <JudgedLine reasoning={reasoning} id={id} />
      </Head>
      <Head
        icon={FRESH_ICONS[freshness.state]}
        tone={TONES[freshness.state] ?? 'doubt'}
        label="Freshness"
        value={STATE_WORDS[freshness.state]}
        title={freshnessText(freshness)}
      >
        <Causes freshness={freshness} />
        <Duration reasoning={reasoning} id={id} />
      </Head>
      <Head
        icon={yes ? ShieldCheck : ShieldX}
        tone={yes ? 'fine' : 'bad'}
        label="Bears weight"
        value={yes ? 'Usable' : 'Not usable'}
      >
        <Why reasons={reasons} />
        <GateLine reasoning={reasoning} id={id} />
      </Head>
      <Supports id={id} />
      <div className="button-row">
        <ActionButton action={judgeByCriterion} look="both" className="outlined" />
        {runDoubts(record.log).length > 0 && !record.log?.accepted && (
          <ActionButton action={acceptTheRun} look="both" className="outlined" />
        )}
        <ActionButton action={showOnTimeline} look="both" className="outlined" />
      </div>
    </section>
  );
}

interface HeadProps {
  readonly icon: LucideIcon;
  readonly tone: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly title?: string;
  readonly children: ReactNode;
}

function Head({ icon: Icon, tone = 'doubt', label, value, title, children }: HeadProps) {
  return (
    <div className="evidence-answer">
      <p className={`evidence-head tone-${tone}`} title={title}>
        <Icon size={16} strokeWidth={2} aria-hidden />
        <span className="evidence-label">{label}</span> <strong>{value}</strong>
      </p>
      {children}
    </div>
  );
}

function Causes({ freshness }: { readonly freshness: Freshness }) {
  return (
    <ul className="evidence-lines">
      {freshness.lines.map(({ code, state, text, begins }) => (
        <li key={code} className={`state-${state}`}>
          <span className="evidence-cause">{causeTitle(code)}</span>
          <span>
            {state === 'fresh' ? '' : state === 'stale' ? 'Stale: ' : 'Not known: '}
            {text}
            {begins !== undefined && state === 'fresh' && `; stale from ${begins}`}
            {begins !== undefined && state === 'stale' && `; since ${begins}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A run that takes longer than it stays fresh is never fresh for long (seeds #29). */
function Duration({ reasoning, id }: { readonly reasoning: Reasoning; readonly id: string }) {
  const days = reasoning.index.case.evidence.get(id)?.evalDurationDays;
  const limit = reasoning.ageLimit(id);
  if (days === undefined || limit === undefined || days <= limit.days) return null;
  return (
    <p className="field-hint">
      A run takes {days} days, and its result may be {limit.days} days old ({limit.from}): the next
      is not there before this one is stale.
    </p>
  );
}

/** What freshness and result have said already is not said again. */
function Why({ reasons }: { readonly reasons: readonly Reason[] }) {
  const own = reasons.filter(({ code }) =>
    ['status', 'artefact', 'run', 'judgement', 'record', 'gate'].includes(code),
  );
  const others = reasons.filter((reason) => !own.includes(reason));
  const short = [
    others.some(({ code }) => code === 'result') && 'it has not passed',
    others.some(({ code }) => code !== 'result') && 'it is not fresh',
  ].filter((part) => part !== false);
  const lines = [
    ...(short.length > 0 ? [capital(short.join(', and '))] : []),
    ...own.map(({ message }) => capital(message)),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="evidence-lines plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
