import { runDiff } from './diff/command.ts';

const hasColor = process.stdout.isTTY && !process.env.NO_COLOR;
const { text, isRefused } = runDiff(process.cwd(), process.argv.slice(2), hasColor);
if (isRefused) console.error(text);
else console.log(text);
process.exitCode = isRefused ? 1 : 0;
