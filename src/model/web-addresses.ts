/** Addresses of other websites, as editors write them. */
import { forbiddenCharacter } from './characters.ts';

/** What is wrong with an address of the web, in German (`''` if it is none at all); `undefined` if nothing is. */
export function webAddressProblem(address: string): string | undefined {
  const character = forbiddenCharacter(address);
  if (character) return `enthält das unsichtbare Zeichen ${character}`;
  if (!/^https?:\/\/[^\s/?#]+\S*$/i.test(address) || !URL.canParse(address)) return '';
  if (/[\\"<>]/.test(address)) return 'enthält ein Zeichen, das in keiner Adresse steht';
  const { username, password, hostname } = new URL(address);
  if (username !== '' || password !== '') return 'ein Name oder Passwort vor dem @ wäre für alle zu lesen';
  const isHost = /^\[.*\]$|^[^.]+(?:\.[^.]+)+\.?$/.test(hostname) && /[\p{L}\p{N}]/u.test(hostname);
  return isHost ? undefined : `„${hostname}“ ist kein Name eines Servers`;
}
