/** A filter: a group of radio buttons, the first of them "all". */
export interface FilterGroup {
  /** Used for the attribute `data-name` of list items and the ids of the buttons. */
  name: string;
  /** What the group is about; without it, the words that the list of votes has for it. */
  legend?: string;
  options: readonly { value: string; label: string; count: number }[];
}

/** The value of a list item in each group. */
export type Filtered = Readonly<Record<string, string>>;

/** The id of a radio button. */
export function optionId(group: string, value: string): string {
  return `${group}-${value}`;
}

/**
 * CSS that filters a list without a script: items inside `.filtered` are shown if they match every group,
 * and `.nothing` is shown if none does. Browsers without `:has()` show everything.
 */
export function filterCss(groups: readonly FilterGroup[], listed: readonly Filtered[]): string {
  const chosen = (...ids: string[]) =>
    `:has(${ids.length > 1 ? `:is(${ids.map((id) => `#${id}`).join()})` : `#${ids[0]!}`}:checked)`;
  const hidden = groups.flatMap(({ name, options }) =>
    options.map(
      ({ value }) =>
        `.filtered${chosen(optionId(name, value))} [data-${name}]:not([data-${name}="${value}"])`,
    ),
  );
  const kinds = new Map(
    listed.map((item) => [groups.map(({ name }) => item[name]).join(' '), item]),
  );
  const found = [...kinds.values()].map(
    (item) =>
      `.filtered${groups.map(({ name }) => chosen(optionId(name, 'all'), optionId(name, item[name]!))).join('')} .nothing`,
  );
  return (
    '@supports selector(:has(a)){' +
    '.filters,.filtered .shown{display:block}.filtered .nothing{display:block}' +
    `${[...hidden, ...found].join()}{display:none}}`
  );
}
