/**
 * A message of the check as a person at the desk reads it: collections by their names, not by their files.
 */
export function inWords(message: string): string {
  return message.replace(
    /(is (?:not )?)?\b(in )?data\/(?:roster\/)?([a-z-]+)\.json/g,
    (_, is: string | undefined, within: string | undefined, name: string) => {
      const records = `the ${name.replaceAll('-', ' ')}`;
      return is && within ? `${is}among ${records}` : `${is ?? ''}${within ?? ''}${records}`;
    },
  );
}

/** What a problem says beside its field. What is empty or waits for a person is not written yet. */
export function problemInWords({ found, expected }: { found: string; expected: string }): string {
  if (found === 'found ""' || /\[TODO\]|^found "todo"/.test(found))
    return 'Nothing is written here yet.';
  return inWords(`${found}; ${expected}`);
}

/** `["votes", 3, "official"]` as "Vote 4 › Official": where in a record a problem is. */
export function pathInWords(path: readonly (string | number)[]): string {
  return path
    .flatMap((step, index) => {
      if (typeof step === 'number') return [];
      const next = path[index + 1];
      const word = step === 'en' ? 'English' : step === 'es' ? 'Spanish' : capital(step);
      return typeof next === 'number' ? `${word.replace(/s$/, '')} ${next + 1}` : word;
    })
    .join(' › ');
}

/** Problems that say the same of one record, as one, with how often it is said. */
export function grouped<
  Problem extends { part?: string; record: string; found: string; expected: string },
>(problems: readonly Problem[]): { problem: Problem; count: number }[] {
  const groups = Map.groupBy(problems, ({ part, record, found, expected }) =>
    [part, record, found, expected].join('\n'),
  );
  return [...groups.values()].map((group) => ({ problem: group[0]!, count: group.length }));
}

/** A word of the data as a reader would say it: "not-found" is "Not found". */
export function capital(word: string): string {
  const words = word
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'],
  ...['september', 'october', 'november', 'december'],
];

/** A day as people write it (7/20/2026, July 20, 2026) as the data has it; anything else as it is. */
export function isoDay(text: string): string {
  const said = text.trim();
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(said) ?? [];
  if (year !== undefined) return joined(year, Number(month), day!);
  const [, name = '', date = '', own] = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/i.exec(said) ?? [];
  const number = months.findIndex((each) => name.length > 2 && each.startsWith(name.toLowerCase()));
  return own === undefined || number < 0 ? said : joined(own, number + 1, date);
}

function joined(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Words as an id: lower case, joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
