/** The lists of the search extension. A test holds that ids and parameter are those that the bot answers. */

type Words = { readonly title: string; readonly description: string; readonly what: string };

const WORDS: Readonly<Record<'searchEntries' | 'searchMeetings', Readonly<Record<'de' | 'en', Words>>>> = {
  searchEntries: {
    de: {
      title: 'Verzeichnis',
      description: 'Gremien, Stellen, Projekte und Begriffe suchen',
      what: 'Name oder Thema',
    },
    en: { title: 'Registry', description: 'Search bodies, offices, projects and terms', what: 'Name or topic' },
  },
  searchMeetings: {
    de: { title: 'Termine', description: 'Kommende Sitzungen suchen', what: 'Gremium, Thema oder Ort' },
    en: { title: 'Meetings', description: 'Search coming meetings', what: 'Body, topic or place' },
  },
};

/** The commands in the shape of the manifest; both show something before anything is typed. */
export function searchCommands(language: 'de' | 'en') {
  return (['searchEntries', 'searchMeetings'] as const).map((id) => {
    const { title, description, what } = WORDS[id][language];
    return {
      id,
      type: 'query',
      title,
      description,
      context: ['compose', 'commandBox'],
      initialRun: true,
      parameters: [{ name: 'query', title: what, description: what, inputType: 'text' }] as const,
    };
  });
}
