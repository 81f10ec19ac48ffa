// A published policy as an outline in words: its versions, their levels and the criteria of these, every
// field that is recorded, and how sure it is. What the file does not record has no line.
import type { PolicyFile, PolicySources } from '../generated/policy.types.ts';
import { allFields, type Field } from '../presentation/fields.ts';
import { fieldWords } from '../presentation/fieldWords.ts';
import { capital, valueWords } from '../report/words.ts';
import { certaintyWords } from './certainty.ts';

export interface OutlineLine {
  /** 0 for a version, 1 for its facts and levels, and so on. */
  readonly depth: number;
  readonly text: string;
  /** Of a version, a level or a criterion, which has the lines below it. */
  readonly heading: boolean;
  /** In short, as the file has it; undefined where the file does not say. */
  readonly certainty?: string;
}

type Table = 'policyVersions' | 'safetyLevels' | 'criteria';

/** What a record holds beside its facts. */
const PARTS: ReadonlySet<string> = new Set(['version', 'name', 'levels', 'criteria', 'source']);

export function policyOutline({ versions }: PolicyFile): readonly OutlineLine[] {
  return versions.flatMap((version) => {
    const { levels = [] } = version;
    const [head, ...facts] = recordLines('policyVersions', version, 0);
    const below = levels.flatMap((level) => {
      const criteria = (level.criteria ?? []).flatMap((one) => recordLines('criteria', one, 2));
      return [...recordLines('safetyLevels', level, 1), ...criteria];
    });
    return head ? [head, ...facts, ...below] : [];
  });
}

const KINDS: Readonly<Record<Table, string>> = {
  policyVersions: 'Version',
  safetyLevels: 'Level',
  criteria: 'Criterion',
};

/** Its heading, and a line for each of its facts in the order in which people read them. */
function recordLines(table: Table, record: object, depth: number): readonly OutlineLine[] {
  const {
    version,
    name,
    source = {},
  } = record as {
    readonly version?: string;
    readonly name?: string;
    readonly source?: PolicySources;
  };
  const sure = (field: string) => {
    const certainty = source[field]?.certainty;
    return certainty === undefined ? {} : { certainty };
  };
  const fields: readonly Field[] = allFields(table);
  const place = (key: string) => {
    const at = fields.findIndex((field) => field.key === key);
    return at < 0 ? fields.length : at;
  };
  const facts = Object.entries(record)
    .filter(([key]) => !PARTS.has(key))
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return [
    {
      depth,
      text: headingOf(KINDS[table], version ?? name ?? ''),
      heading: true,
      ...sure(table === 'policyVersions' ? 'version' : 'name'),
    },
    ...facts.flatMap(([key, value]) => {
      const field = fields.find((one) => one.key === key);
      const label = field?.label ?? capital(fieldWords(key));
      return factLines(label, value, field).map((text) => {
        return { depth: depth + 1, text, heading: false, ...sure(key) };
      });
    }),
  ];
}

/** "Level High"; one that is called "Level 2" is not called so twice. */
function headingOf(kind: string, name: string): string {
  return name.toLowerCase().startsWith(`${kind.toLowerCase()} `) ? name : `${kind} ${name}`;
}

/** Of records in a list, such as clauses, one line each. */
function factLines(label: string, value: unknown, field: Field | undefined): readonly string[] {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    return value.map((one) => `${label}: ${valueWords(one)}`);
  }
  const option = field?.options?.find((one) => one.value === value);
  return [`${label}: ${option?.label ?? valueWords(value)}`];
}

/** What the certainties of an outline mean, each once: "verified: verified in the source text". */
export function certaintyLegend(lines: readonly OutlineLine[]): readonly string[] {
  const used = new Set(lines.flatMap(({ certainty }) => certainty ?? []));
  return [...used].sort().map((certainty) => `${certainty}: ${certaintyWords(certainty)}`);
}
