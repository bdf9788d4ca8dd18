import { describe, expect, it } from 'vitest';
import { webAddressProblem } from './web-addresses.ts';

describe('an address of the web', () => {
  it.each([
    'https://example.org/',
    'http://example.org',
    'HTTPS://example.org/a?b=c#d',
    'https://münchen.example/straße',
    'https://example.org:8080/',
    'https://192.0.2.1/',
    'https://172.32.0.1/',
    'https://10.example.org/',
    'https://xn--mnchen-3ya.example/',
    'https://[2001:db8::1]/',
    'https://example.org/wiki/Foo_(bar)',
    'https://example.org/@name',
  ])('%s is one', (address) => {
    expect(webAddressProblem(address)).toBeUndefined();
  });

  it.each([
    ['example.org', ''],
    ['//example.org', ''],
    ['ftp://example.org/', ''],
    ['javascript:alert(1)', ''],
    ['https://', ''],
    ['https:///x', ''],
    ['https://exam ple.org/', ''],
    ['https://-example.org/', 'kein Name eines Servers'],
    ['https://127.0.0.1/', 'nur im eigenen Netz'],
    ['http://192.168.178.1/bild.png', 'nur im eigenen Netz'],
    ['https://[::1]/', 'nur im eigenen Netz'],
    ['https://redaktion.local/', 'nur im eigenen Netz'],
    ['https://example.org:99999/', ''],
    ['https://name:geheim@example.org/', 'für alle zu lesen'],
    ['https://example.org@evil.example/', 'für alle zu lesen'],
    ['https://example.org\\@evil.example/', 'in keiner Adresse'],
    ['https://example.org/<b>', 'in keiner Adresse'],
    ['https://example.org/\u202E', 'U+202E'],
    ['https://example.org/\uD800', 'U+D800'],
    ['https://example.org/\0', 'U+0000'],
    ['https://example', 'kein Name eines Servers'],
    ['https://..', 'kein Name eines Servers'],
    ['https://-', 'kein Name eines Servers'],
  ])('%j is none', (address, hint) => {
    expect(webAddressProblem(address)).toContain(hint);
  });
});
