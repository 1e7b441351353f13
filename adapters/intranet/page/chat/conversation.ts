/** The talk on screen: kept for the browser tab's life, so that neither a reload nor a restart of the server loses it. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { AskResult } from '../../api/schemas.ts';
import { ask, type Failure, RequestError } from '../app/server.ts';
import type { Lang } from '../app/texts.ts';

export type Said =
  | { readonly by: 'you'; readonly text: string }
  | { readonly by: 'bot'; readonly answer: AskResult }
  | { readonly by: 'fault'; readonly reason: Failure; readonly question: string };

interface Talk {
  readonly id?: string;
  readonly said: readonly Said[];
}

const KEY = 'gremienlotse.talk';
/** Older messages leave the screen; the storage of a tab is small. */
const MAX_SAID = 80;

function restore(): Talk {
  try {
    return JSON.parse(window.sessionStorage.getItem(KEY) ?? '') as Talk;
  } catch {
    return { said: [] };
  }
}

function keep(talk: Talk): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(talk));
  } catch {
    // full or forbidden: the talk lives as long as the page
  }
}

export function useConversation(lang: Lang) {
  const [talk, setTalk] = useState<Talk>(restore);
  const [waiting, setWaiting] = useState(false);
  const now = useRef(talk);
  const change = useCallback((next: Talk) => {
    now.current = { ...next, said: next.said.slice(-MAX_SAID) };
    setTalk(now.current);
    keep(now.current);
  }, []);
  const busy = useRef(false);
  /** The talk that is on screen: an answer to one that was ended comes too late. */
  const turn = useRef(0);
  const send = useCallback(
    async (question: string) => {
      if (busy.current || question.trim() === '') return;
      const asked = turn.current;
      busy.current = true;
      setWaiting(true);
      const before = now.current.said.filter(({ by }) => by !== 'fault');
      change({ ...now.current, said: [...before, { by: 'you', text: question }] });
      try {
        const answer = await ask(question, now.current.id, lang);
        if (asked !== turn.current) return;
        change({ id: answer.conversation, said: [...now.current.said, { by: 'bot', answer }] });
      } catch (error) {
        if (asked !== turn.current) return;
        const reason = error instanceof RequestError ? error.reason : 'offline';
        // Not asked, as far as anybody knows: the question waits in the fault's button.
        // What was refused is not asked again, so it stays where it is.
        const said = reason === 'bad-request' ? now.current.said : now.current.said.slice(0, -1);
        change({ ...now.current, said: [...said, { by: 'fault', reason, question }] });
      }
      busy.current = false;
      setWaiting(false);
    },
    [lang, change],
  );
  const restart = useCallback(() => {
    turn.current += 1;
    busy.current = false;
    setWaiting(false);
    change({ said: [] });
  }, [change]);
  return { said: talk.said, waiting, send, restart };
}
