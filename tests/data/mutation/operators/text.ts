import type { Operator } from '../mutation.ts';
import type { Spot } from '../corpus.ts';
import type { Random } from '../random.ts';
import { texts, words } from './spots.ts';

/** Something slips into a text that must not be there. */
function slips(
  name: string,
  pieces: readonly string[],
  spots: Operator['spots'] = words,
): Operator {
  return {
    name,
    spots,
    change: ({ path, value }, random) => ({
      edits: [
        {
          path,
          to: atASpace(String(value), random, (space) => between(random.pick(pieces), space)),
        },
      ],
    }),
  };
}

/** Faults that the eye passes over. */
export const textOperators: Operator[] = [
  slips('a zero-width character', ['\u200b', '\ufeff', '\u2060', '\u200d']),
  slips('a character that turns the direction of reading', [
    '\u202e',
    '\u202a',
    '\u2066',
    '\u200f',
  ]),
  slips('a control character', ['\u0007', '\u001b', '\u0000', '\u0085']),
  slips('a line break or a tab', ['\n', '\t', '\r\n', '\u2028']),
  {
    name: 'a no-break space in place of a space',
    spots: words,
    change: ({ path, value }, random) => ({
      edits: [{ path, to: atASpace(String(value), random, () => '\u00a0') }],
    }),
  },
  {
    name: 'two spaces',
    spots: words,
    change: ({ path, value }, random) => ({
      edits: [{ path, to: atASpace(String(value), random, () => '  ') }],
    }),
  },
  {
    name: 'a space at the start or the end',
    spots: words,
    change: ({ path, value }, random) => ({
      edits: [{ path, to: random.pick([` ${String(value)}`, `${String(value)} `]) }],
    }),
  },
  slips(
    'a placeholder left in a text',
    ['TODO', 'TBD', 'XXX', '???', 'lorem ipsum', 'FIXME', '[name]'],
    texts,
  ),
  slips('markup in a text', ['<b>', '&nbsp;', '<br>', '</p>', '&amp;']),
  slips('a character broken on its way', ['Ã³', 'â€™', '\ufffd', 'Ã©']),
  {
    name: 'a loaded word in a text',
    spots: texts,
    change: ({ path, value }, random) => {
      const isEnglish = path.at(-1) === 'en';
      const loaded = isEnglish
        ? ['caved', 'illegals', 'a crackdown', 'slammed']
        : ['cedió', 'ilegales', 'redada', 'indocumentados'];
      const to = `${String(value)} ${random.pick(loaded)}.`;
      return { edits: [{ path, to }] };
    },
  },
  {
    name: 'a letter of another alphabet',
    spots: words,
    change: ({ path, value }, random) =>
      swapped(path, String(value), random, { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р' }),
  },
];

function swapped(
  path: Spot['path'],
  text: string,
  random: Random,
  letters: Record<string, string>,
) {
  const places = [...text.matchAll(new RegExp(`[${Object.keys(letters).join('')}]`, 'g'))];
  if (places.length === 0) return undefined;
  const { index, 0: letter } = random.pick(places);
  return { edits: [{ path, to: text.slice(0, index) + letters[letter]! + text.slice(index + 1) }] };
}

function between(piece: string, space: string): string {
  return /^[\w<&?[]/.test(piece) ? ` ${piece}${space}` : `${piece}${space}`;
}

/** A text with one of its spaces replaced. */
function atASpace(text: string, random: Random, by: (space: string) => string): string {
  const spaces = [...text.matchAll(/ /g)];
  if (spaces.length === 0) return `${text}${by('').replace(/ +$/, '')}`;
  const { index } = random.pick(spaces);
  return text.slice(0, index) + by(' ') + text.slice(index + 1);
}
