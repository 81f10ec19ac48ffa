// Compares the artefacts of the evidence with the files in the case's folder.
import { FileCheck2 } from 'lucide-react';
import { mayVerify, verifyInFolder } from '../store/artefacts.ts';
import { defineAction } from './action.ts';

export const verifyArtefacts = defineAction({
  id: 'verifyArtefacts',
  label: 'Verify artefacts…',
  group: 'case',
  section: 'evidence',
  keywords: ['evidence', 'digest', 'hash', 'SHA-256', 'checksum', 'files', 'EVI-16'],
  icon: FileCheck2,
  keys: [],
  where: 'window',
  when: mayVerify,
  run: (editor) => void verifyInFolder(editor),
});
