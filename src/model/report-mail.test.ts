import { expect, test } from 'vitest';
import { reportMail } from './report-mail.ts';

test('the prepared mail names the article, whatever its headline holds', () => {
  const mail = new URL(
    reportMail({ title: '„5 < 6 & 7 > 6“? 100 %', url: 'https://umbruch.example/artikel/x/' }),
  );
  expect(mail.protocol + mail.pathname).toBe('mailto:redaktion@umbruch.example');
  expect(mail.searchParams.get('subject')).toBe('Fehler gefunden: „5 < 6 & 7 > 6“? 100 %');
  expect(mail.searchParams.get('body')?.split('\r\n')[0]).toBe('https://umbruch.example/artikel/x/');
  expect(mail.href).not.toContain('+');
});
