/** A source and a locator, written in prose as `wlrn-2025-06-30-vote@article`. */
export interface CitedLocator {
  source: string;
  at: string;
}

/** The value of `of` in `<Cite of="…" />`: sources with places, separated by commas. */
export function citedPlaces(of: string): CitedLocator[] {
  return of.split(',').map((part) => {
    const [source, at] = part.trim().split('@') as [string, string | undefined];
    return { source, at: at ?? '' };
  });
}

/** The records that an explainer refers to, in order, each once. */
export interface Named {
  /** Sources, with every place cited in them. */
  sources: Map<string, string[]>;
  claims: string[];
  terms: string[];
}

/** A component that shows records with their sources. */
export type CitingComponent = 'Happened' | 'Said' | 'Reasons';

/**
 * Extracts references from MDX without rendering it, so that source numbers never depend on rendering
 * order.
 * @param recordPlaces the sources of one record that a component shows: of an event for `<Happened of="…" />`, and so on.
 */
export function namedIn(
  body: string,
  recordPlaces: (component: CitingComponent, id: string) => readonly CitedLocator[],
): Named {
  const sources = new Map<string, string[]>();
  const citing = [...body.matchAll(/<(Cite|Happened|Said|Reasons)\s[^>]*?\bof="([^"]*)"/g)];
  for (const [, component, of] of citing)
    for (const { source, at } of component === 'Cite'
      ? citedPlaces(of!)
      : of!.split(' ').flatMap((id) => recordPlaces(component as CitingComponent, id))) {
      const places = sources.get(source) ?? [];
      if (!places.includes(at)) places.push(at);
      sources.set(source, places);
    }
  const ids = (component: string) => [
    ...new Set(
      [...body.matchAll(new RegExp(`<${component}\\s[^>]*?\\bid="([^"]*)"`, 'g'))].map(
        (match) => match[1]!,
      ),
    ),
  ];
  return { sources, claims: ids('Claim'), terms: ids('Term') };
}
