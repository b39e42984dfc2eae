import type { ComponentPropsWithRef } from 'react';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type'> {
  look?: 'primary' | 'quiet' | 'link';
}

/**
 * Never a submit button: in a frame without `allow-forms` the submit event does not fire, a click
 * always does.
 */
export function Button({ look = 'quiet', className, ...rest }: ButtonProps) {
  return <button type="button" className={`button ${look} ${className ?? ''}`} {...rest} />;
}
