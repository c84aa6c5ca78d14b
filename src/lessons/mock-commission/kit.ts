import { range } from 'd3';
import { bodyOf } from '../../content/values/context.ts';
import { seatsOn } from '../../data/queries/thresholds.ts';
import { useTranslations, type Translate } from '../../i18n/index.ts';
import type { BlockGenerator } from '../context.ts';
import type { PaperCell } from '../paper/document.ts';

/** Roles with one student each, beside the seats. */
const duties = ['clerk', 'attorney', 'manager', 'timekeeper'] as const;
/** The class sizes that the roster covers. */
const sizes = range(18, 31, 2);
/** The fewest who take notes. */
const fewestReporters = 2;

/** Who does what in a class of a size: as many speakers for as against, and all who are left report. */
export function rolesFor(
  students: number,
  seats: number,
): { members: number; duties: number; speakers: number; reporters: number } {
  const free = students - seats - duties.length - fewestReporters;
  const speakers = Math.max(0, Math.min(10, free - (free % 2)));
  return {
    members: seats,
    duties: duties.length,
    speakers,
    reporters: students - seats - duties.length - speakers,
  };
}

/** Every seat by its number; the first is the chair, too. */
function seatNames(t: Translate, seats: number): string[] {
  const chair = t('teach.meeting.duty.chair');
  return range(seats).map((at) => {
    const seat = t('teach.blankRoll.row', { number: at + 1 });
    return at === 0 ? `${seat} · ${chair}` : seat;
  });
}

/** How many students take each role in a class of 18 to 30, and lines for their names. */
export const roster: BlockGenerator = (context, [name], audience) => {
  if (audience === 'key') return [];
  const t = useTranslations(context.language);
  const seats = seatsOn(bodyOf(context, name), context.dataset.edition.asOf).length;
  const counts = sizes.map((size) => rolesFor(size, seats));
  const rows = (['members', 'duties', 'speakers', 'reporters'] as const).map(
    (role): PaperCell[] => [
      [t(`pack.roster.${role}`)],
      ...counts.map((each): PaperCell => [`${each[role]}`]),
    ],
  );
  const most = counts.at(-1)!;
  const people = [
    ...seatNames(t, seats),
    ...duties.map((duty) => t(`teach.meeting.duty.${duty}`)),
    ...range(most.speakers).map((at) =>
      t(at % 2 === 0 ? 'pack.roster.for' : 'pack.roster.against', {
        number: Math.floor(at / 2) + 1,
      }),
    ),
    ...range(most.reporters).map((at) => t('pack.roster.reporter', { number: at + 1 })),
  ];
  return [
    {
      type: 'table',
      caption: t('pack.roster.caption'),
      head: [t('pack.roster.size'), ...sizes.map(String)],
      rows,
      widths: [5, ...sizes.map(() => 1)],
    },
    { type: 'text', text: [`${t('pack.roster.share')} ${t('pack.roster.odd')}`] },
    {
      type: 'table',
      caption: t('pack.roster.names'),
      head: [t('pack.roster.role'), t('pack.roster.student')],
      rows: people.map((each) => [[each], []]),
      widths: [1, 2],
    },
  ];
};

/** A row for each speaker: which side, the reason and its source. */
export const noteCatcher: BlockGenerator = ({ language }, _, audience) => {
  if (audience === 'key') return [];
  const t = useTranslations(language);
  return [
    {
      type: 'table',
      caption: t('pack.notes.caption'),
      head: (['speaker', 'side', 'reason', 'source'] as const).map((each) =>
        t(`pack.notes.${each}`),
      ),
      rows: range(1, 11).map((number) => [[`${number}`], [], [], []]),
      widths: [2, 3, 8, 5],
      isTall: true,
    },
    { type: 'heading', level: 2, text: t('pack.notes.after') },
    ...(['strong', 'question'] as const).flatMap((each) => [
      { type: 'text' as const, text: [t(`pack.notes.${each}`)] },
      { type: 'lines' as const, lines: 2 },
    ]),
  ];
};

/** A card to fold for each seat and each duty, to stand on the table. */
export const tentCards: BlockGenerator = (context, [name], audience) => {
  if (audience === 'key') return [];
  const t = useTranslations(context.language);
  const seats = seatsOn(bodyOf(context, name), context.dataset.edition.asOf).length;
  return [
    {
      type: 'tents',
      names: [
        ...seatNames(t, seats),
        ...([...duties, 'reporter'] as const).map((duty) => t(`teach.meeting.duty.${duty}`)),
      ],
    },
  ];
};

/** How to speak at a real meeting: what to find out, and what to say. */
export const actionTask: BlockGenerator = ({ language }, _, audience) => {
  if (audience === 'key') return [];
  const t = useTranslations(language);
  const find = ['body', 'when', 'agenda', 'item', 'signUp', 'limit', 'write'] as const;
  const say = ['who', 'ask', 'fact', 'end'] as const;
  return [
    { type: 'text', text: [t('pack.action.intro')] },
    {
      type: 'table',
      caption: t('pack.action.find'),
      head: [t('pack.action.question'), t('pack.action.found'), t('pack.action.where')],
      rows: find.map((each) => [[t(`pack.action.${each}`)], [], []]),
      widths: [5, 5, 4],
      isTall: true,
    },
    { type: 'heading', level: 2, text: t('pack.action.speak') },
    { type: 'list', items: say.map((each) => [t(`pack.action.say.${each}`)]) },
    { type: 'lines', lines: 6 },
    { type: 'text', text: [t('pack.action.note')] },
  ];
};
