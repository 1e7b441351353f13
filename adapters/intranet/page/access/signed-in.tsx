/** The end of a sign-in in a window of its own: closes it. Where a browser does not let it, one is told to. */
import { useEffect } from 'preact/hooks';
import { Heading } from '../parts/heading.tsx';
import { tellSignedIn } from './sign-in.ts';
import { useAccessTexts } from './texts.ts';

export default function SignedInView() {
  const texts = useAccessTexts();
  useEffect(tellSignedIn, []);
  return (
    <main class="page reading">
      <Heading title={texts.signedIn} />
    </main>
  );
}
