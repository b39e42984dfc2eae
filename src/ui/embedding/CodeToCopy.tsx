import { useId, useRef, useState } from 'react';
import { EMBEDDING } from '../../messages/embedding';
import { Button } from '../kit/Button';

interface CodeToCopyProps {
  title: string;
  note: string;
  code: string;
}

export function CodeToCopy({ title, note, code }: CodeToCopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ code: string; isCopied: boolean } | null>(null);
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    if (!isCopied) field.current?.select();
    setCopied({ code, isCopied });
  };
  const said = copied?.isCopied ? EMBEDDING.copied : EMBEDDING.copyByHand;
  return (
    <section className="code-to-copy">
      <h3>
        <label htmlFor={id}>{title}</label>
      </h3>
      <p className="why">{note}</p>
      <textarea ref={field} id={id} readOnly rows={code.split('\n').length + 3} value={code} />
      <p className="actions">
        <Button onClick={copy}>{EMBEDDING.copy}</Button>
        <span role="status">{copied?.code === code && said}</span>
      </p>
    </section>
  );
}
