// What falls when one thing fails: for each line of defence, the shared things whose failure alone
// takes its support away. Only what serves several lines is followed, as bits, in one pass upwards.
// A failure that merely lowers a cap on strength is not followed; the stress test does that.
import type { Case } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { citedEvidence } from '../../reasoning/evidence.ts';
import type { Structure } from '../../reasoning/structure.ts';
import { assumptionEffect as _unused } from '../../reasoning/support.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { structureOf, supportCycles } from './structure.ts';
