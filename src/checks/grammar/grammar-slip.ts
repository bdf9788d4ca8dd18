/** A pattern that is hardly ever right. */
export interface GrammarSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}
