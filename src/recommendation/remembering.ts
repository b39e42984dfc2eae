/** `make`, called once for each argument: remembering what a pure function gave changes no result. */
export function remembering<Argument, Found>(
  make: (argument: Argument) => Found,
): (argument: Argument) => Found {
  const known = new Map<Argument, Found>();
  return (argument) => {
    let found = known.get(argument);
    if (found === undefined) {
      found = make(argument);
      known.set(argument, found);
    }
    return found;
  };
}
