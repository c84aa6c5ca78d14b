const mark = /#(\d{4}-\d{2}-\d{2})#/;

/** Marks a date in a string, so that `MarkedDays` turns it into a link. */
export function markDay(date: string): string {
  return `#${date}#`;
}

/** Splits a string into plain parts and marked dates, which are at the odd indexes. */
export function splitDays(text: string): string[] {
  return text.split(mark);
}
