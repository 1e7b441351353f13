/** Shapes of values, as the table of settings uses them: text in, checked value out. */
import { isIP } from 'node:net';
import * as z from 'zod';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

export const text = z.string().min(1).max(1000);
export const guid = z.string().regex(GUID);
/** Object ids of people. */
export const guids = z
  .string()
  .transform((value) => value.split(',').map((id) => id.trim().toLowerCase()))
  .refine((list) => list.every((id) => GUID.test(id)));
export const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65535);
export const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
export const seconds = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 14);
export const hosts = z
  .string()
  .transform((value) => value.split(',').map((host) => host.trim().toLowerCase()))
  .refine((list) => list.length > 0 && list.every((host) => HOST_NAME.test(host)));
export const url = z
  .string()
  .max(2048)
  .regex(/^https:\/\/[^\s/]+/);
export const origins = z
  .string()
  .transform((value) => value.split(',').map((origin) => origin.trim().toLowerCase()))
  .refine((list) =>
    list.every((origin) => /^(https:\/\/(\*\.)?|http:\/\/)[a-z0-9.-]+(:\d{1,5})?$/.test(origin) && !insecure(origin)),
  );
export const origin = z
  .string()
  .transform((value) => value.trim().toLowerCase().replace(/\/$/, ''))
  .refine((value) => /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/.test(value) && !insecure(value));
/** The shared endpoints of Entra sign in people of any tenant; their tokens name another issuer anyway. */
export const issuer = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s/?#]+[^\s?#]*$/)
  .refine((value) => !insecure(value) && !/\/(common|organizations|consumers)(\/|$)/.test(value));
export const texts = z
  .string()
  .max(10_000)
  .transform((value) => value.split(',').flatMap((part) => part.trim() || []));
/** Ids of people, told apart without regard to case, as GUIDs are. */
export const ids = texts.transform((list) => list.map((id) => id.toLowerCase()));
export const headerName = z
  .string()
  .transform((value) => value.toLowerCase())
  .refine((value) => /^[a-z0-9-]{1,60}$/.test(value));
/** IP addresses and networks in CIDR notation; not all of them at once, whose word would be anybody's. */
export const addresses = texts.refine(
  (list) =>
    list.length > 0 &&
    list.every((written) => {
      const [address = '', bits, more] = written.split('/');
      const most = isIP(address) === 4 ? 32 : 128;
      return (
        isIP(address) !== 0 &&
        more === undefined &&
        (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most))
      );
    }),
);
/** Plain http is for this machine only. */
const insecure = (origin: string) =>
  origin.startsWith('http:') && !/^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(origin);
export const GUID_HELP = 'a GUID such as 11111111-2222-3333-4444-555555555555';
