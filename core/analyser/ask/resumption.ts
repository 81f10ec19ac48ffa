// Whether what was to be true before a halted thing goes on is true.
import type { Evidence, IfThen } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { dayNumber } from '../../reasoning/days.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { measured } from './alerts.ts';
import { addTo } from './fields.ts';
import { holds } from './levels.ts';
import { GREEN, triggerStates } from './triggers.ts';

/**
 * What keeps it from going on, on a day; empty where nothing does. All that is named has to hold: the
 * criterion, the quorum (reached by that day), the date. Where nothing is named, nothing ends it.
 */
export function unmetResumption(
  index: CaseIndex,
  reasoning: Reasoning,
  ifThen: IfThen,
  on: number,
): readonly string[] {
  const { criterion, quorum, date } = ifThen.resumption ?? {};
  const day = dayNumber(date);
  if ((criterion ?? quorum ?? day) === undefined) {
    return ['what has to be true for it to end (resumption) is missing'];
  }
  return [
    ...(criterion === undefined ? [] : unmetCriterion(index, reasoning, ifThen, criterion)),
    ...(quorum === undefined ? [] : unmetQuorum(index, reasoning, quorum, on)),
    ...(day !== undefined && on < day ? [`it was not to end before ${date}`] : []),
  ];
}

/** The trigger itself as the end: it is red no more. Any other: usable evidence meets it. */
function unmetCriterion(
  index: CaseIndex,
  reasoning: Reasoning,
  { trigger }: IfThen,
  id: string,
): string[] {
  const criterion = index.case.criteria.get(id);
  if (!criterion) return [`its criterion ${id} does not exist`];
  if (id === trigger) {
    const { pulls, red, green } = triggerStates(index, reasoning.settings.today).get(id) ?? GREEN;
    if (!red) return green ? [] : [`no evidence shows that ${id} is no longer met`];
    return [`${id} is still met (${pulls.map(({ evidence }) => evidence).join(', ')})`];
  }
  const { operator, value } = criterion;
  const shown = (runsByCriterion(index).get(id) ?? []).some(([run, evidence]) => {
    if (!reasoning.usable(run).yes) return false;
    const isShare = value !== undefined && value > 0 && value < 1;
    const found = isShare ? measured(evidence) : evidence.value;
    const comparable = found !== undefined && operator !== undefined && value !== undefined;
    return !comparable || holds(found, operator, value);
  });
  return shown ? [] : [`no usable evidence meets ${id}`];
}

/** Evidence by the criterion that it names. */
function runsByCriterion(index: CaseIndex): ReadonlyMap<string, readonly [string, Evidence][]> {
  return index.memo('ask.runsByCriterion', () => {
    const runs = new Map<string, [string, Evidence][]>();
    for (const entry of index.case.evidence) {
      if (entry[1].criterion !== undefined) addTo(runs, entry[1].criterion, entry);
    }
    return runs;
  });
}

function unmetQuorum(
  index: CaseIndex,
  reasoning: Reasoning,
  approval: string,
  on: number,
): string[] {
  const answer = reasoning.approval(approval);
  if (answer.state !== 'passed') {
    return [
      `${approval} has ${answer.votesFor} valid votes for it of the ${answer.quorum} it takes`,
    ];
  }
  const votes = index.case.approvals.get(approval)?.votes ?? [];
  const later = votes.filter((vote) => {
    const day = dayNumber(vote.on);
    return vote.vote === 'for' && day !== undefined && day > on;
  });
  if (answer.votesFor - later.length >= answer.quorum) return [];
  return [`the votes for ${approval} were cast after that day`];
}
