// JSON for standard output: indented, in the order given, with a final newline.

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
