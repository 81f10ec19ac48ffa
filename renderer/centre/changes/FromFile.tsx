// What differs from another file: what is said, the verdicts, and the findings that came and went.
import { useEffect, useMemo, useState } from 'react';
import type { Analysis } from '../../../core/analyser/analyse.ts';
import { findingChanges } from '../../../core/diff/findingChanges.ts';
import { uncheckedFiles } from '../../store/artefacts.ts';
import type { OtherFile } from '../../store/compareWith.ts';
import { analysisOf } from '../../store/otherFindings.ts';
import type { Checked } from '../../store/state.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { counted } from '../../ui/words.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { useDifference } from './useDifference.ts';

export function FromFile({ file }: { readonly file: OtherFile }) {
  const difference = useDifference(file.case);
  const checked = useUi((state) => state.checked);
  const { before, why } = useAnalysis(file);
  const { status, findings: now } = checked;
  const { matching } = difference;
  const findings = useMemo(
    () => before && findingChanges(matching, before.findings, now),
    [matching, before, now],
  );
  return (
    <>
      {before && <Judged before={before} now={checked} file={file} />}
      <DifferenceList
        difference={difference}
        findings={status === 'current' ? findings : undefined}
        nothing={`Nothing differs from ${file.name}.`}
        whyNoFindings={status === 'current' ? why : 'The case is being checked.'}
      />
    </>
  );
}

/** What was found in the other file; until then, and where that fails, why it is not known. */
function useAnalysis({ name, case: c }: OtherFile): { before?: Analysis; why: string } {
  const editor = useEditor();
  const today = useUi((state) => state.checked.today) || editor.host.today();
  const profiles = useUi((state) => state.organisation.profiles);
  const made = useUi((state) => state.artefacts?.made);
  const [known, setKnown] = useState<{ of: unknown[]; before?: Analysis; failed?: string }>();
  const of = useMemo(() => [c, today, profiles, made], [c, today, profiles, made]);
  useEffect(() => {
    const aborting = new AbortController();
    const { signal } = aborting;
    analysisOf(editor, c, { today, signal }).then(
      (before) => before && !signal.aborted && setKnown({ of, before }),
      (error: unknown) => !signal.aborted && setKnown({ of, failed: String(error) }),
    );
    return () => aborting.abort();
  }, [editor, c, today, of]);
  if (known?.of !== of) return { why: `${name} is being checked.` };
  const { before, failed } = known;
  return before ? { before, why: '' } : { why: `${name} could not be checked (${failed}).` };
}

interface JudgedProps {
  readonly before: Analysis;
  readonly now: Checked;
  readonly file: OtherFile;
}

/** Findings that differ for another reason than what is said: it is told. */
function Judged({ before, now, file }: JudgedProps) {
  const verified = useUi((state) => state.artefacts);
  const unread = verified ? uncheckedFiles(verified, file.case) : 0;
  const same = before.profile.id === now.profile && before.today === now.today;
  if (same && unread === 0) return null;
  return (
    <p className="changes-judged">
      {!same &&
        `${file.name} is judged by the profile ${before.profile.id} as of ${before.today}, this case by ${now.profile} as of ${now.today}. `}
      {unread > 0 && unreadWords(unread, file.name)}
    </p>
  );
}

function unreadWords(count: number, name: string): string {
  const [were, their, them] =
    count === 1 ? ['was', 'its file', 'it'] : ['were', 'their files', 'them'];
  return `${counted(count, 'artefact')} of ${name} ${were} not compared with ${their}: this case does not cite ${them} in the same way.`;
}
