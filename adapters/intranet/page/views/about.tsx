import type { About } from '../../api/schemas.ts';
import { href } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { Heading } from '../parts/heading.tsx';
import { When } from '../parts/waiting.tsx';

export function AboutView() {
  const texts = useTexts();
  const { lang } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  return (
    <div class="page reading">
      <Heading title={texts.about} />
      <h2>{texts.howItWorks}</h2>
      {texts.how.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <a href="/api/openapi.json">{texts.api}</a>
      </p>
      <h2>{texts.documents}</h2>
      <When loaded={about}>
        {({ documents }: About) => (
          <ul class="documents">
            {documents.map((found) => (
              <li key={found.id}>
                <a href={href(`/document/${found.id}`)}>{found.title}</a>
                <span class="why">
                  {[found.dated, found.publisher, texts.entries(found.entries)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </When>
    </div>
  );
}
