// Cases in modules: the modular example once its last vote is cast, and a case of one module split so that the
// branch of each pathway lies in a module of its own. Where something lies must not matter to a rule.
import { type Draft, produce } from 'immer';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { dropElement } from '../edits.ts';
import { votedAnew } from '../votes.ts';
import { below } from './widened.ts';

/**
 * The modular example is a draft that shows what is open: a gate with a vote too few, which it has here, and
 * a claim whose contract is not written yet, which is left out. So it may be called reviewed.
 */
export function approvedModular(modular: Case): Case {
  return produce(modular, (draft) => {
    const { approvals, meta, nodes } = draft;
    meta.maturity = 'reviewed';
    for (const [id, node] of [...nodes]) {
      if (node.kind === 'goal' && node.toBeSupportedByContract) dropElement(draft, id);
    }
    for (const { votes = [], quorum = 0, eligible = [], digest } of approvals.values()) {
      for (const person of [...eligible].reverse()) {
        if (votes.length >= quorum || votes.some((vote) => vote.person === person)) continue;
        votes.push({ person, vote: 'for', on: '2026-05-29', ...(digest ? { digest } : {}) });
      }
    }
  });
}

/** The branch of each pathway in a module of its own, and an away goal in its place. */
export function inModules(c: Case): Case {
  const split = produce(c, (draft) => {
    for (const [pathway, { name }] of c.pathways) {
      const top = [...c.nodes].find(
        ([, node]) => node.kind === 'goal' && node.about?.includes(pathway),
      )?.[0];
      if (top !== undefined) move(draft, c, top, `module-${pathway}`, name);
    }
    ownSolutions(draft);
  });
  return votedAnew(new CaseIndex(c), split);
}

function move(draft: Draft<Case>, c: Case, top: string, module: string, name: string): void {
  draft.modules.set(module, { name, brief: `Why this is unlikely: ${name}.` });
  const away = `${module}-away`;
  const goal = draft.nodes.get(top);
  if (!goal) return;
  goal.public = true;
  draft.nodes.set(away, {
    kind: 'awayGoal',
    module: goal.module,
    identifier: goal.identifier,
    origin: top,
    originModule: module,
  });
  for (const link of draft.links.values()) {
    if (link.kind === 'supportedBy' && link.to === top) link.to = away;
  }
  for (const id of below(c, top)) {
    const node = draft.nodes.get(id);
    if (node) node.module = module;
  }
  repeatContext(draft, top, module);
}

/** What holds for the whole argument holds in the module: it is public, and repeated at the module's top. */
function repeatContext(draft: Draft<Case>, top: string, module: string): void {
  const supported = new Set(
    [...draft.links.values()].flatMap(({ kind, ...link }) =>
      kind === 'supportedBy' && 'to' in link ? [link.to] : [],
    ),
  );
  for (const [id, link] of [...draft.links]) {
    const context = link.kind === 'inContextOf' ? draft.nodes.get(link.to) : undefined;
    const isAtRoot = draft.nodes.get(link.from)?.module === draft.main && !supported.has(link.from);
    if (context?.kind !== 'context' || !isAtRoot) continue;
    context.public = true;
    const away = `${module}-${id}`;
    draft.nodes.set(away, {
      kind: 'awayContext',
      module,
      identifier: context.identifier,
      origin: link.to,
      originModule: draft.main,
    } as never);
    draft.links.set(`${away}-link`, {
      kind: 'inContextOf',
      from: top,
      to: away,
      order: link.order,
    } as never);
  }
}

/** A reference to evidence that two modules share is made in each of them. */
function ownSolutions(draft: Draft<Case>): void {
  for (const link of draft.links.values()) {
    if (link.kind !== 'supportedBy') continue;
    const module = draft.nodes.get(link.from)?.module;
    const solution = draft.nodes.get(link.to);
    if (solution?.kind !== 'solution' || module === undefined || solution.module === module)
      continue;
    const own = `${link.to}-${module}`;
    draft.nodes.set(own, { ...solution, module });
    link.to = own;
  }
}
