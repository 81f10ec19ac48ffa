// Every kind of fault, in the order of the catalogue.
import type { Fault } from './fault.ts';
import { assumptions } from './kinds/assumptions.ts';
import { contractFaults } from './kinds/contracts.ts';
import { coverage, deployment } from './kinds/coverage.ts';
import { defeaters } from './kinds/defeaters.ts';
import { claimPoints, dialectics } from './kinds/dialectics.ts';
import { dynamics } from './kinds/dynamics.ts';
import { elicitation } from './kinds/elicitation.ts';
import { evidenceFaults } from './kinds/evidence.ts';
import { governance } from './kinds/governance.ts';
import { independence } from './kinds/independence.ts';
import { levels } from './kinds/levels.ts';
import { proxies, quantities } from './kinds/measurement.ts';
import { modules } from './kinds/modules.ts';
import { patterns } from './kinds/patterns.ts';
import { pretences } from './kinds/pretences.ts';
import { regulations } from './kinds/regulations.ts';
import { response } from './kinds/response.ts';
import { structure } from './kinds/structure.ts';
import { support } from './kinds/support.ts';
import { types } from './kinds/types.ts';
import { unknowns } from './kinds/unknowns.ts';
import { records, wording } from './kinds/wording.ts';

export const FAULTS: readonly Fault[] = [
  ...structure,
  ...patterns,
  ...modules,
  ...contractFaults,
  ...claimPoints,
  ...dialectics,
  ...support,
  ...levels,
  ...evidenceFaults,
  ...elicitation,
  ...types,
  ...independence,
  ...unknowns,
  ...defeaters,
  ...assumptions,
  ...coverage,
  ...deployment,
  ...governance,
  ...response,
  ...proxies,
  ...quantities,
  ...dynamics,
  ...wording,
  ...records,
  ...regulations,
  ...pretences,
];
