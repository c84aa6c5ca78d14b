import { createRecord } from './new-record/create-record.ts';

const { text, isRefused } = createRecord(process.cwd(), process.argv.slice(2));
if (isRefused) console.error(text);
else console.log(text);
process.exitCode = isRefused ? 1 : 0;
