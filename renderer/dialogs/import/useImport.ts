// The steps of an import: choose, say what the columns of tables are, read, look, import. Only the
// last changes the case; every other can be called off.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CsvMapping, LogReading } from '../../../core/exchange/evaluations/types.ts';
import type { HostFile } from '../../../core/hostFiles.ts';
import { isTable, type TableHead, tableHead } from '../../store/importing.ts';
import { type LogProgress, readLogs } from '../../store/logReading.ts';
import { useEditor } from '../../store/useEditor.ts';

/** Tables with the same columns, which one mapping is for. */
export interface TableGroup {
  readonly heads: readonly Extract<TableHead, { table: unknown }>[];
  readonly mapping?: CsvMapping;
}

export type Step =
  | { readonly kind: 'choose'; readonly note?: string }
  /** The host is asking. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'mapping'; readonly groups: readonly TableGroup[]; readonly at: number }
  | { readonly kind: 'reading'; readonly progress: LogProgress }
  | { readonly kind: 'preview'; readonly readings: readonly LogReading[] };

export interface Import {
  readonly step: Step;
  readonly choose: (from: 'files' | 'folder') => void;
  /** Takes a mapping for the tables that are asked about. */
  readonly map: (mapping: CsvMapping) => void;
  /** To the step before: what was read is forgotten. */
  readonly back: () => void;
  /** What the tables were mapped by, for going back to it. */
  readonly hasTables: boolean;
}

/** @param dropped logs that are there already */
export function useImport(dropped: readonly HostFile[] | undefined): Import {
  const { host, services } = useEditor();
  const [step, setStep] = useState<Step>(dropped ? begun(dropped) : { kind: 'choose' });
  const files = useRef<readonly HostFile[]>([]);
  const groups = useRef<readonly TableGroup[]>([]);
  const work = useRef(new AbortController());

  const read = useCallback(async () => {
    work.current = new AbortController();
    const { signal } = work.current;
    const mappings = new Map(
      groups.current.flatMap(({ heads, mapping }) =>
        heads.map(({ file }) => [file, mapping] as const),
      ),
    );
    const logs = files.current.map((file) => {
      const mapping = mappings.get(file);
      return { file, ...(mapping ? { mapping } : {}) };
    });
    const readings = await readLogs(services.startLogReader, logs, {
      signal,
      tell: (progress) => setStep({ kind: 'reading', progress }),
    });
    if (readings && !signal.aborted) setStep({ kind: 'preview', readings });
  }, [services]);

  const begin = useCallback(
    async (chosen: readonly HostFile[]) => {
      work.current = new AbortController();
      const { signal } = work.current;
      files.current = chosen;
      setStep(begun(chosen));
      const heads: TableHead[] = [];
      for (const file of chosen) {
        if (signal.aborted) return;
        if (isTable(file)) heads.push(await tableHead(file));
      }
      if (signal.aborted) return;
      groups.current = grouped(heads);
      if (groups.current.length === 0) await read();
      else setStep({ kind: 'mapping', groups: groups.current, at: 0 });
    },
    [read],
  );

  useEffect(() => {
    if (dropped) void begin(dropped);
    return () => work.current.abort();
  }, [dropped, begin]);

  return {
    step,
    hasTables: groups.current.length > 0,
    choose: (from) => {
      setStep({ kind: 'waiting' });
      void host.pickLogs(from).then((picked) => {
        if (picked.ok) void begin(picked.value);
        else if (picked.because === 'cancelled') setStep({ kind: 'choose' });
        else setStep({ kind: 'choose', note: picked.message });
      });
    },
    map: (mapping) => {
      if (step.kind !== 'mapping') return;
      groups.current = step.groups.with(step.at, {
        ...step.groups[step.at],
        mapping,
      } as TableGroup);
      const at = step.at + 1;
      if (at < groups.current.length) setStep({ kind: 'mapping', groups: groups.current, at });
      else void read();
    },
    back: () => {
      work.current.abort();
      if (step.kind === 'mapping' && step.at > 0) setStep({ ...step, at: step.at - 1 });
      else if (step.kind !== 'mapping' && groups.current.length > 0) {
        setStep({ kind: 'mapping', groups: groups.current, at: groups.current.length - 1 });
      } else setStep({ kind: 'choose' });
    },
  };
}

function begun(files: readonly HostFile[]): Step {
  const name = files[0]?.name ?? '';
  return { kind: 'reading', progress: { done: 0, total: files.length, part: 0, name } };
}

/** By their titles; a table that cannot be read is left to the reader, which says why. */
function grouped(heads: readonly TableHead[]): readonly TableGroup[] {
  const groups = new Map<string, TableGroup>();
  for (const head of heads) {
    if (!('table' in head)) continue;
    const key = JSON.stringify(head.table.titles);
    groups.set(key, { heads: [...(groups.get(key)?.heads ?? []), head] });
  }
  return [...groups.values()];
}
