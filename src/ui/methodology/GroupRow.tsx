/** What the rows of a table's next part have in common. */
export function GroupRow({ title, columns }: { title: string; columns: number }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns}>
        {title}
      </th>
    </tr>
  );
}
