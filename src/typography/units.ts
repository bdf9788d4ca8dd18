/** Months as they are written in a date, the Austrian names too. */
export const MONTHS =
  'Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept?\\.|Okt\\.|Nov\\.|Dez\\.';

export const WEEKDAYS =
  'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So';

/** Currencies by name, code and sign. */
export const CURRENCIES =
  'Euro|Cent|Dollar|US-Dollar|Franken|Rappen|Pfund|Yen|Yuan|Rubel|Rupien|Kronen|Złoty|Zloty|Hrywnja|Lira|Mark|DM|EUR|USD|GBP|CHF|JPY|€|\\$|£|¥';

/** Powers of thousand. The short ones end in a full stop. */
export const LARGE_NUMBERS =
  'Tsd\\.|Mio\\.|Mio|Mrd\\.|Mrd|Bio\\.|Millionen|Million|Milliarden|Milliarde|Billionen|Billion';

const SYMBOLS =
  'km/h|m/s|km²|km³|km|cm²|cm³|cm|mm²|mm|µm|μm|nm|m²|m³|m|qkm|qm|ha|kg|mg|µg|μg|g|t|hl|ml|cl|l|kWh|MWh|GWh|TWh|Wh|kW|MW|GW|TW|W|mV|kV|V|mA|Hz|kHz|MHz|GHz|kB|KB|MB|GB|TB|kbit/s|Mbit/s|Gbit/s|Bit|Byte|px|dpi|dB|hPa|kPa|Pa|mbar|bar|kJ|kcal|kN|Nm|PS|°C|°F|°|Std\\.|Min\\.|Sek\\.|min|h|s|ms|%|‰|ppm';

const NAMES =
  'Prozentpunkten|Prozentpunkte|Prozent|Promille|Grad|Uhr|Kilometern|Kilometer|Metern|Meter|Zentimetern|Zentimeter|Millimetern|Millimeter|Kilogramm|Kilo|Gramm|Tonnen|Tonne|Litern|Liter|Hektar|Quadratmetern|Quadratmeter|Quadratkilometern|Quadratkilometer|Kubikmetern|Kubikmeter|Kilowattstunden|Kilowatt|Megawatt|Gigawatt|Terawattstunden|Volt|Watt|Hertz|Stundenkilometern|Stundenkilometer|Knoten';

/** What follows a figure and belongs to it. The longer form stands first. */
export const UNITS = `${LARGE_NUMBERS}|${CURRENCIES}|${NAMES}|${SYMBOLS}`;

/** What is counted: it makes a span of two figures (3–4 Tage), but takes no no-break space. */
export const COUNTED =
  'Sekunden|Minuten|Stunden|Tagen|Tage|Wochen|Monaten|Monate|Jahren|Jahre|Jahrhunderten|Jahrhunderte|Menschen|Personen|Leuten|Leute|Mann|Soldaten|Kindern|Kinder|Teilnehmern|Teilnehmer|Seiten|Zeichen|Mal';
