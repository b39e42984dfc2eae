import { useEffect } from 'react';

/** What the tab, the history and a bookmark are called. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
