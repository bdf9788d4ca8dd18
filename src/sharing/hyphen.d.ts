declare module 'hyphen/de/index.js' {
  const german: {
    /** Words of five letters and more → the same with `hyphenChar` between their syllables. */
    hyphenateSync(text: string, options: { readonly hyphenChar: string }): string;
  };
  export default german;
}
