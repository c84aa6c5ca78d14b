import { max } from 'd3';
import { byteOrderMark, writeCsv } from '../../data/format/csv.ts';
import { useTranslations } from '../../i18n/index.ts';
import { letterOf } from '../../lessons/paper/quiz-papers.ts';
import type { QuizOfLesson } from './quiz-item.ts';

/** A quiz as a table: a question a row, with its answers, the letter of the right one and the reason. */
export function quizCsv({ language, items }: QuizOfLesson): string {
  const t = useTranslations(language);
  const most = max(items, ({ options }) => options.length) ?? 0;
  const letters = Array.from({ length: most }, (_, at) => letterOf(at));
  const head = [
    t('pack.csv.number'),
    t('pack.csv.question'),
    ...letters.map((letter) => t('pack.csv.option', { letter })),
    t('pack.csv.right'),
    t('pack.csv.why'),
  ];
  const rows = items.map(({ stimulus, ask, options }, index) => {
    const right = options.findIndex(({ isRight }) => isRight);
    return [
      index + 1,
      stimulus ? `${stimulus} ${ask}` : ask,
      ...letters.map((_, at) => options[at]?.text ?? ''),
      letterOf(right),
      options[right]?.why ?? '',
    ];
  });
  return byteOrderMark + writeCsv(head, rows);
}
