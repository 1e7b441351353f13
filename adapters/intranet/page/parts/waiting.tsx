/** What stands in place of something that is not there yet, or not at all. */
import type { ComponentChildren } from 'preact';
import { SignInNotice } from '../access/sign-in-notice.tsx';
import { href } from '../app/route.ts';
import type { Loaded } from '../app/server.ts';
import { useTexts } from '../app/settings.ts';
import { Heading } from './heading.tsx';

export function Waiting() {
  const texts = useTexts();
  return (
    <p class="waiting" role="status">
      {texts.loading}
    </p>
  );
}

/** Shows its child as soon as the data is there; until then that it is awaited, or why it does not come. */
export function When<T>({ loaded, children }: { loaded: Loaded<T>; children: (data: T) => ComponentChildren }) {
  const texts = useTexts();
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'ready') return <>{children(loaded.data)}</>;
  if (loaded.reason === 'not-found') return <NotFound />;
  if (loaded.reason === 'sign-in' || loaded.reason === 'no-sign-in')
    return <SignInNotice retry={loaded.retry} possible={loaded.reason === 'sign-in'} />;
  // The same again would be refused again.
  if (loaded.reason === 'bad-request')
    return (
      <p class="notice" role="alert">
        {texts.refused}
      </p>
    );
  return (
    <div class="notice" role="alert">
      <p>{loaded.reason === 'too-many-requests' ? texts.tooMany : texts.offline}</p>
      <button type="button" onClick={loaded.retry}>
        {texts.retry}
      </button>
    </div>
  );
}

export function NotFound() {
  const texts = useTexts();
  return (
    <div class="page">
      <Heading title={texts.notFound} />
      <p>
        <a href={href('/')}>{texts.home}</a>
      </p>
    </div>
  );
}
