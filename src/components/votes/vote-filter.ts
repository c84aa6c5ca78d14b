/** One way to narrow a list: radio buttons of which one is chosen, the first of them "all". */
export interface FilterGroup {
  /** Becomes the attribute `data-name` of what is listed, and part of each button's id. */
  name: string;
  options: readonly { value: string; label: string; count: number }[];
}

/** What is listed, by the value it has in each group. */
export type Filtered = Readonly<Record<string, string>>;

/** The id of a radio button. */
export function optionId(group: string, value: string): string {
  return `${group}-${value}`;
}

/**
 * The style rules that narrow a list without a script: one inside `.filtered` shows what has the chosen
 * value in every group, and `.nothing` shows when nothing has. Browsers that can't do it show everything.
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
