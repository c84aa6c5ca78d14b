import type { PrintStyle } from '../paper/document.ts';

interface StyleOfPrint {
  font: string;
  /** Type sizes beside those of most papers. */
  scale: number;
  /** The distance of lines in 240ths of a line. */
  line?: number;
  /** The distance of lines to write on, in twentieths of a point. */
  lineGap?: number;
  /** Space between letters, in twentieths of a point. */
  spacing?: number;
}

/**
 * How Word files are set. Large print is 18 points. Readers with dyslexia are helped by even letters, more space between
 * letters and between lines, and text that is not justified.
 */
export const printStyles: Readonly<Record<PrintStyle, StyleOfPrint>> = {
  usual: { font: 'Arial', scale: 1 },
  sheet: { font: 'Arial', scale: 1, lineGap: 375 },
  plan: { font: 'Arial', scale: 9.5 / 11 },
  large: { font: 'Arial', scale: 18 / 11, line: 276 },
  clear: { font: 'Verdana', scale: 13 / 11, line: 360, spacing: 12 },
};
