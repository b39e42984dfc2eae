import type { ReactNode } from 'react';
import { METHODOLOGY } from '../../messages/methodology';

const TEXT = METHODOLOGY.constants;

interface ConstantTableProps {
  title: string;
  note?: string;
  rows: readonly { name: string; value: string; origin: ReactNode }[];
}

/** One kind of constants, opened on demand. */
export function ConstantTable({ title, note, rows }: ConstantTableProps) {
  return (
    <details>
      <summary>{title}</summary>
      <table className="constants">
        <caption>{note ?? title}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXT.name}</th>
            <th scope="col">{TEXT.value}</th>
            <th scope="col">{TEXT.origin}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, origin }) => (
            <tr key={`${name} ${value}`}>
              <th scope="row">{name.replaceAll(/[/_,]/g, '$&\u200b')}</th>
              <td>{value}</td>
              <td>{origin}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
