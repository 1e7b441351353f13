/** The talk on screen, kept for the life of the browser's tab: neither a reload nor a restart of the server loses it. */
import type { Talk } from './connection.ts';

const KEY = 'gremienlotse.web-chat';

export function keptTalk(): Talk {
  try {
    const { conversation, activities } = JSON.parse(window.sessionStorage.getItem(KEY) ?? '') as Partial<Talk>;
    return { ...(conversation ? { conversation } : {}), activities: Array.isArray(activities) ? activities : [] };
  } catch {
    return { activities: [] };
  }
}

export function keepTalk(talk: Talk): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(talk));
  } catch {
    // full or forbidden: the talk lives as long as the page
  }
}

export function forgetTalk(): void {
  keepTalk({ activities: [] });
}
