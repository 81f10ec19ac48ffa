// What differs from another file.
import type { OtherFile } from '../../store/compareWith.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { useDifference } from './useDifference.ts';

export function FromFile({ file }: { readonly file: OtherFile }) {
  const difference = useDifference(file.case);
  return (
    <DifferenceList
      difference={difference}
      findings={undefined}
      nothing={`Nothing differs from ${file.name}.`}
      whyNoFindings="The findings of the other file are not shown here; “warrant diff” on the command line compares them."
    />
  );
}
