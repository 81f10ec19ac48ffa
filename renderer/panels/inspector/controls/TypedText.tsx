// Text that goes into the document with every key, all of it one undo step. What the command refuses
// stays in the control, to be mended, until the field is left.
import { useEffect, useRef, useState } from 'react';
import type { Mark } from '../../../../core/commands/history.ts';
import { useEditor } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';
import { asText } from '../fieldValues.ts';

export function TypedText(props: ControlProps) {
  return <textarea {...props.about} rows={1} {...useTyping(props)} />;
}

export function TypedLine({ list, ...props }: ControlProps & { list?: string | undefined }) {
  return <input {...props.about} type="text" list={list} {...useTyping(props)} />;
}

function useTyping({ value, onSet }: ControlProps) {
  const { document } = useEditor();
  const mark = useRef<Mark | undefined>(undefined);
  const [refused, setRefused] = useState<string>();
  const end = () => {
    if (mark.current) document.commit(mark.current);
    mark.current = undefined;
  };
  // The field may go without losing the focus first: another element is selected by a key.
  const last = useRef(end);
  last.current = end;
  useEffect(() => () => last.current(), []);
  return {
    value: refused ?? asText(value),
    onChange: ({ target }: { target: { value: string } }) => {
      mark.current ??= document.mark();
      setRefused(onSet(target.value).allowed ? undefined : target.value);
    },
    onBlur: () => {
      end();
      setRefused(undefined);
    },
  };
}
