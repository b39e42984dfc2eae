/**
 * For pages that embed TPU or GPU?: the element <tpu-or-gpu>, and frames as high as what they show.
 *
 *   <script src="https://HOST/embed.js" async></script>
 *   <tpu-or-gpu answers="task=serve&model=llama-3.1-8b" theme="auto"></tpu-or-gpu>
 *
 * The element, like any plain <iframe>, fires `ready`, `resize`, `step`, `result` and `error` with
 * the message as `event.detail`. `answers` and `theme` may change at any time.
 */

if (!customElements.get('tpu-or-gpu')) {
  const script = document.currentScript || document.querySelector('script[src$="embed.js"]');
  const page = new URL('.', script.src);
  const PASSED_ON = ['theme', 'lang', 'accent', 'start', 'lock', 'transparent'];
  const LIVE = { answers: '', theme: 'auto' };
  /** Frame → the element that it stands in. */
  const elements = new Map();

  const post = (frame, type, fields) =>
    frame.contentWindow?.postMessage({ app: 'tpu-or-gpu', protocol: 1, type, ...fields }, '*');

  const plainFrames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(page.href));

  const obey = {
    ready: (frame) => {
      // Few browsers keep from a frame where it is; there it has to be told.
      if (!location.ancestorOrigins) post(frame, 'hello');
      elements.get(frame)?.catchUp();
    },
    resize: (frame, { height }) => {
      if (height > 0) frame.style.height = `${Math.min(height, 30000)}px`;
    },
    step: () => {},
    result: () => {},
    error: () => {},
    scroll: (frame) => {
      const { top } = frame.getBoundingClientRect();
      if (top < 0 || top > innerHeight) frame.scrollIntoView();
    },
  };

  const hear = (frame, message) => {
    const act = Object.hasOwn(obey, message.type) && obey[message.type];
    if (!act) return;
    act(frame, message);
    const target = elements.get(frame) || frame;
    if (message.type !== 'scroll') {
      target.dispatchEvent(new CustomEvent(message.type, { detail: message }));
    }
  };

  addEventListener('message', ({ data, source, origin }) => {
    if (data?.app !== 'tpu-or-gpu' || data.protocol !== 1) return;
    // A sandboxed frame has no origin to go by; that it is ours is known by its window.
    if (origin !== page.origin && origin !== 'null') return;
    const frames = [...elements.keys(), ...plainFrames()];
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    if (frame) hear(frame, data);
  });

  customElements.define(
    'tpu-or-gpu',
    class extends HTMLElement {
      static observedAttributes = Object.keys(LIVE);

      connectedCallback() {
        const query = new URLSearchParams({ embed: '' });
        for (const name of PASSED_ON) {
          if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
        }
        // A sandboxed document has an address, but no origin that could be addressed.
        if (self.origin.startsWith('http')) query.set('origin', self.origin);
        this.told = { answers: this.getAttribute('answers'), theme: this.getAttribute('theme') };
        this.frame = document.createElement('iframe');
        elements.set(this.frame, this);
        for (const name of ['sandbox', 'loading']) {
          if (this.hasAttribute(name)) this.frame.setAttribute(name, this.getAttribute(name));
        }
        Object.assign(this.frame, {
          title: this.title || 'TPU or GPU?',
          allow: 'clipboard-write',
          // Answers stand after #, so that no server sees them.
          src: `${page.href}?${query}#${(this.told.answers ?? '').replace(/^[?#]/, '')}`,
        });
        // Of one colour scheme with the document, or the browser puts an opaque backdrop between.
        this.frame.style.cssText =
          'display:block;width:100%;height:600px;border:0;color-scheme:light';
        this.style.display ||= 'block';
        (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(this.frame);
      }

      disconnectedCallback() {
        elements.delete(this.frame);
        this.isReady = false;
      }

      attributeChangedCallback() {
        if (this.isReady) this.catchUp();
      }

      /** Tells the frame of attributes that have changed since it was last told. */
      catchUp() {
        this.isReady = true;
        for (const name in LIVE) {
          const value = this.getAttribute(name);
          if (value !== this.told[name])
            post(this.frame, `set-${name}`, { [name]: value || LIVE[name] });
          this.told[name] = value;
        }
      }
    },
  );

  // Frames that have spoken before anyone listened.
  for (const frame of plainFrames()) post(frame, 'hello');
}
