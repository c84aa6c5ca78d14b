import { byteOrderMark, writeCsv } from '../../data/format/csv.ts';
import { zipOf, zipPart, type ZipPart } from '../../data/format/zip.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Language, Lesson, Place } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { writeDocx } from '../../lessons/docx/write.ts';
import { lessonContext, lessonPapers } from '../../lessons/lessons.ts';
import { countyKit, countyRows } from '../../lessons/map-your-county/kit.ts';
import { isForStudents, type Paper } from '../../lessons/paper/document.ts';
import { sheetVariants } from '../../lessons/paper/variants.ts';
import { writePptx, type PptxOptions } from '../../lessons/pptx/write.ts';
import { roomAcross } from '../../lessons/slides/fit.ts';
import { slidesOf } from '../../lessons/slides/slides.ts';
import { kept } from '../cache/made-files.ts';
import { qtiPackage } from './qti.ts';
import { quizCsv } from './quiz-csv.ts';
import { quizFor } from './quiz-item.ts';
import { wordOptions } from './word-file.ts';

/** What a download is of. */
export interface PackOf {
  lesson: Lesson;
  /** The county, in a lesson that has papers for each. */
  county: Place | undefined;
  language: Language;
}

/** What a lesson has once is in the download of each county. */
const written = new WeakMap<Paper, Promise<Uint8Array>>();

/**
 * Everything of a lesson in a language as one zip: Word files, slides, and the quiz for other systems. The same facts
 * give the same bytes.
 * @param site the address of the site; undefined where it is not known.
 */
export function lessonPack(
  facts: Pick<SiteFacts, 'dataset' | 'lists'>,
  { lesson, county, language }: PackOf,
  site: URL | undefined,
): Promise<Uint8Array> {
  const { edition } = facts.dataset;
  const t = useTranslations(language);
  const context = lessonContext(facts, lesson, language, county);
  const papers = [
    ...(county ? lessonPapers(facts, lesson, language, county) : []),
    ...lessonPapers(facts, lesson, language),
  ];
  const quiz = quizFor(context, lesson);
  const { of, edition: line, code } = papers[0]!;
  const deck: PptxOptions = {
    language,
    title: of,
    creator: t('site.name'),
    date: edition.asOf,
    foot: `${line} · ${t('pack.code', { code })}`,
    width: 1280,
  };
  const folder = (isForClass: boolean) =>
    t(isForClass ? 'pack.folder.students' : 'pack.folder.teacher');
  const word = async (paper: Paper): Promise<ZipPart> => {
    const known = written.get(paper) ?? writeDocx(paper, wordOptions(paper, facts.dataset, site));
    written.set(paper, known);
    const bytes = await known;
    // A Word file is a zip itself.
    return zipPart(`${folder(isForStudents(paper.kind))}/${fileName(paper.title)}.docx`, bytes, 0);
  };
  return kept(
    'src/outputs/lesson-files/pack.ts',
    // Slides and other sheets are made of the same facts, so that they need not be laid out to know them.
    [papers, lesson, quiz, deck, site?.href],
    async () => {
      const variants = papers
        .filter(({ kind }) => kind === 'sheet')
        .flatMap((sheet) => [
          ...sheetVariants(context, lesson, sheet),
          ...countyKit(context, sheet),
        ]);
      const table = countyRows(context, lesson);
      const slides = slidesOf(context, lesson, roomAcross(deck.width));
      const teacher = folder(false);
      const name = fileName(t('pack.quiz'));
      const files = [
        ...(await Promise.all([...papers, ...variants].map(word))),
        zipPart(`${teacher}/${fileName(t('teach.slides'))}.pptx`, await writePptx(slides, deck), 0),
        zipPart(`${teacher}/${name}-qti-2.1.zip`, qtiPackage(quiz, edition.asOf), 0),
        zipPart(`${teacher}/${name}.csv`, Buffer.from(quizCsv(quiz))),
        ...(table
          ? [
              zipPart(
                `${folder(true)}/${fileName(t('pack.kit.csv'))}.csv`,
                Buffer.from(byteOrderMark + writeCsv(table.head, table.rows)),
              ),
            ]
          : []),
      ];
      return zipOf(files, edition.asOf);
    },
  );
}

/** A title as the name of a file: plain letters and hyphens, so that every computer can unpack it. */
export function fileName(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
