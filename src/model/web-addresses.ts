/** Addresses of other websites, as editors write them. */
import { forbiddenCharacter } from './characters.ts';

/** Servers that readers cannot reach: one's own machine, one's own network. */
const PRIVATE =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$|^\[(?:::1|f[cde][^\]]*)\]$|\.(?:local|localhost|internal|intranet)\.?$/;

/** What is wrong with an address of the web, in German (`''` if it is none at all); `undefined` if nothing is. */
export function webAddressProblem(address: string): string | undefined {
  const character = forbiddenCharacter(address);
  if (character) return `enthält das unsichtbare Zeichen ${character}`;
  if (!/^https?:\/\/[^\s/?#]+\S*$/i.test(address) || !URL.canParse(address)) return '';
  if (/[\\"<>]/.test(address)) return 'enthält ein Zeichen, das in keiner Adresse steht';
  const { username, password, hostname } = new URL(address);
  if (username !== '' || password !== '') return 'ein Name oder Passwort vor dem @ wäre für alle zu lesen';
  const isHost = /^\[.*\]$|^[^.]+(?:\.[^.]+)+\.?$/.test(hostname) && /[\p{L}\p{N}]/u.test(hostname);
  if (!isHost || /(?:^|\.)-|-(?:\.|$)/.test(hostname)) return `„${hostname}“ ist kein Name eines Servers`;
  return PRIVATE.test(hostname) ? `„${hostname}“ ist nur im eigenen Netz zu erreichen` : undefined;
}
