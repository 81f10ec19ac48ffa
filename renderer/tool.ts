// The program's name and version, as reports print it.
export const TOOL = 'warrant 0.1.0';
