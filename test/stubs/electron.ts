// Stands in for 'electron' in unit tests: importing the real package starts a download.
// Only main.ts and preload.ts import it by value, and tests that load those make one up.
export const electronIsStubbed = true;
