import { ascending } from 'd3';

/** The order in which explainers are offered: what it is and changes, what happened, who decides, rights, and how to take part. */
const order = [
  'what-is-287g',
  'what-an-agreement-changes',
  'key-west',
  'key-west-predictions',
  'who-decides',
  'how-a-commission-votes',
  'other-places',
  'reading-the-list',
  'rights-and-help',
  'what-you-can-do',
];

/** Explainers in the order of the index; one that is not in it yet comes last. */
export function inReadingOrder<Entry>(
  entries: readonly Entry[],
  slugOf: (entry: Entry) => string,
): Entry[] {
  const rank = (entry: Entry) => {
    const index = order.indexOf(slugOf(entry));
    return index === -1 ? order.length : index;
  };
  return [...entries].sort((a, b) => rank(a) - rank(b) || ascending(slugOf(a), slugOf(b)));
}
