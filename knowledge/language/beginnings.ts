/** Shorter beginnings stand for too many words. */
const MIN_LENGTH = 3;
const MAX_WORDS = 24;

/** What the words of a vocabulary mean that begin with a cut one; `forms` maps each folded spelling to what it means. */
export function createBeginnings(forms: ReadonlyMap<string, string>): (folded: string) => readonly string[] {
  const rows = new Map<string, [form: string, word: string][]>();
  for (const form of forms) {
    const begun = form[0].slice(0, MIN_LENGTH);
    const row = rows.get(begun);
    if (row) row.push(form);
    else rows.set(begun, [form]);
  }
  return (folded) => {
    if (folded.length < MIN_LENGTH) return [];
    const row = rows.get(folded.slice(0, MIN_LENGTH)) ?? [];
    return [...new Set(row.flatMap(([form, word]) => (form.startsWith(folded) ? [word] : [])))].slice(0, MAX_WORDS);
  };
}
