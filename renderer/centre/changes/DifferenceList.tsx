// A difference as a page: verdicts, findings, then what is said, section by section.
import { ArrowDownRight, ArrowUpRight, Dot } from 'lucide-react';
import { saysTheSame } from '../../../core/diff/diffCases.ts';
import { SECTION_TITLES, sectionCounts, verdictWords } from '../../../core/diff/sentences.ts';
import {
  type FindingNote,
  type FindingsDiff,
  SECTIONS,
  type ThingChange,
  type VerdictChange,
} from '../../../core/diff/types.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { useFirst } from '../independence/useFirst.tsx';
import { ThingRow } from './ThingRow.tsx';
import type { Difference } from './useDifference.ts';

interface Props {
  readonly difference: Difference;
  /** Undefined where they are not known. */
  readonly findings: FindingsDiff | undefined;
  readonly whyNoFindings: string;
  /** Said where nothing differs. */
  readonly nothing: string;
}

export function DifferenceList({ difference, findings, whyNoFindings, nothing }: Props) {
  const { content, verdicts } = difference;
  const silent =
    !findings || findings.gained.length + findings.gone.length + findings.changed.length === 0;
  if (saysTheSame(content) && verdicts.length === 0 && silent) {
    return (
      <EmptyState title={nothing}>
        What is reworded, moved, added or taken away is listed here, with the verdicts that change.
      </EmptyState>
    );
  }
  return (
    <div className="changes-body">
      {verdicts.length > 0 && <Verdicts verdicts={verdicts} />}
      {findings ? <Findings findings={findings} /> : <p className="field-hint">{whyNoFindings}</p>}
      {SECTIONS.map((section) => (
        <Things key={section} title={SECTION_TITLES[section]} things={content[section]} />
      ))}
    </div>
  );
}

const TURNS = { better: ArrowUpRight, worse: ArrowDownRight, none: Dot } as const;

function Verdicts({ verdicts }: { readonly verdicts: readonly VerdictChange[] }) {
  const { shown, more } = useFirst(verdicts, 50, 'verdicts');
  return (
    <section aria-labelledby="changes-verdicts">
      <h3 id="changes-verdicts">Verdicts</h3>
      <ul className="change-list">
        {shown.map((verdict) => {
          const { what, before, after, turn, reasons } = verdict;
          const Icon = TURNS[turn];
          return (
            <li key={`${what} ${before?.id} ${after?.id}`} className={`verdict-change ${turn}`}>
              <Icon size={15} aria-hidden />
              <div>
                {turn !== 'none' && <b>{turn === 'worse' ? 'Worse' : 'Better'}: </b>}
                {verdictWords(verdict)}
                {reasons.length > 0 && <p className="change-why">{reasons.join('; ')}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {more}
    </section>
  );
}

function Findings({ findings: { gained, gone, changed } }: { readonly findings: FindingsDiff }) {
  if (gained.length + gone.length + changed.length === 0) return null;
  return (
    <section aria-labelledby="changes-findings">
      <h3 id="changes-findings">
        Findings{' '}
        <small>
          {gained.length} new, {gone.length} gone
          {changed.length > 0 && `, ${changed.length} judged otherwise`}
        </small>
      </h3>
      <FindingList sign="New" notes={gained} />
      <FindingList sign="Changed" notes={changed.map(({ after }) => after)} />
      <FindingList sign="Gone" notes={gone} />
    </section>
  );
}

function FindingList({
  sign,
  notes,
}: {
  readonly sign: string;
  readonly notes: readonly FindingNote[];
}) {
  const { shown, more } = useFirst(notes, 50, 'findings');
  if (notes.length === 0) return null;
  return (
    <>
      <ul className="change-list">
        {shown.map(({ rule, severity, at, message, fingerprint }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fingerprint may stand there twice
          <li key={`${fingerprint} ${i}`} className={`finding-change ${sign.toLowerCase()}`}>
            <span className="change-sign">{sign}</span>
            <SeverityIcon severity={severity} size={14} />
            <div>
              <b>{rule}</b> {at.length === 0 ? 'the case' : at.join(', ')}: {message}
            </div>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function Things({
  title,
  things,
}: {
  readonly title: string;
  readonly things: readonly ThingChange[];
}) {
  const { shown, more } = useFirst(things, 100, 'changes');
  if (things.length === 0) return null;
  const id = `changes-${title.replaceAll(' ', '-')}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {title} <small>{sectionCounts(things)}</small>
      </h3>
      <ul className="change-list">
        {shown.map((thing) => (
          <ThingRow key={`${thing.table} ${thing.before?.id} ${thing.after?.id}`} thing={thing} />
        ))}
      </ul>
      {more}
    </section>
  );
}
