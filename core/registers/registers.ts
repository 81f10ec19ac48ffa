// Every register, in the order of their groups.
import type { CaseIndex } from '../model/index.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import { CHALLENGES } from './challenges.ts';
import { recordRegister } from './recordRegisters.ts';
import type { Column, Register, RowPlace } from './register.ts';

export const REGISTERS: readonly Register[] = [
  recordRegister('evidence'),
  recordRegister('systemVersions'),
  recordRegister('continuities'),
  recordRegister('deploymentContexts'),
  recordRegister('policies'),
  recordRegister('policyVersions'),
  recordRegister('safetyLevels'),
  recordRegister('criteria'),
  recordRegister('approvals'),
  recordRegister('riskDomains'),
  recordRegister('pathways'),
  recordRegister('exclusions'),
  recordRegister('threatActors'),
  recordRegister('mitigations'),
  recordRegister('monitors'),
  recordRegister('ifThens'),
  ASSUMPTIONS,
  CHALLENGES,
  recordRegister('acps'),
  recordRegister('instantiations'),
  recordRegister('people'),
  recordRegister('stakeholders'),
  recordRegister('signOffs'),
  recordRegister('forecasts'),
  recordRegister('surprises'),
  recordRegister('incidents'),
  recordRegister('redactions'),
  recordRegister('waivers'),
];

const BY_ID: ReadonlyMap<string, Register> = new Map(REGISTERS.map((one) => [one.id, one]));

/** The register with this id; undefined where there is none. */
export function registerById(id: string): Register | undefined {
  return BY_ID.get(id);
}

/** The register that has a row for this; undefined for other elements and links. */
export function registerOf(index: CaseIndex, at: RowPlace): Register | undefined {
  if (at.kind === 'record') return registerById(at.table);
  if (at.kind === 'node') {
    return index.nodes.get(at.id)?.node.kind === 'assumption' ? ASSUMPTIONS : undefined;
  }
  return index.links.get(at.id)?.link.kind === 'challenges' ? CHALLENGES : undefined;
}

const COLUMNS: ReadonlyMap<Register, ReadonlyMap<string, Column>> = new Map(
  REGISTERS.map((one) => [one, new Map(one.columns.map((column) => [column.id, column]))]),
);

/** The column with this id; undefined where the register has none. */
export function columnById(register: Register, id: string): Column | undefined {
  return COLUMNS.get(register)?.get(id);
}
