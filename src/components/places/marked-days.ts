const mark = /#(\d{4}-\d{2}-\d{2})#/;

/** A day inside a string, marked so that `MarkedDays` makes a link of it. */
export function markDay(date: string): string {
  return `#${date}#`;
}

/** A string as its plain parts and its marked days, which stand at the odd positions. */
export function splitDays(text: string): string[] {
  return text.split(mark);
}
