/** The heading of a view. It takes the focus when the view is opened by a link, so that a screen reader begins here. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { showPlace } from '../app/route.ts';

let first = true;

export function Heading({ title, children }: { title: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Gremienlotse`;
  }, [title]);
  // Once for each view: a title that changes later must not take the focus from whoever is typing by then.
  useEffect(() => {
    if (!first) {
      heading.current?.focus({ preventScroll: true });
      showPlace();
    }
    first = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
      {children}
    </h1>
  );
}
