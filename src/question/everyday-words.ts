import { foldLetters, singular } from '../register/text.ts';

/**
 * Everyday words and those that performance reports write instead, so that "public confidence" finds the people "who
 * agree that the police are dealing with what matters". It is plain English of community safety; names of a
 * partnership's own have their aliases in its register. Each line: what is said, then the alternatives, any of which
 * is enough; words joined by + must all be there.
 */
const LINES = `
confidence confident trust: confident | confidence | agree+deal | agree+matter
satisfaction satisfied: satisfied | satisfaction | agree
public: people | resident | respondent
safety safe: safer | unsafe | safe
death killed die fatality fatal: fatal | fatality | death | killed | died
injury injured hurt: injured | injury | casualty
casualty: casualty | injured | killed | fatal | fatality
accident crash collision: accident | collision | crash
road: traffic | collision | accident
offence offending crime: offence | offend | crime
reoffending: reoffend | reoffending | offend+again | repeat+offend
violence violent: violent | violence | assault | wounding
theft stealing stolen: theft | stolen | steal
shoplifting: shoplift | shop+theft | retail+theft
burglary: burglary | break+in | dwelling
vehicle car: vehicle | car | motor
murder homicide: homicide | murder
arson: arson | deliberate+fire
rape: rape | sexual
child kid children: child | children | young
youth teenager juvenile: young | youth | child | children
elderly: older
old: older
alcohol drink drinking drunk booze: alcohol | drink | drunk
drug: drug | opiate | substance
antisocial asb: antisocial | asb
behaviour: asb
home house housing: home | house | dwelling | property | properties | tenancy
repeat: again | repeat
victim: victim | survivor
vandalism: criminal+damage | vandalism
`;

/**
 * The beginning that the forms of a word share, cut further than for items: fatal and fatalities, serious and
 * seriously, offender and offending are one.
 */
export function root(word: string): string {
  let cut = singular(word);
  for (let round = 0; round < 2; round++) {
    const shorter = cut.replace(/(?:ation|ing|ment|ed|ion|ity|ly|er|or|y|e)$/, '');
    if (shorter.length >= 4) cut = shorter;
  }
  return cut;
}

/** Words as roots; "anti-social" and "anti social", "re-offend" and "reoffend" are the same. */
export const rootsOf = (text: string): string[] =>
  (
    foldLetters(text)
      .replace(/\banti[- ](?=social)/g, 'anti')
      .replace(/\bre[- ](?=offen)/g, 're')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(root);

const ALTERNATIVES = new Map<string, string[][]>();
for (const line of LINES.split('\n').filter(Boolean)) {
  const [said = '', written = ''] = line.split(': ');
  const alternatives = written.split(' | ').map((words) => words.split('+').map(root));
  for (const word of said.split(' ').map(root))
    ALTERNATIVES.set(word, [...(ALTERNATIVES.get(word) ?? []), ...alternatives]);
}

/** What else a word may stand for, as groups of roots. */
export const alternativesTo = (word: string): string[][] => ALTERNATIVES.get(word) ?? [];

/** Every word of the list as it is written, so that a slip in one is mended and none is taken for a slip. */
export const EVERYDAY_WORDS: string[] = [...new Set(LINES.match(/[a-z]{4,}/g) ?? [])];
