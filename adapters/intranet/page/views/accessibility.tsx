/** The accessibility statement, with the parts that German law asks for. */
import type { About } from '../../api/schemas.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import type { Lang } from '../app/texts.ts';
import { Heading } from '../parts/heading.tsx';
import { useWords } from '../parts/words.ts';

interface Part {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}
interface Words {
  readonly parts: readonly Part[];
  readonly contactTitle: string;
  contact(whom: string): string;
  readonly noContact: string;
  readonly enforcement: Part;
}

const de: Words = {
  parts: [
    {
      title: 'Wofür diese Erklärung gilt',
      paragraphs: [
        'Sie gilt für diese Seite mit Suche, Listen, Netzbild, Kalender und Chat, im Browser und als Registerkarte in Teams. Maßstab ist die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) mit EN 301 549 und WCAG 2.2, Stufe AA.',
      ],
    },
    {
      title: 'Wie weit die Seite vereinbar ist',
      paragraphs: [
        'Bei jeder Änderung prüft ein Programm (axe) alle Ansichten in heller, dunkler und kontrastreicher Darstellung, dazu Bedienung mit der Tastatur, sichtbaren Fokus, Überschriften und Bereiche, Breiten von 320 bis 3840 Pixeln und 200 % Vergrößerung. Bekannte Verstöße findet es nicht.',
        'Ein Programm findet nur einen Teil der Barrieren. Eine Prüfung durch Menschen mit Behinderung steht noch aus; deshalb gilt die Seite als teilweise vereinbar.',
      ],
    },
    {
      title: 'Was nicht oder anders zugänglich ist',
      paragraphs: [],
      points: [
        'Das gezeichnete Netzbild ist für Maus und Finger. Darunter stehen dieselben Gremien und Beziehungen als Gliederung und als Tabelle.',
        'Als SVG oder PNG gespeicherte Bilder tragen keine Beschreibung. Die Gliederung lässt sich statt dessen drucken.',
        'Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es nicht.',
        'Namen und Angaben stehen so da, wie die Dokumente sie nennen, auch mit deren Abkürzungen.',
      ],
    },
    {
      title: 'Wann diese Erklärung entstand',
      paragraphs: ['Sie beruht auf einer Selbstbewertung vom November 2026.'],
    },
  ],
  contactTitle: 'Barrieren melden',
  contact: (whom) => `Ist Ihnen etwas nicht zugänglich, schreiben Sie oder rufen Sie an: ${whom}.`,
  noContact:
    'Ist Ihnen etwas nicht zugänglich, wenden Sie sich an die Stelle, die diese Seite in Ihrem Haus betreibt. Sie hat hier noch keinen Kontakt hinterlegt.',
  enforcement: {
    title: 'Wenn das nicht hilft',
    paragraphs: [
      'Bekommen Sie in angemessener Zeit keine zufriedenstellende Antwort, können Sie sich an die Durchsetzungsstelle für barrierefreie Informationstechnik Ihres Landes wenden. Das Verfahren ist kostenlos.',
    ],
  },
};

const en: Words = {
  parts: [
    {
      title: 'What this statement covers',
      paragraphs: [
        'It covers this page with its search, lists, network picture, calendar and chat, in a browser and as a tab in Teams. The standard is the German ordinance BITV 2.0 with EN 301 549 and WCAG 2.2, level AA.',
      ],
    },
    {
      title: 'How far the page conforms',
      paragraphs: [
        'With every change a program (axe) checks all views in light, dark and high-contrast appearance, and tests check use by keyboard, visible focus, headings and landmarks, widths from 320 to 3840 pixels and 200 % zoom. No violations are known.',
        'A program finds only some of the barriers. A test by people with disabilities has yet to be done; therefore the page counts as partially conforming.',
      ],
    },
    {
      title: 'What is not accessible, or in another way',
      paragraphs: [],
      points: [
        'The drawn network picture is for mouse and finger. Below it stand the same bodies and relations as an outline and as a table.',
        'Pictures saved as SVG or PNG carry no description. The outline can be printed instead.',
        'There are no explanations in easy language or in German sign language.',
        'Names and facts stand as the documents give them, with their abbreviations.',
      ],
    },
    {
      title: 'When this statement was made',
      paragraphs: ['It rests on a self-assessment of November 2026.'],
    },
  ],
  contactTitle: 'Report a barrier',
  contact: (whom) => `If something is not accessible to you, write or call: ${whom}.`,
  noContact:
    'If something is not accessible to you, turn to the office that runs this page in your organisation. It has left no contact here yet.',
  enforcement: {
    title: 'If that does not help',
    paragraphs: [
      'If you get no satisfactory answer in reasonable time, you can turn to the enforcement body for accessible information technology of your federal state. That is free of charge.',
    ],
  },
};

const WORDS: Readonly<Record<Lang, Words>> = { de, en };

export default function AccessibilityView() {
  const texts = useTexts();
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  const contact = about.state === 'ready' ? about.data.accessibilityContact : undefined;
  return (
    <div class="page reading">
      <Heading title={texts.accessibility} />
      {words.parts.map((part) => (
        <PartView key={part.title} part={part} />
      ))}
      <h2>{words.contactTitle}</h2>
      <p>{contact ? words.contact(contact) : words.noContact}</p>
      <PartView part={words.enforcement} />
    </div>
  );
}

const PartView = ({ part: { title, paragraphs, points } }: { part: Part }) => (
  <>
    <h2>{title}</h2>
    {paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    {points && (
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    )}
  </>
);
