declare module 'wawoff2' {
  /** WOFF2 → TrueType or OpenType. */
  export function decompress(bytes: Uint8Array): Promise<Uint8Array>;
}
