import type { LessonPart, LessonQuestion } from '../../data/schema/index.ts';
import { entryOf } from '../../content/values/value.ts';
import type { Audience, LessonContext } from '../context.ts';
import type { Block } from './document.ts';
import { fillAnswer, holds, say } from '../template.ts';
import { makes } from '../makes.ts';
import { sourcesOf } from '../sources.ts';

/** The questions of a part that can be answered from what is known, with the answer that holds. */
function answered(context: LessonContext, questions: readonly LessonQuestion[]) {
  return questions.flatMap((question) => {
    const ask = fillAnswer(context, question.ask);
    const where = question.where && say(context, question.where);
    const chosen = question.answers.find(({ when }) => when === undefined || holds(context, when));
    const text = chosen && fillAnswer(context, chosen.text);
    return ask === undefined || text === undefined ? [] : [{ question, ask, where, text }];
  });
}

/** The parts of a sheet, handout or key. Question numbers continue through a paper, so all are laid out together. */
export function partBlocks(
  context: LessonContext,
  parts: readonly LessonPart[],
  audience: Audience,
): Block[] {
  let number = 0;
  return parts.flatMap((part): Block[] => {
    if (part.type === 'questions')
      return answered(context, part.questions).map(({ question, ask, where, text }) => {
        number += 1;
        if (audience === 'students')
          return {
            type: 'question',
            number,
            text: [ask],
            lines: question.lines,
            ...(where && { where: [where] }),
          };
        const sources = sourcesOf(context, question);
        const isOpen = question.isOpen && { isOpen: true as const };
        return { type: 'answer', number, question: [ask], text: [text], sources, ...isOpen };
      });
    return plainPart(context, part, audience);
  });
}

function plainPart(
  context: LessonContext,
  part: Exclude<LessonPart, { type: 'questions' }>,
  audience: Audience,
): Block[] {
  if (part.type === 'made') {
    return entryOf(makes, part.make, 'generator')(context, part.of, audience) ?? [];
  }
  // The key leaves out texts to read.
  if (audience === 'key') return [];
  if (part.type === 'page-break') return [{ type: 'page-break' }];
  if (part.type === 'list') {
    const items = part.items.map((item) => say(context, item)).filter((item) => item !== undefined);
    return items.length === 0 ? [] : [{ type: 'list', items: items.map((item) => [item]) }];
  }
  const text = say(context, part.text);
  if (text === undefined) return [];
  if (part.type === 'heading') return [{ type: 'heading', level: 2, text }];
  const sources = sourcesOf(context, part);
  return [{ type: 'text', text: [text], ...(sources.length > 0 && { sources }) }];
}
