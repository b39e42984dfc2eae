import type { ReactNode } from 'react';
import { METHODOLOGY } from '../../messages/methodology';

const TEXT = METHODOLOGY.constants;

interface ConstantTableProps {
  title: string;
  note?: string;
  columns?: { name: string; value: string; origin: string };
  /** Of things without a value there is none in any row. */
  rows: readonly { name: string; value?: string; origin: ReactNode }[];
}

/** One kind of constants, opened on demand. */
export function ConstantTable({ title, note, columns = TEXT, rows }: ConstantTableProps) {
  const isValued = rows.some(({ value }) => value !== undefined);
  return (
    <details>
      <summary>{title}</summary>
      {note && <p className="fine">{note}</p>}
      <table className="constants">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            {isValued && <th scope="col">{columns.value}</th>}
            <th scope="col">{columns.origin}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, origin }) => (
            <tr key={`${name} ${value}`}>
              <th scope="row">{name.replaceAll(/[/_,]/g, '$&\u200b')}</th>
              {isValued && <td>{value}</td>}
              <td>{origin}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
