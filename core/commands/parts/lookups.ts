// Refusals for arguments that name what is not there.
import type { CaseIndex } from '../../model/index.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';

export function mayFindNode(index: CaseIndex, id: string): Verdict {
  if (index.nodes.has(id)) return ALLOWED;
  return refused('no-such-element', `There is no element "${id}" in this case.`);
}

export function mayFindLink(index: CaseIndex, id: string): Verdict {
  if (index.links.has(id)) return ALLOWED;
  return refused('no-such-link', `There is no link "${id}" in this case.`);
}

export function mayFindModule(index: CaseIndex, id: string): Verdict {
  if (index.case.modules.has(id)) return ALLOWED;
  return refused('no-such-module', `There is no module "${id}" in this case.`);
}
