/** A window as far as the address bar needs one, with a history that can be looked at. */
export function fakeWindow(query = '', { isFramed = false } = {}) {
  const listeners = new Map<string, () => void>();
  const entries: { url: string; state: unknown }[] = [{ url: query, state: null }];
  const writes: string[] = [];
  let position = 0;
  const win = {
    location: {
      get href() {
        return `https://example.org/page/${entries[position]?.url ?? ''}`;
      },
    },
    history: {
      get state() {
        return entries[position]?.state ?? null;
      },
      pushState(state: unknown, _: string, url: string) {
        writes.push(`push ${url}`);
        position += 1;
        entries.splice(position, entries.length, { url, state });
      },
      replaceState(state: unknown, _: string, url: string) {
        writes.push(`replace ${url}`);
        entries[position] = { url, state };
      },
      back() {
        position -= 1;
        listeners.get('popstate')?.();
      },
      forward() {
        position += 1;
        listeners.get('popstate')?.();
      },
    },
    scrollTo() {},
    setTimeout: (act: () => void, delayMs: number) => setTimeout(act, delayMs),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
    removeEventListener: (type: string) => listeners.delete(type),
  };
  const parent = isFramed ? {} : win;
  return {
    // biome-ignore lint/suspicious/noExplicitAny: stands in for a window of which little is used
    win: Object.assign(win, { parent }) as any,
    writes,
    entries,
    fire: (type: string) => listeners.get(type)?.(),
    url: () => entries[position]?.url ?? '',
  };
}
