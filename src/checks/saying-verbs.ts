/**
 * Verbs that say beside a quotation who speaks, in the third person of one speaker; the source of a pattern. Not those that tell what somebody
 * says in other words: these take a clause with „dass“, or call something something.
 */
export const SAYS =
  'sagte?|meinte?|erklärte?|betonte?|schreibt|schrieb|fragte?|antwortete?|ruft|rief|ergänzte?|erzählte?|berichtete?|kritisierte?|forderte?|warnte?|versicherte?|erläuterte?|bestätigte?|urteilte?|mahnte?|entgegnete?|erwiderte?|konterte?|klagte?|lobte?';
