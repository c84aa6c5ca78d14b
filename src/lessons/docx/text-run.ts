import { TextRun, type IRunOptions } from 'docx';

/** Text in one style. */
export function textRun(options: IRunOptions): TextRun {
  return new TextRun(options);
}
