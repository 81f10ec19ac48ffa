// Where the path of an artefact leads by its name alone. What leaves the case's folder is never handed
// to a host; links inside the folder are the host's to resolve.

/**
 * The path relative to the case's folder, with `/`; undefined where it leads out of the folder or
 * names no file: absolute paths, drives, addresses, too many `..`, control characters.
 */
export function pathInside(path: string): string | undefined {
  // Either slash, wherever the case was written.
  if (hasControl(path) || /^[\\/]|^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join('/');
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) < 32) return true;
  return false;
}
