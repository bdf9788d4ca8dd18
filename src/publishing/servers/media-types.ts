/** What kinds of files an edition holds, and how servers announce them. */
import { extname } from 'node:path';

interface MediaType {
  readonly type: string;
  /** Text gains from compression, pictures and faces are compressed already. */
  readonly text: boolean;
}

const text = (type: string): MediaType => ({ type: `${type}; charset=utf-8`, text: true });
const binary = (type: string): MediaType => ({ type, text: false });

/** By file name extension; what is not listed is sent as bytes of no known kind. Feeds are `application/xml`, for browsers show only that with its stylesheet. */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  mjs: text('text/javascript'),
  json: text('application/json'),
  webmanifest: text('application/manifest+json'),
  xml: text('application/xml'),
  xsl: text('application/xslt+xml'),
  opml: text('text/x-opml'),
  txt: text('text/plain'),
  md: text('text/markdown'),
  svg: text('image/svg+xml'),
  ico: binary('image/x-icon'),
  png: binary('image/png'),
  jpg: binary('image/jpeg'),
  jpeg: binary('image/jpeg'),
  gif: binary('image/gif'),
  webp: binary('image/webp'),
  avif: binary('image/avif'),
  woff2: binary('font/woff2'),
  wasm: { type: 'application/wasm', text: true },
  pdf: binary('application/pdf'),
};

const UNKNOWN = binary('application/octet-stream');

/** File name or path → its kind. */
export function mediaTypeOf(file: string): MediaType {
  return mediaTypes[extname(file).slice(1).toLowerCase()] ?? UNKNOWN;
}
