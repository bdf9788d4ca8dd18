type TextType =
  | 'application/feed+json' | 'application/json' | 'application/manifest+json' | 'application/xml'
  | 'text/markdown' | 'text/plain' | 'text/x-opml'; // biome-ignore format: two rows

/** Text → response of an endpoint, in UTF-8. */
export function textResponse(text: string, type: TextType): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
