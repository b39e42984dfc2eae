/** A screen that is about to be replaced, by a part that loads, may be short for a moment. */
const SHRINK_AFTER_MS = 300;

interface Height {
  /** Tells the height even where it has not changed. */
  tellAgain: () => void;
  stop: () => void;
}

/**
 * Tells how high the page is, in CSS px, at once and on every change. Measured synchronously after
 * changes of the document too: Chromium holds observers of size back while a frame is off screen.
 * A page that is not laid out has no height and tells none.
 */
export function watchHeight(win: Window, tell: (heightPx: number) => void): Height {
  const root = win.document.getElementById('root') ?? win.document.body;
  let toldPx: number | null = null;
  let timer: number | undefined;

  const measure = () => Math.ceil(root.getBoundingClientRect().bottom + win.scrollY);
  const tellNow = () => {
    win.clearTimeout(timer);
    timer = undefined;
    const heightPx = measure();
    if (heightPx <= 0 || heightPx === toldPx) return;
    toldPx = heightPx;
    tell(heightPx);
  };
  const check = () => {
    if (measure() >= (toldPx ?? win.innerHeight)) tellNow();
    else timer ??= win.setTimeout(tellNow, SHRINK_AFTER_MS);
  };

  const ofSize = new ResizeObserver(check);
  ofSize.observe(root);
  const ofContent = new MutationObserver(check);
  ofContent.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  check();

  return {
    tellAgain: () => {
      toldPx = null;
      tellNow();
    },
    stop: () => {
      win.clearTimeout(timer);
      ofSize.disconnect();
      ofContent.disconnect();
    },
  };
}
