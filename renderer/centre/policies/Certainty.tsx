// How sure a recorded fact is, and where it is from, in words. Addresses are text: nothing is opened.
import { certaintyWords, isVerified } from '../../../core/policies/certainty.ts';

interface Props {
  readonly source:
    | {
        readonly url?: string | undefined;
        readonly on?: string | undefined;
        readonly certainty?: string | undefined;
      }
    | undefined;
}

export function Certainty({ source }: Props) {
  const words = source ? certaintyWords(source.certainty) : 'source not recorded';
  const place = [source?.url, source?.on === undefined ? undefined : `as of ${source.on}`];
  const more = place.filter(Boolean).join(', ');
  return (
    <span className={`certainty${isVerified(source?.certainty) ? '' : ' unsure'}`}>
      {words}
      {more !== '' && ` (${more})`}
    </span>
  );
}
