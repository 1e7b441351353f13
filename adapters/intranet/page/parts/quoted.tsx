import { useSettings } from '../app/settings.ts';

/** Words of a document; on an English page what is quoted is German, and a screen reader has to read it so. */
export function Quoted({ text }: { text: string }) {
  const { lang } = useSettings();
  const pieces = lang === 'en' ? text.split(/(“[^”]*”)/) : [text];
  return (
    <>
      {pieces.map((piece, i) =>
        i % 2 === 0 ? (
          piece
        ) : (
          <span lang="de" key={piece}>
            {piece}
          </span>
        ),
      )}
    </>
  );
}
