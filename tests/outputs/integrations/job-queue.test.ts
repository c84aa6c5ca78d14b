import { expect, test } from 'vitest';
import {
  jobFile,
  groupOf,
  JobQueue,
  type Job,
} from '../../../src/outputs/integrations/job-queue.ts';

const job = (path: string, type: Job['route']['type'] = 'page'): Job => ({
  request: { url: `http://localhost:4321${path}` },
  route: { type, component: 'x' },
});

test.each([
  [job('/'), 'index.html'],
  [job('/es/votes/a/'), 'es/votes/a/index.html'],
  [job('/404/'), '404.html'],
  [job('/data/votes.csv/', 'endpoint'), 'data/votes.csv'],
  [job('/teach/a/sheet.docx', 'endpoint'), 'teach/a/sheet.docx'],
])('%j is written to %s', (made, file) => {
  expect(jobFile(made)).toBe(file);
});

test('files of a folder are one group, whatever their language; downloads are one, and images share nothing', () => {
  const groupsOf = (paths: string[]) => new Set(paths.map((path) => groupOf(job(path))));
  expect(groupsOf(['/charts/a/', '/es/charts/a/', '/es/charts/a/chart.svg/'])).toHaveLength(1);
  expect(groupsOf(['/data/', '/data/schema/a.json/', '/es/data/dictionary/b/'])).toHaveLength(1);
  expect(groupsOf(['/cards/a.png/', '/cards/b.png/', '/es/cards/a.png/'])).toHaveLength(3);
});

test('every job is taken once, its group by one, groups with files before pages alone', async () => {
  const start = Promise.withResolvers<true>();
  const queue = new JobQueue<Job>(() => start.resolve(true));
  const all = [
    job('/places/a/'),
    job('/charts/b/'),
    job('/es/places/a/'),
    job('/charts/b/data.csv/', 'endpoint'),
  ];
  for (const each of all) queue.add(each);
  await start.promise;
  const [one, other] = [queue.taker(), queue.taker()];
  expect(one()).toBe(all[1]);
  expect(other()).toBe(all[0]);
  expect(one()).toBe(all[3]);
  expect(one()).toBe(undefined);
  expect(other()).toBe(all[2]);
});
