// immer as commands and history use it: Maps, patches, and no automatic freezing. Freezing walks all
// ten thousand entries of a table at each edit (a fifth of its cost); what an edit brings in is
// frozen by frozenCopy instead.
import { enableMapSet, enablePatches, Immer } from 'immer';

enableMapSet();
enablePatches();

const immer = new Immer({ autoFreeze: false });

export const produceWithPatches = immer.produceWithPatches.bind(immer);
export const applyPatches = immer.applyPatches.bind(immer);
