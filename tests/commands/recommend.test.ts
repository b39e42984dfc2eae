import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/questionnaire/link';
import { recommend } from '../../src/recommendation/recommend';

const ROOT = join(import.meta.dirname, '../..');
const LINK = 'https://example.org/?task=pretrain&model=resnet-50&where=gcp,mars&foo=1';

function run(parameters: readonly string[], input = '') {
  const program = ['--import', 'tsx', 'src/commands/recommend.ts', ...parameters];
  return spawnSync(process.execPath, program, { cwd: ROOT, input, encoding: 'utf8' });
}

const reportOf = (link: string, explore = false) => {
  const { answers, issues } = decodeLink(link);
  return JSON.parse(JSON.stringify(recommend(answers, { issues, explore })));
};

describe('npm run recommend', { timeout: 60_000 }, () => {
  test('prints the report that the page shows, and nothing else', () => {
    const { stdout, status } = spawnSync('npm', ['run', '-s', 'recommend', '--', LINK], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const report = JSON.parse(stdout);
    expect(report).toEqual(reportOf(LINK, true));
    expect(report.unknowns.length).toBeGreaterThan(0);
    expect(report.answers).toEqual({ task: 'pretrain', model: 'resnet-50', where: ['gcp'] });
    expect(report.issues.map(({ key }: { key: string }) => key)).toEqual(['where', 'foo']);
    expect(status).toBe(0);
  });

  test('reads links line by line and prints a report for each, however bad', () => {
    const lines = [LINK, '', '%%%&&&=\u0000\u202e', '?task=classical', `?${'x'.repeat(9000)}`];
    const { stdout, status } = run(['-'], lines.join('\r\n'));
    const reports = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports).toEqual(lines.map((line) => reportOf(line)));
    expect(reports.map(({ issues }) => issues.length)).toEqual([2, 0, 2, 0, 1]);
    expect(status).toBe(0);
  });

  test('prints nothing where there is nothing to read', () => {
    expect(run(['-'])).toMatchObject({ stdout: '', stderr: '', status: 0 });
  });

  test('says how it is used where no link, or more than one, was given', () => {
    for (const parameters of [[], [LINK, LINK]]) {
      const { stdout, stderr, status } = run(parameters);
      expect(stdout).toBe('');
      expect(stderr).toContain("npm run -s recommend -- '<link>'");
      expect(status).toBe(2);
    }
  });
});
