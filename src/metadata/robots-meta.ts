import { isPreview } from '../model/publication.ts';

/** Content of `<meta name="robots">`: large pictures in search results are welcome; previews and furniture stay out. */
export function robotsMeta({ noindex }: { readonly noindex: boolean }): string {
  return noindex || isPreview() ? 'noindex' : 'max-image-preview:large';
}
