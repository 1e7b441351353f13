import { useTexts } from '../app/settings.ts';
import { Heading } from '../parts/heading.tsx';

export function AccessibilityView() {
  const texts = useTexts();
  return (
    <div class="page reading">
      <Heading title={texts.accessibility} />
      {texts.a11y.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
