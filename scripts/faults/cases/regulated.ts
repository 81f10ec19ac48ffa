// The sound example with what a regulation wants to find besides.
import { type Draft, produce } from 'immer';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { addBelow } from '../edits.ts';
import { withCopy } from './widened.ts';

/** The systemic risks of the EU's code (Appendix 1.4) that the example does not argue. */
const SPECIFIED = {
  'RD-CBRN': 'CBRN risks',
  'RD-LOC': 'loss of control',
  'RD-PER': 'persuasion and manipulation',
};

/** Each specified risk has a pathway that is argued as the first of the case is; Measure 7.5 is answered. */
export function forTheUnion(c: Case): Case {
  const index = new CaseIndex(c);
  const [pathway = ''] = c.pathways.keys();
  const domain = c.pathways.get(pathway)?.domain ?? '';
  let next = c;
  for (const id of Object.keys(SPECIFIED)) next = withCopy(next, index, pathway, `-${id}`);
  return produce(next, (draft) => {
    for (const [id, name] of Object.entries(SPECIFIED)) {
      draft.riskDomains.set(id, { ...draft.riskDomains.get(id), name });
      const copy = draft.pathways.get(`${pathway}-${id}`);
      if (copy) copy.domain = id;
      for (const node of draft.nodes.values()) {
        if (!node.about?.includes(`${pathway}-${id}`)) continue;
        node.about = node.about.map((one) => (one === domain ? id : one));
      }
    }
    const { riskEstimate } = draft.meta;
    if (riskEstimate?.upper !== undefined) riskEstimate.upper *= 1.01;
    answer(
      draft,
      'eu-7.5',
      'No model of others has entered the market that changes the landscape.',
    );
  });
}

export function forCalifornia(c: Case): Case {
  return produce(c, (draft) => {
    answer(draft, 'sb53-contact', 'Anybody reaches the developer at safety@example.org.');
    answer(draft, 'sb53-restrictions', 'Use is limited to verified customers.');
    answer(draft, 'sb53-languages', 'The model answers in twelve languages.');
    answer(draft, 'sb53-modalities', 'The model puts out text and code.');
  });
}

/** A context of the first goal that says it in words. */
function answer(draft: Draft<Case>, tag: string, text: string): void {
  const root = [...draft.nodes].find(([, node]) => node.kind === 'goal')?.[0] ?? '';
  const identifier = `C${draft.nodes.size}`;
  addBelow(draft, root, { kind: 'context', identifier, text, tags: [tag] }, 'inContextOf');
}
