// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Report, Verdict } from '../../../src/recommendation/report';
import { ResultPage } from '../../../src/ui/results/ResultPage';
import { reportFixture, TRAITS } from './reportFixture';

const onChange = vi.fn();

function show(report: Report, isExploring = false) {
  render(
    <ResultPage
      report={report}
      isExploring={isExploring}
      operating={null}
      traits={TRAITS}
      onChange={onChange}
      href={(link) => `./${link}&embed=1`}
    />,
  );
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('every verdict', () => {
  test.each([
    ['gpu', 'A GPU suits this better'],
    ['tpu', 'A TPU suits this better'],
    ['either', 'Either will do'],
    ['neither', 'Neither is the right tool'],
    ['measure', 'Measure before you choose'],
  ] as [Verdict, string][])(
    '%s is said in the heading, with its reason below',
    (verdict, title) => {
      show(reportFixture(verdict));
      expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
      expect(screen.getByText(reportFixture(verdict).summary)).toBeTruthy();
      expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined|null/);
    },
  );
});

test('the best of each side stand side by side, with ranges and their probability', () => {
  show(reportFixture('gpu'));
  const table = screen.getByRole('table', { name: /^Best alternative of each side.*80%/ });
  const row = within(table).getByRole('row', { name: /Cost/ });
  expect(row.textContent).toContain('$108');
  expect(row.textContent).toContain('$83–141');
  expect(within(table).getByRole('row', { name: /Energy/ }).textContent).toContain(
    'no power figure known',
  );
});

test('a side that is ruled out says why and what would lift it', () => {
  show(reportFixture('neither'));
  const gates = screen.getByRole('region', { name: 'Ruled out' });
  expect(gates.textContent).toContain('No TPU computes in fp64.');
  expect(gates.textContent).toContain('Accepting fp32 or less.');
});

test('where nothing on offer can do it, no chance of coming out ahead is claimed', () => {
  show(reportFixture('neither'));
  expect(screen.queryByText(/50%/)).toBeNull();
});

test('a criterion opens to its estimate and to evidence on both sides', async () => {
  show(reportFixture('gpu'));
  const criterion = screen.getByRole('button', { name: 'Software' });
  expect(criterion.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(criterion);
  expect(criterion.getAttribute('aria-expanded')).toBe('true');
  const opened = document.getElementById(criterion.getAttribute('aria-controls') ?? '');
  expect(opened?.textContent).toMatch(/For GPU.*grade B.*May 2023.*For TPU.*grade A.*Apr 2026/);
});

test('a reason leads to the answers it came from', async () => {
  show(reportFixture('gpu'));
  await userEvent.click(screen.getByRole('button', { name: 'Change framework' }));
  expect(onChange).toHaveBeenCalledWith('framework');
});

test('a change that turns the verdict is a link to the report it leads to', () => {
  show(reportFixture('gpu'));
  const link = screen.getByRole('link', { name: /JAX instead of PyTorch/ });
  expect(link.getAttribute('href')).toMatch(/framework=jax.*embed=1/);
});

test('while other answers are being tried it says so, and claims nothing', () => {
  show({ ...reportFixture('gpu'), flips: [], unknowns: [] }, true);
  const section = screen.getByRole('region', { name: 'What would change the answer' });
  expect(section.textContent).toContain('Trying other answers');
  expect(section.textContent).not.toMatch(/found|None/i);
  expect(within(section).getByRole('status').textContent).toBe('');
});

test('what was found is announced once, as a count', () => {
  show(reportFixture('gpu'));
  const section = screen.getByRole('region', { name: 'What would change the answer' });
  expect(within(section).getByRole('status').textContent).toBe(
    'Found 1 change that would turn the verdict.',
  );
});

test('an open question that may turn the verdict opens its step', async () => {
  show(reportFixture('gpu'));
  const section = screen.getByRole('region', { name: 'Questions left open' });
  expect(section.textContent).toContain('about 3 in 10');
  await userEvent.click(within(section).getAllByRole('button')[0] as HTMLElement);
  expect(onChange).toHaveBeenCalledWith('where');
});

test('where no open question can turn the verdict, it offers to stop', () => {
  const unknowns = [
    { key: 'where', changesVerdict: 0 },
    { key: 'term', changesVerdict: 0 },
  ] as const;
  show({ ...reportFixture('gpu'), unknowns });
  const section = screen.getByRole('region', { name: 'Questions left open' });
  expect(section.textContent).toContain('2 questions are open, and no answer to any one of them');
  expect(section.textContent).toContain('You can stop here.');
});

test('where copying is refused, the link can be selected by hand', async () => {
  show(reportFixture('gpu'));
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await userEvent.click(screen.getByRole('button', { name: 'Copy private link' }));
  const field = await screen.findByRole('textbox', { name: /copy by hand/ });
  expect((field as HTMLInputElement).value).toMatch(/#asof=2026\.11&.*&task=finetune&v=1$/);
});
