import { useTranslations } from '../../i18n/index.ts';
import { formatNumber, withMark } from '../../i18n/format.ts';
import { bodyOf, recordOf } from '../../content/values/context.ts';
import { quorumToday } from '../../content/values/votes.ts';
import { seatsOn } from '../../data/queries/thresholds.ts';
import { rulesOfBody } from '../../i18n/requirements.ts';
import type { Block, PaperCell } from '../paper/document.ts';
import { attendancesOf } from './values.ts';
import { sentences } from '../sentences.ts';
import { sourcesOf } from '../sources.ts';
import type { BlockGenerator } from '../context.ts';
import { actionTask, noteCatcher, roster, tentCards } from './kit.ts';
import { realRoll, realRollInKey } from './record.ts';
import { dutyCards, memberCards } from './roles.ts';
import { briefCards, caseCards, speakerCards } from './speakers.ts';

/** Attendance by attendance: whether it is a quorum, and the yes votes needed, to be filled in. */
const quorumTable: BlockGenerator = (context, [name, law], audience) => {
  const all = attendancesOf(context, name);
  if (!all) return undefined;
  const t = useTranslations(context.language);
  // One attendance that is not enough is shown, too.
  const shown = all.slice(0, all.findLastIndex(({ isQuorum }) => isQuorum) + 2).reverse();
  const filled = (text: string): PaperCell => (audience === 'key' ? [text] : []);
  const table: Block = {
    type: 'table',
    caption: t(`teach.meeting.quorum.caption.${audience}`, { seats: all.length }),
    head: (['present', 'quorum', 'needed'] as const).map((each) =>
      t(`teach.meeting.quorum.${each}`),
    ),
    rows: shown.map(({ present, isQuorum, yesNeeded }) => [
      [formatNumber(present, context.language)],
      filled(t(isQuorum ? 'teach.meeting.quorum.yes' : 'teach.meeting.quorum.no')),
      filled(isQuorum ? formatNumber(yesNeeded, context.language) : t('teach.meeting.quorum.none')),
    ]),
  };
  if (audience === 'students') return [table];
  const text = [rulesOfBody(t, bodyOf(context, name), context.dataset.edition.asOf).join(' ')];
  return [table, { type: 'text', text, sources: sourcesOf(context, { from: law ? [law] : [] }) }];
};

/** A blank form with a row for each seat of a body, for the class to call its own roll. */
const classRoll: BlockGenerator = (context, [name], audience) => {
  if (audience === 'key') return [];
  const t = useTranslations(context.language);
  const columns = ['present', 'yes', 'no'] as const;
  const blank = columns.map((): PaperCell => []);
  return [
    {
      type: 'table',
      caption: t('teach.blankRoll.caption'),
      head: [t('teach.blankRoll.seat'), ...columns.map((each) => t(`teach.meeting.roll.${each}`))],
      rows: [
        ...bodyOf(context, name).seats.map((_, index): PaperCell[] => [
          [t('teach.blankRoll.row', { number: index + 1 })],
          ...blank,
        ]),
        [[t('teach.meeting.roll.total')], ...blank],
      ],
    },
  ];
};

/** Room for a reason on each side and a question, each with its source. */
const planTable: BlockGenerator = ({ language }, _, audience) => {
  if (audience === 'key') return [];
  const t = useTranslations(language);
  const columns = ['words', 'source'] as const;
  return [
    {
      type: 'table',
      caption: t('teach.meeting.plan.caption'),
      isTall: true,
      head: [
        t('teach.meeting.plan.what'),
        ...columns.map((each) => t(`teach.meeting.plan.${each}`)),
      ],
      rows: (['for', 'against', 'question'] as const).map((each) => [
        [t(`teach.meeting.plan.${each}`)],
        [],
        [],
      ]),
    },
  ];
};

const agendaItems = [
  ...(['open', 'roll', 'item', 'report', 'comment'] as const),
  ...(['motion', 'talk', 'vote', 'close'] as const),
];

/** The order of a meeting of a body: what is done and what can be said, with its own numbers. */
const agenda: BlockGenerator = (context, [name]) => {
  const body = bodyOf(context, name);
  const quorum = quorumToday(context, name);
  if (quorum === undefined) return undefined;
  const t = useTranslations(context.language);
  const values = { quorum, seats: seatsOn(body, context.dataset.edition.asOf).length };
  return [
    {
      type: 'table',
      caption: t('teach.meeting.agenda.caption'),
      head: (['item', 'do', 'say'] as const).map((each) => t(`teach.meeting.agenda.head.${each}`)),
      rows: agendaItems.map((item, index) => [
        [`${index + 1}. ${t(`teach.meeting.agenda.${item}`)}`],
        [t(`teach.meeting.agenda.${item}.do`, values)],
        [t(`teach.meeting.agenda.${item}.say`, values)],
      ]),
    },
  ];
};

/** Sections of law in our words, each with its citation; `quorum-law 2` is the first two sentences. Those not confirmed are left out. */
const lawTexts: BlockGenerator = (context, of) =>
  of.flatMap((each): Block[] => {
    const [name, count = '99'] = each.split(' ');
    const law = recordOf(context, 'statutes', name);
    if (law.confidence === 'unverified') return [];
    const { language } = context;
    const plain = sentences(law.plain[language], Number(count));
    const title = {
      text: `${withMark(law.title[language], '.', language)} `,
      strong: true,
    } as const;
    return [
      {
        type: 'text',
        text: [title, `${plain} (`, { text: law.citation, to: page(law.id) }, ')'],
      },
    ];
  });

const page = (id: string) => `/law/${id}/`;

export const meetingMakes: Record<string, BlockGenerator> = {
  'quorum-table': quorumTable,
  'class-roll': classRoll,
  'plan-table': planTable,
  'meeting-agenda': agenda,
  'law-texts': lawTexts,
  'real-roll': realRoll,
  'real-roll-in-key': realRollInKey,
  'member-cards': memberCards,
  'duty-cards': dutyCards,
  'speaker-cards': speakerCards,
  'case-cards': caseCards,
  'brief-cards': briefCards,
  roster,
  'note-catcher': noteCatcher,
  'tent-cards': tentCards,
  'action-task': actionTask,
};
