/** Abbreviations of several parts, as Duden writes them; the longer of two that begin alike stands first. */
export const ABBREVIATIONS = [
  'a. a. O.', 'a. D.', 'a. M.', 'a. d.', 'a. o.', 'b. a. w.', 'd. h.', 'd. i.', 'd. J.', 'd. M.',
  'e. h.', 'e. V.', 'f. d. R.', 'G. m. b. H.', 'h. c.', 'i. A.', 'i. Allg.', 'i. Br.', 'i. d. F.', 'i. d. R.', 'i. e. S.',
  'i. H. v.', 'i. R.', 'i. S. d.', 'i. S. v.', 'i. Tr.', 'i. V.', 'i. w. S.', 'i. Z. m.', 'K. o.', 'k. A.', 'k. o.',
  'm. a. W.', 'm. E.', 'm. W.', 'n. a.', 'n. Chr.', 'o. Ä.', 'o. ä.', 'o. B.', 'o. g.', 'o. J.', 'o. O.', 'p. a.',
  'rer. nat.', 'rer. pol.', 's. a.', 's. o.', 's. u.', 'u. a. m.', 'u. a.', 'u. Ä.', 'u. ä.', 'u. dgl.', 'u. s. w.',
  'u. U.', 'u. v. a. m.', 'u. v. a.', 'u. v. m.', 'u. zw.', 'v. a.', 'v. Chr.', 'v. H.', 'v. l. n. r.', 'v. u. Z.',
  'z. B.', 'z. Hd.', 'z. K.', 'z. T.', 'z. Z.', 'z. Zt.', 'Z. B.', 'D. h.', 'U. a.', 'V. a.', 'Z. T.',
]; // biome-ignore format: a list

/** What stands before a number and belongs to it: § 5, Nr. 4, Abs. 2. */
export const BEFORE_NUMBERS =
  'Nr\\.|Nrn\\.|S\\.|Abs\\.|Art\\.|Abb\\.|Tab\\.|Kap\\.|Bd\\.|Bde\\.|Rn\\.|Rz\\.|Ziff\\.|Anm\\.|Z\\.|Sp\\.|Jg\\.|Str\\.|Hs\\.|ca\\.|max\\.|min\\.|mind\\.|Tel\\.';

/** Titles before a name, without their points: `Prof. Dr. med.` */
export const ACADEMIC_TITLES = 'Dr|Drs|Prof|Dipl|Ing|Mag|med|jur|phil|nat|pol|habil|mult';

/** The same with their points, forms of address, and saints in the names of places. */
export const TITLES = `(?:${ACADEMIC_TITLES}|Hr|Fr|Abg|St|Hl|c)\\.|Dipl\\.-Ing\\.`;

/** What an ordinal before it is never the end of a sentence for: 19. Jahrhundert, 1. Bundesliga. */
export const AFTER_ORDINALS =
  'Jahrhunderts|Jahrhundert|Jahrtausends|Jahrtausend|Jh\\.|Weltkriegs|Weltkrieges|Weltkrieg|Bundesliga|Liga|FC|Auflage|Spieltags|Spieltag|Geburtstags|Geburtstag';
