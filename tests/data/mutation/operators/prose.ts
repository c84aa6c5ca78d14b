import type { Corpus, Spot } from '../corpus.ts';
import type { Operator } from '../mutation.ts';
import type { Random } from '../random.ts';

const isExplainer = ({ file }: Spot) => file.includes('/explainers/');

/** Where a pattern is found in the pages, after their frontmatter. */
function found(
  pattern: RegExp,
  only: (spot: Spot) => boolean = isExplainer,
): (corpus: Corpus) => Spot[] {
  return ({ prose }) =>
    [...prose].flatMap(([file, text]) => {
      const start = text.indexOf('\n---', 3);
      return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))]
        .filter(({ index }) => index > start + 4)
        .map((match) => ({ file, record: '', path: [match.index], value: match[0] }))
        .filter(only);
    });
}

function replaced(
  name: string,
  pattern: RegExp,
  by: (value: string, random: Random, corpus: Corpus, spot: Spot) => string | undefined,
  only?: (spot: Spot) => boolean,
): Operator {
  return {
    name,
    spots: found(pattern, only),
    change: (spot, random, corpus) => {
      const value = String(spot.value);
      const to = by(value, random, corpus, spot);
      if (to === undefined || to === value) return undefined;
      const text = corpus.prose.get(spot.file)!;
      const start = Number(spot.path[0]);
      return { text: text.slice(0, start) + to + text.slice(start + value.length) };
    },
  };
}

const sentence = /(?<=[.?!>] |\n)[A-ZÁÉÍÓÚ][^.\n<]{40,}\./u;

/** Pages of prose. */
export const proseOperators: Operator[] = [
  replaced(
    'a component that is not known',
    /<(Cite|Tally|Day|Claim|Voters|Count)(?= )/,
    (value) => `${value}s`,
  ),
  replaced(
    'prose names a record that is not there',
    /(?<=(of|id)=")[a-z0-9-]+(?=["@ ])/,
    (value) => `${value}-x`,
  ),
  replaced(
    'prose names another motion in one language',
    /(?<=of=")[a-z-]+-2025-\d\d-\d\d-[a-z-]+(?=")/,
    (value, random, { dataset }) =>
      random.pick(dataset.motions.filter(({ id }) => id !== value)).id,
  ),
  replaced(
    'prose cites another source in one language',
    /(?<=<Cite of=")[a-z0-9-]+(?=@)/,
    (value, random, { dataset }) =>
      random.pick(dataset.sources.filter(({ id }) => id !== value)).id,
  ),
  replaced('prose cites no place', /@[a-z]+ ?[\w().]*(?=[",])/, () => ''),
  replaced('a citation is dropped from prose', / ?<Cite of="[^"]*" \/>/, () => ''),
  replaced('a mark of an open question is dropped', /<Claim id="[^"]*">/, () => '<Claim>'),
  replaced('a number is typed into prose', sentence, (value) => value.replace(/ /, ' 17 ')),
  replaced('a number in words is typed into prose', sentence, (value, _, __, { file }) =>
    value.replace(/ /, file.includes('/en/') ? ' seven ' : ' siete '),
  ),
  replaced(
    'a loaded word in prose',
    sentence,
    (value, _, __, { file }) => value.replace(/ /, file.includes('/en/') ? ' caved ' : ' cedió '),
    () => true,
  ),
  replaced(
    'a sentence of prose without a source',
    /\n\n(?=[A-ZÁÉÍÓÚ])/u,
    (value, _, __, { file }) =>
      `${value}${file.includes('/en/') ? 'The city did it.' : 'La ciudad lo hizo.'}\n\n`,
  ),
  replaced('a heading is lost in one language', /\n## [^\n]+\n/, () => '\n'),
  replaced('a heading has another level in one language', /\n## /, () => '\n### '),
  replaced('a paragraph is lost in one language', /\n\n(?=[A-ZÁÉÍÓÚ])[^\n]+(?=\n)/u, (value) =>
    value.includes('<') ? '' : undefined,
  ),
  replaced('code in prose', /\n\n(?=[A-ZÁÉÍÓÚ])/u, (value) => `${value}{1 + 1}\n\n`),
  replaced('a component is not closed', /<\/Claim>/, () => ''),
  replaced(
    'an invisible character in prose',
    sentence,
    (value, random) => value.replace(' ', random.pick([' \u200b', '\u00a0', ' \u202e'])),
    () => true,
  ),
  replaced(
    'a placeholder left in prose',
    sentence,
    (value, random) => value.replace(' ', random.pick([' TODO ', ' XXX ', ' TBD '])),
    () => true,
  ),
  replaced(
    'a script in prose',
    /\n\n(?=[A-ZÁÉÍÓÚ])/u,
    (value) => `${value}<script>alert(1)</script>\n\n`,
    () => true,
  ),
  replaced(
    'two spaces in prose',
    sentence,
    (value) => value.replace(' ', '  '),
    () => true,
  ),
];
