import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commentMark } from '../src/cli/diff/markdown.ts';

const read = (file: string) =>
  parse(readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true }) as unknown;
const named = (pattern: string) =>
  globSync(pattern)
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

const needsToWrite = new Map([
  ['publish.yml', ['pages', 'id-token']],
  ['diff.yml', ['pull-requests']],
  ['lists.yml', ['contents', 'pull-requests', 'issues']],
  ['upkeep.yml', ['issues']],
]);

interface Step {
  uses?: string;
  run?: string;
}
interface Workflow {
  on: object;
  permissions: object;
  concurrency: { group: string };
  jobs: Record<
    string,
    { steps: Step[]; 'timeout-minutes': number; permissions?: Record<string, string> }
  >;
}

const workflows = named('.github/workflows/*.yml').map((file) => ({
  file,
  workflow: read(file) as Workflow,
}));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(workflows)('$file', ({ file, workflow }) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('runs commands that the project has', () => {
    const commands = steps.flatMap(({ run = '' }) => run.split(/&&|\n/).map((each) => each.trim()));
    const npm = commands.filter((command) => command.startsWith('npm '));
    expect(npm).not.toEqual([]);
    for (const command of npm) {
      const [, verb, name] = command.split(' ');
      if (!['ci', 'audit', 'sbom'].includes(verb!))
        expect(scripts, command).toHaveProperty([verb === 'run' ? name! : verb!]);
    }
  });

  test('names each action by its commit, with the version beside it', () => {
    const text = readFileSync(file, 'utf8');
    const uses = steps.flatMap(({ uses }) => uses ?? []);
    expect(uses).not.toEqual([]);
    for (const use of uses) {
      expect(use).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`${use} # v\\d+\\.\\d+\\.\\d+\\n`));
    }
  });

  test('may do no more than it needs, and ends', () => {
    const granted = [
      workflow.permissions,
      ...Object.values(workflow.jobs).map((job) => job.permissions ?? {}),
    ];
    const writes = granted.flatMap((each) =>
      Object.entries(each).flatMap(([name, level]) => (level === 'write' ? [name] : [])),
    );
    expect(writes).toEqual(needsToWrite.get(basename(file)) ?? []);
    expect(workflow.concurrency.group).toBeTruthy();
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThan(60);
  });

  test('puts nothing that a pull request says into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });
});

describe('what a change means is said on its pull request', () => {
  const { jobs } = workflows.find(({ file }) => file.endsWith('diff.yml'))!.workflow;

  test('by a job that may write and runs no code of the change', () => {
    const { steps, permissions } = jobs.comment!;
    expect(permissions).toEqual({ 'pull-requests': 'write' });
    expect(steps.map(({ uses = '' }) => uses.split('@')[0]).join('')).toBe(
      'actions/download-artifact',
    );
    for (const { run = '' } of steps)
      expect(run).not.toMatch(/\b(npm|npx|node)\b(?! run diff -->)/);
    expect(jobs.diff!.permissions).toEqual({ contents: 'read' });
  });

  test('in one comment, which is found by its mark and written anew', () => {
    const [run] = jobs.comment!.steps.flatMap((step) => step.run ?? []);
    expect(run).toContain(`startswith("${commentMark}")`);
    expect(run).toContain('--method PATCH');
  });
});

describe.each(['lists.yml', 'upkeep.yml'])('%s, which runs by the clock,', (name) => {
  const { workflow } = workflows.find(({ file }) => file.endsWith(`/${name}`))!;

  test('runs by hand too', () => {
    expect(Object.keys(workflow.on).sort()).toEqual(['schedule', 'workflow_dispatch']);
  });

  test('gives a right to write to no job that runs the project’s code', () => {
    for (const { steps, permissions = {} } of Object.values(workflow.jobs)) {
      const commands = steps.map(({ run = '' }) => run).join('\n');
      const mayWrite = Object.values(permissions).includes('write');
      expect(mayWrite && /\b(npm|npx|node)\b/.test(commands)).toBe(false);
    }
  });

  test('is explained, with what to do', () => {
    expect(readFileSync('docs/upkeep.md', 'utf8')).toContain(name);
  });
});

test('a proposed list changes nothing but ICE’s lists', () => {
  const { jobs } = workflows.find(({ file }) => file.endsWith('/lists.yml'))!.workflow;
  const [run] = jobs.propose!.steps.flatMap((step) => step.run ?? []);
  expect(run).toContain("git apply --index --include='data/roster/*'");
});

test('one check runs the same command as the project’s own', () => {
  const check = workflows.find(({ file }) => file.endsWith('check.yml'))!.workflow;
  const runs = [check.jobs.check!].flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(runs.at(-1)).toBe(readFileSync('.ci/run', 'utf8').trim().split('\n').at(-1));
});

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; options?: { label: string; required?: boolean }[] };
  validations?: { required?: boolean };
}
interface Form {
  name: string;
  description: string;
  body: Field[];
}
const forms = named('.github/ISSUE_TEMPLATE/*.yml')
  .filter((file) => !file.endsWith('config.yml'))
  .map((file) => ({ file, form: read(file) as Form }));

test.each(forms)('$file is a form that can be filled in', ({ form }) => {
  expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name', 'title']);
  const fields = form.body.filter(({ type }) => type !== 'markdown');
  for (const { type, id, attributes } of fields) {
    expect(['input', 'textarea', 'checkboxes']).toContain(type);
    expect(id).toMatch(/^[a-z]+$/);
    expect(attributes.label).toBeTruthy();
  }
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
});

test.each(forms)('$file asks for nothing personal before anything else', ({ form }) => {
  const [first] = form.body;
  expect(first!.type).toBe('markdown');
  expect(first!.attributes.value).toMatch(/immigration status|situación migratoria/);
  expect(first!.attributes.value).toMatch(/personal/);
});

test('a correction is asked for alike in both languages', () => {
  const [es, en] = ['correccion', 'correction'].map(
    (name) => forms.find(({ file }) => file.endsWith(`/${name}.yml`))!.form,
  );
  const shape = ({ body }: Form) =>
    body.map(({ type, id, validations }) => ({ type, id, required: validations?.required }));
  expect(shape(es!)).toEqual(shape(en!));
  expect(en!.body.flatMap(({ id }) => id ?? [])).toEqual([
    'where',
    'says',
    'should',
    'record',
    'public',
  ]);
});
