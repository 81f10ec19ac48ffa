// The next free name of a numbered series: G7 for a goal, E-13 for evidence. A number is not given
// again while anything still bears or names it.
import { type Case, TABLES } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { identifierPrefix, type NodeKind } from '../../model/kinds.ts';
import { referredIds } from './references.ts';
import type { EditableTable } from './tables.ts';

const PREFIXES: Readonly<Record<EditableTable, string>> = {
  acps: 'ACP',
  evidence: 'E-',
  systemVersions: 'SV-',
  continuities: 'CO-',
  policies: 'PO-',
  policyVersions: 'PV-',
  safetyLevels: 'L-',
  criteria: 'CR-',
  approvals: 'AP-',
  riskDomains: 'RD-',
  pathways: 'P-',
  exclusions: 'EX-',
  deploymentContexts: 'DC-',
  threatActors: 'TA-',
  mitigations: 'M-',
  monitors: 'MO-',
  ifThens: 'IT-',
  people: 'PE-',
  stakeholders: 'ST-',
  incidents: 'IN-',
  forecasts: 'F-',
  surprises: 'SU-',
  redactions: 'R-',
  signOffs: 'SO-',
  waivers: 'W-',
  instantiations: 'INS-',
};

/** "G7": one more than the highest number in use in the module. */
export function proposeIdentifier(index: CaseIndex, module: string, kind: NodeKind): string {
  const prefix = identifierPrefix(kind);
  let highest = 0;
  for (const { node } of index.nodes.values()) {
    if (node.module === module) highest = Math.max(highest, numberIn(node.identifier, prefix));
  }
  return `${prefix}${highest + 1}`;
}

/** "E-13": free in every table, and named by nothing. */
export function proposeRecordId(c: Case, table: EditableTable): string {
  const prefix = PREFIXES[table];
  const width = prefix.endsWith('-') ? 2 : 1;
  let highest = 0;
  const see = (id: string) => {
    highest = Math.max(highest, numberIn(id, prefix));
  };
  for (const id of referredIds(c)) see(id);
  for (const name of TABLES) for (const id of c[name].keys()) see(id);
  // Claim points are known by a name that need not be the id.
  if (table === 'acps') for (const { name } of c.acps.values()) see(name?.trim() ?? '');
  return prefix + String(highest + 1).padStart(width, '0');
}

/** Names for many new things at once. Each is given once. */
export interface Numbers {
  /** Takes an identifier; false where an element of the module has it. */
  takes(identifier: string): boolean;
  /** The next free identifier of a kind. */
  identifier(kind: NodeKind): string;
  /** The next free id of a table. */
  record(c: Case, table: EditableTable): string;
}

/** What is in use in a module, and what is given out after that. */
export function takenNumbers(index: CaseIndex, module: string): Numbers {
  const taken = new Set<string>();
  for (const { node } of index.nodes.values()) {
    if (node.module === module && !node.kind.startsWith('away')) taken.add(node.identifier);
  }
  const next = new Map<string, number>();
  /** `first` is asked once for each series. */
  const give = (prefix: string, width: number, first: () => number): string => {
    for (let number = next.get(prefix) ?? first(); ; number += 1) {
      const name = prefix + String(number).padStart(width, '0');
      if (taken.has(name)) continue;
      next.set(prefix, number + 1);
      taken.add(name);
      return name;
    }
  };
  return {
    takes: (identifier) => !taken.has(identifier) && taken.add(identifier) !== undefined,
    identifier: (kind) => {
      const prefix = identifierPrefix(kind);
      return give(prefix, 1, () => numberIn(proposeIdentifier(index, module, kind), prefix));
    },
    record: (c, table) => {
      const prefix = PREFIXES[table];
      const width = prefix.endsWith('-') ? 2 : 1;
      return give(prefix, width, () => numberIn(proposeRecordId(c, table), prefix));
    },
  };
}

/** Longer runs of digits are dates or hashes, not numbers of a series. */
const MOST_DIGITS = 6;

/** 7 for "G7" with the prefix "G"; 0 for what is not of the series. */
function numberIn(name: string, prefix: string): number {
  const end = name.length;
  if (end > prefix.length + MOST_DIGITS || !name.startsWith(prefix)) return 0;
  let number = 0;
  for (let i = prefix.length; i < end; i += 1) {
    const digit = name.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
}
