// Stand-ins for what identifies a file: digests that are none, addresses that lead nowhere.
import { perText } from '../../markdown/perText.ts';

/** SHA-256 of nothing at all (FIPS 180-4, a message of no bits). */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Of 16 digits, 64 drawn by chance leave out half of them once in 10^15 digests. */
const FEWEST_DIGITS = 9;

/**
 * Whether a digest was typed and not computed: few different digits (all zeros, "deadbeef" again and
 * again), one piece repeated, or the digest of an empty file.
 */
export const isMadeUpDigest = perText((digest): boolean => {
  if (digest === OF_NOTHING || new Set(digest).size < FEWEST_DIGITS) return true;
  return [16, 32].some((length) => digest === digest.slice(0, length).repeat(64 / length));
});

/**
 * Names that lead to no document of anybody's (RFC 2606, RFC 6761), or only to one's own machine. The top
 * name .example is for what is invented, as the examples of this catalogue are.
 */
const NOWHERE =
  /^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1?\]|(.*\.)?example\.(com|net|org)|.*\.(invalid|test))$/;

/** Whether an address leads nowhere: no host, a host that nobody has, or a file of one machine. */
export const isMadeUpAddress = perText((url): boolean => {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url.trim());
  if (!parts) return false; // a path, a DOI, a name in a repository
  const [, scheme = '', authority = ''] = parts;
  const host = authority.replace(/^.*@/, '').replace(/:\d*$/, '').toLowerCase();
  return scheme.toLowerCase() === 'file' || host === '' || NOWHERE.test(host);
});
