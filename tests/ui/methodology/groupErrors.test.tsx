// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { METHODOLOGY } from '../../../src/messages/methodology';
import measured from '../../../src/performance/measured.json';
import { measuredRows } from '../../../src/performance/measuredRows';
import { FEW, groupFigures } from '../../../src/ui/methodology/errorFigures';
import { familyName } from '../../../src/ui/methodology/familyName';
import { GroupErrors } from '../../../src/ui/methodology/GroupErrors';

afterEach(cleanup);

test('families with few rows are marked, and none of them is called the best or the worst', () => {
  const rows = measuredRows(measured);
  const families = groupFigures(rows, familyName);
  const few = families.filter((family) => family.rows < FEW);
  render(<GroupErrors rows={rows} />);
  const [table] = screen.getAllByRole('table', { hidden: true });
  expect(table?.textContent?.split(METHODOLOGY.groups.few('')).length).toBe(few.length + 1);
  for (const { name } of few) expect(screen.queryByText(new RegExp(`“${name}”`))).toBeNull();
});
