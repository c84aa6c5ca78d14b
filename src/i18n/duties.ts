import type { Duty, Language, Statute } from '../data/schema/index.ts';
import { capitalize, formatList } from './format.ts';
import type { PageContext } from './page.ts';

const single: readonly string[] = [
  'governor',
  'attorney-general',
  'state-board',
  'dhs',
  'federal-government',
];
type Subject = Statute['binds'][number];

/** Subjects that take a singular verb. */
const singular: Record<Language, readonly string[]> = {
  en: single,
  es: [...single, 'municipal-police'],
};

/** A duty as a sentence without its period: "Courts must block the policy". */
export function dutyText(
  { t, say, language }: PageContext,
  { who, verb, what }: Pick<Duty, 'who' | 'verb' | 'what'>,
): string {
  const names = subjectList({ t, language }, who, 'ladder.subject');
  const number = who.length === 1 && singular[language].includes(who[0]!) ? 'saysOne' : 'says';
  return t(`ladder.${number}.${verb}`, {
    who: capitalize(names),
    what: say(what),
  });
}

const municipalitiesAmong = {
  subject: 'subject.municipalities.among',
  'ladder.subject': 'ladder.subject.municipalities.among',
} as const;

/** Whom a law is about, as a list; "cities, towns and villages" have one word among others. */
export function subjectList(
  { t, language }: Pick<PageContext, 't' | 'language'>,
  subjects: readonly Subject[],
  words: 'subject' | 'ladder.subject' = 'subject',
): string {
  const isAlone = subjects.length === 1;
  return formatList(
    subjects.map((subject) =>
      subject === 'municipalities' && !isAlone
        ? t(municipalitiesAmong[words])
        : words === 'subject'
          ? t(`subject.${subject}`)
          : t(`ladder.subject.${subject}`),
    ),
    language,
  );
}
