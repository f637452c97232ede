// Sentences to train on, written for this project (CC0): many voices, so that the tagger learns how names stand in a text.
// In templates.txt {x} is filled by fillers.mjs and `\n` is a line end; plain.txt holds sentences with nothing personal in
// them: capitals, numbers and names of things that are no names of people.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = (file) =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

export const templates = lines('templates.txt').map((t) => t.replaceAll('\\n', '\n'));
export const plain = lines('plain.txt');
