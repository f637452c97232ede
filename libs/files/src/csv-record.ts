/** A CSV record read from the text so far: its fields, that a quote is still open, or why it is none. */
export type CsvRecord =
  | { readonly fields: readonly string[] }
  | { readonly open: true }
  | { readonly code: 'quote_in_field' | 'text_after_quote' };

/**
 * What separates the columns of a file, by its header: a semicolon or a tab where that stands there and no comma does,
 * as spreadsheets write it in countries with a decimal comma. A comma in every other case.
 */
export function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  if (bare.includes(',')) return ',';
  return [';', '\t'].find((s) => bare.includes(s)) ?? ',';
}

/** Reads one record (RFC 4180). A quote stands only at a field's ends or doubled within one. */
export function csvRecord(text: string, separator = ','): CsvRecord {
  const fields: string[] = [];
  for (let at = 0; ; at += 1) {
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) return { open: true };
      if (end + 1 < text.length && text[end + 1] !== separator) return { code: 'text_after_quote' };
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      const next = text.indexOf(separator, at);
      const end = next < 0 ? text.length : next;
      const field = text.slice(at, end);
      if (field.includes('"')) return { code: 'quote_in_field' };
      fields.push(field);
      at = end;
    }
    if (at >= text.length) return { fields };
  }
}
