/** The 100 km squares of the National Grid that hold land. Version 1. */
export const gridSquares = new Set(
  (
    'HP HT HU HW HX HY HZ NA NB NC ND NF NG NH NJ NK NL NM NN NO NR NS NT NU NW NX NY NZ OV SC SD SE SH SJ SK SM SN SO SP ' +
    'SR SS ST SU SV SW SX SY SZ TA TF TG TL TM TQ TR TV'
  ).split(' '),
);

/** Squares whose letters are also common abbreviations or prefixes: they need the word for a grid reference. */
export const ambiguousSquares = new Set(['NO', 'NE', 'NN', 'NW', 'SC', 'SE', 'SO', 'SP', 'ST', 'SW', 'SM', 'SS', 'TV']);
