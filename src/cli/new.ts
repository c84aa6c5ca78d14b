import { createInterface } from 'node:readline/promises';
import { readData } from '../data/load/collections.ts';
import { askForRest, isIncomplete } from './new-record/ask.ts';
import { createRecord, parseWords } from './new-record/create-record.ts';

// In a terminal, what is missing is asked for; in a script, the usage says what is.
const words = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);
const isTalking = process.stdin.isTTY && process.stdout.isTTY;
const { text, isRefused } = createRecord(
  process.cwd(),
  isTalking && isIncomplete(parseWords(words)) ? await askAll() : words,
  today,
);
if (isRefused) console.error(text);
else console.log(text);
process.exitCode = isRefused ? 1 : 0;

async function askAll(): Promise<string[]> {
  const { dataset, problems } = readData(process.cwd());
  if (problems.length > 0) return words;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await askForRest(dataset, parseWords(words), (question) => terminal.question(question));
  } finally {
    terminal.close();
  }
}
