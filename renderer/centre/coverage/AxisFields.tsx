// Actor and deployment of what is made in a cell. An axis without records is not asked.

import type { Coverage } from '../../../core/select/coverage/coverage.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { useEditor } from '../../store/useEditor.ts';

interface Props {
  readonly coverage: Coverage;
  readonly actor: string;
  readonly context: string;
  readonly onActor: (id: string) => void;
  readonly onContext: (id: string) => void;
  /** Words for no particular one; absent where one must be chosen. */
  readonly any?: boolean;
}

export function AxisFields({ coverage, actor, context, onActor, onContext, any = false }: Props) {
  return (
    <>
      <Axis
        label="Actor"
        any={any}
        table="threatActors"
        ids={coverage.actors}
        value={actor}
        onChange={onActor}
      />
      <Axis
        label="Deployment"
        any={any}
        table="deploymentContexts"
        ids={coverage.contexts}
        value={context}
        onChange={onContext}
      />
    </>
  );
}

interface AxisProps {
  readonly label: string;
  readonly any: boolean;
  readonly table: 'threatActors' | 'deploymentContexts';
  readonly ids: readonly string[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Axis({ label, any, table, ids, value, onChange }: AxisProps) {
  const { case: c } = useEditor().document;
  if (ids.length === 0) return null;
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {any && <option value="">any {label.toLowerCase()}</option>}
        {ids.map((id) => (
          <option key={id} value={id}>
            {recordTitle(c, table, id) || id}
          </option>
        ))}
      </select>
    </label>
  );
}
