// Stands in for 'electron' in unit tests: importing the real package starts a download.
// Only main.ts and preload.ts import it by value, and no unit test loads those.
export const electronIsStubbed = true;
