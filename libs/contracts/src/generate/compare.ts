import { incompatible, noLongerThere } from '../schema/incompatible.js';
import type { Schema } from '../schema/schema.js';
import { documents, publicSchemas } from './documents.js';

/** The files of `generated/`: path → text. */
export type Files = ReadonlyMap<string, string>;

/** What in a folder is not as the code has it: a document missing, different, or of something that is no more. */
export function driftOf(files: Files): string[] {
  const wanted = documents();
  const stale = [...wanted]
    .filter(([path, text]) => files.get(path) !== text)
    .map(([path]) => `${path}: not as the code`);
  const left = [...files.keys()].filter((path) => !path.startsWith('published/') && !wanted.has(path));
  return [...stale, ...left.map((path) => `${path}: nothing makes this file`)];
}

/** Sent by everybody and read by our own door alone: what the door no longer insists on, nobody misses. */
const readHereOnly = new Set(['log.submitted.v1']);

/** What the code breaks of the schemas published in a folder; a published schema that is gone breaks everything. */
export function breaksOf(files: Files): string[] {
  return [...files]
    .filter(([path]) => path.startsWith('published/'))
    .flatMap(([path, text]) => {
      const name = path.replace(/^published\/|\.json$/g, '');
      const now = publicSchemas[name];
      if (!now) return [`${name}: the schema is gone`];
      return incompatible(JSON.parse(text) as Schema, now)
        .filter((found) => !(readHereOnly.has(name) && found.endsWith(noLongerThere)))
        .map((found) => `${name}: ${found}`);
    });
}
