// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useSession } from '../../../src/state/session';
import { QuestionStep } from '../../../src/ui/wizard/QuestionStep';

const session = () => useSession.getState();

beforeEach(() => useSession.setState(useSession.getInitialState(), true));
afterEach(cleanup);

function show(step: 'work' | 'load' | 'code' | 'place' | 'supply' | 'weights') {
  useSession.setState({ step });
  render(<QuestionStep step={step} drafts={new Map()} goBack={() => {}} />);
}

test('each answer counts as soon as it is given', async () => {
  show('place');
  await userEvent.click(screen.getByLabelText(/Google Cloud/));
  await userEvent.click(screen.getByLabelText(/Microsoft Azure/));
  expect(session().answers).toEqual({ where: ['gcp', 'azure'] });
});

test('“I don’t know” takes an answer back', async () => {
  session().answer('where', ['gcp']);
  show('place');
  await userEvent.click(screen.getAllByLabelText("I don't know")[0] as HTMLElement);
  expect(session().answers).toEqual({});
});

test('a question appears when another one calls for it', async () => {
  show('supply');
  expect(screen.queryByLabelText('How many of them?')).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText(/hardware do you have/), 'rtx-2080');
  await userEvent.type(screen.getByLabelText('How many of them?'), '2');
  expect(session().answers).toEqual({ owned: 'rtx-2080', 'owned-count': 2 });
});

test('wrong input is named at the top and at the field, and stays as typed', async () => {
  show('supply');
  const chips = screen.getByLabelText<HTMLInputElement>(/How many chips/);
  await userEvent.type(chips, 'a few');
  await userEvent.click(screen.getByText('See the result now'));
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(chips.value).toBe('a few');
  expect(chips.getAttribute('aria-invalid')).toBe('true');
  expect(chips.getAttribute('aria-describedby')).toContain('chips-error');
  expect(document.title).toMatch(/^Error: Step /);
  expect(session().step).toBe('supply');

  await userEvent.clear(chips);
  await userEvent.type(chips, '16');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await userEvent.click(screen.getByText('See the result now'));
  await waitFor(() => expect(session()).toMatchObject({ step: 'result', answers: { chips: 16 } }));
});

test('Enter goes on, without a form submit', async () => {
  session().answer('task', 'serve');
  show('load');
  await userEvent.type(screen.getByLabelText(/requests per second/), '20{Enter}');
  await waitFor(() => expect(session()).toMatchObject({ step: 'code', answers: { rate: 20 } }));
});

test('a step opened from the overview leads back there', async () => {
  useSession.setState({ from: 'review' });
  show('place');
  await userEvent.click(screen.getByText('Back to your answers'));
  await waitFor(() => expect(session().step).toBe('review'));
});

test('a weight moves by its buttons and returns to the default', async () => {
  show('weights');
  await userEvent.click(screen.getByRole('button', { name: 'More: Scale' }));
  expect(session().answers).toEqual({ 'w-scale': 5 });
  await userEvent.click(screen.getByText('Use the default'));
  expect(session().answers).toEqual({});
});

test('what the host locks can be seen and not changed', async () => {
  useSession.setState({ answers: { where: ['gcp'] }, host: { lock: ['where'] } });
  show('place');
  const gcp = screen.getByLabelText<HTMLInputElement>(/Google Cloud/);
  expect(gcp.checked).toBe(true);
  await userEvent.click(gcp);
  expect(session().answers).toEqual({ where: ['gcp'] });
});
