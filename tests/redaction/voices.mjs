// Our own labelled texts: one file an author in voices/, one text a line: `type | title | body | comment`. `{8|words}` is
// what gives the source away (domain 7.1, 1–17), `[[words]]` what a useful text still holds. Read by the bench and tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'voices');
const mark = /\{(\d{1,2})\|([^{}]*)\}|\[\[([^\]]*)\]\]/g;

/** Authors in their order. Those with `blind` in their name were not looked at while the rules were written. */
export const authors = readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .sort()
  .map((f) => f.replace('.txt', ''));

function unmarked(text, truth, keep) {
  return text.replace(mark, (_, type, leak, kept) => {
    if (type) truth.leaks.push({ type: Number(type), span: leak });
    else if (keep) truth.mustKeep.push(kept);
    return leak ?? kept;
  });
}

/** The labelled texts of one author, in the shape of the labelled logs. */
export function textsOf(author) {
  const lines = readFileSync(join(folder, `${author}.txt`), 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '');
  return lines.map((line, i) => {
    const [sourceType, title, body, comment = 'None'] = line.split(' | ').map((p) => p.trim());
    const truth = { leaks: [], mustKeep: [], mustNotAppear: [] };
    const submitted = {
      title: unmarked(title, truth, false),
      body: unmarked(body, truth, true),
      comment: comment === 'None' ? null : unmarked(comment, truth, false),
    };
    truth.mustNotAppear.push(...truth.leaks.map((l) => l.span));
    return { id: `${author.slice(0, 2)}-${String(i + 1).padStart(2, '0')}`, author, sourceType, submitted, truth };
  });
}
