/**
 * The people and rooms of the Playground: evidently samples, so that nobody takes them for colleagues. The Playground
 * demands at least five users beside the current one.
 */
import { stringify } from 'yaml';

const TENANT = '00000000-0000-0000-0000-000000000001';

/** Ids of the rooms, for tests and for the debug interface. */
export const ROOMS = {
  personal: 'beispiel-persoenlicher-chat',
  groupChat: 'beispiel-gruppenchat',
  team: 'beispiel-team',
  channel: 'beispiel-kanal',
} as const;

/** The name under which the bot is mentioned in group chats and channels. */
export const BOT_NAME = 'Gremienlotse';

function user(number: number, givenName: string) {
  return {
    id: `beispiel-person-${number}`,
    name: `${givenName} Beispiel`,
    userPrincipleName: `beispiel-person-${number}@example.org`, // the Playground spells it so
    aadObjectId: `00000000-0000-0000-0000-00000000002${number}`,
    givenName,
    surname: 'Beispiel',
    email: `beispiel-person-${number}@example.org`,
  };
}

/** Text of the Playground's configuration file. */
export function playgroundConfig(): string {
  return stringify({
    version: '0.1.1',
    tenantId: TENANT,
    bot: { id: '00000000-0000-0000-0000-000000000011', name: BOT_NAME },
    currentUser: user(0, 'Alex'),
    users: ['Bela', 'Conny', 'Dani', 'Elif', 'Friedel'].map((name, index) => user(index + 1, name)),
    personalChat: { id: ROOMS.personal },
    groupChat: { id: ROOMS.groupChat, name: 'Beispiel-Gruppenchat' },
    team: {
      id: ROOMS.team,
      name: 'Beispiel-Team',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: ROOMS.channel, name: 'Beispiel-Kanal' }],
    },
  });
}
