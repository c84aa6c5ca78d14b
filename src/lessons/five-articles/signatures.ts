import type { Agreement } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { recordOf } from '../../content/values/context.ts';
import type { LessonContext, LessonValue } from '../context.ts';
import { locatorText } from '../../i18n/page.ts';
import { saidBy, speakers } from './texts.ts';
import { letters } from './values.ts';

/** Whether a date is known to the day. */
const isDay = (date: string) => date.length === 'YYYY-MM-DD'.length;

/** The days on which an agreement was signed. */
const signed = ({ signatures }: Agreement) => signatures.filter(({ act }) => act === 'signed');

/** The texts that give a day that is that of a signature (`fit`), another day (`off`), or no day (`none`). */
function byDay(context: LessonContext, [name, agreement]: readonly string[]) {
  const claim = recordOf(context, 'claims', name);
  const days = signed(recordOf(context, 'agreements', agreement)).map(({ date }) => date);
  const found = speakers(context, claim).map((text) => {
    const said = saidBy(claim, text);
    const day = said
      .flatMap(({ value }) => (value && 'date' in value ? [value.date] : []))
      .find(isDay);
    const group = !day ? 'none' : days.includes(day) ? 'fit' : 'off';
    return { text, says: said.map(({ says }) => says[context.language]).join(' '), group };
  });
  return (group: 'fit' | 'off' | 'none') => found.filter((each) => each.group === group);
}

const textsByDay =
  (group: 'fit' | 'off' | 'none'): LessonValue =>
  (context, args) =>
    letters(
      context,
      byDay(context, args)(group).map(({ text }) => text),
    );

/** Values from the signatures of an agreement, and from the days that texts give for them. */
export const signatureValues: Record<string, LessonValue> = {
  /** Each signature of an agreement with its day. */
  'signed-days': (context, [name]) => {
    const found = signed(recordOf(context, 'agreements', name));
    return found.length === 0 || found.some(({ date }) => date === undefined)
      ? undefined
      : found
          .map(
            ({ office, date }) =>
              `${office[context.language]}: ${formatDate(date!, context.language)}`,
          )
          .join('; ');
  },
  /** Where in the agreement the signatures stand. */
  'signed-at': (context, [name]) => {
    const [first] = signed(recordOf(context, 'agreements', name));
    return first && locatorText(useTranslations(context.language), first.citations[0]!.at);
  },
  'day-fits': textsByDay('fit'),
  'day-off': textsByDay('off'),
  'day-none': textsByDay('none'),
  /** What the texts with another day say. */
  'day-off-says': (context, args) => {
    const found = byDay(context, args)('off');
    return found.length === 0
      ? undefined
      : found.map(({ text, says }) => `${says} (${text.letter})`).join(' ');
  },
};
