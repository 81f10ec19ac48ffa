// Text that goes into the document with every key, all of it one undo step. What the command refuses
// stays in the control, to be mended, until the field is left.
import { useState } from 'react';
import { asText } from '../../../../core/presentation/fieldValues.ts';
import type { ControlProps } from '../Control.tsx';
import { useGesture } from './useGesture.ts';

export function TypedText(props: ControlProps) {
  return <textarea {...props.about} rows={1} {...useTyping(props)} />;
}

export function TypedLine({ list, ...props }: ControlProps & { list?: string | undefined }) {
  return <input {...props.about} type="text" list={list} {...useTyping(props)} />;
}

function useTyping({ value, onSet }: ControlProps) {
  const gesture = useGesture();
  const [refused, setRefused] = useState<string>();
  return {
    value: refused ?? asText(value),
    onChange: ({ target }: { target: { value: string } }) => {
      gesture.begin();
      setRefused(onSet(target.value).allowed ? undefined : target.value);
    },
    onBlur: () => {
      gesture.end();
      setRefused(undefined);
    },
  };
}
