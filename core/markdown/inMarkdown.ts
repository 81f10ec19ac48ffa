// Text as Markdown that shows just that text: nothing in it becomes a mark, a link or HTML.

/**
 * One line.
 * @param begins whether it begins a line, where a list or a heading could begin
 */
export function inMarkdown(text: string, begins = true): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');
  if (!begins) return plain;
  return plain.replace(/^[#+-]/, '\\$&').replace(/^(\d+)(?=[.)])/, '$1\\');
}
