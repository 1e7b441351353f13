import type { Language } from '../../knowledge/language/detect.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import type { Address, Texts } from './texts.ts';

export type { Address, Texts } from './texts.ts';

const GERMAN: Readonly<Record<Address, Texts>> = { du: german('du'), sie: german('sie') };

/** The texts of a language; German in the form of address that the operator configured. */
export const textsFor = (language: Language, address: Address = 'sie'): Texts =>
  language === 'en' ? english : GERMAN[address];
