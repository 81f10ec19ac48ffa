// The document that a loop of savings writes: its number, and a body that shows whether it is whole.
const LINES = 20_000;

export function documentOf(number: number): string {
  return `${number}\n${`line of ${number}\n`.repeat(LINES)}end of ${number}\n`;
}
