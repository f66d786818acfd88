/**
 * Words that carry no condition of their own: what is left of a question when they are taken away names something.
 * A word that is missing here is taken for a topic and looked for in the register, which is the safe side to err on.
 */
const LINES = `
a an the this that these those some any every each all both either neither other another such same own
i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs someone somebody
anyone anybody everyone everybody everything anything something nothing nobody no one none 's
who whom whose what which when where why how whether
of in on at by for from to with without into onto about around over under between among through during within across
against towards upon up down out off near regarding concerning re relating related relation respect per via than as like
and or but so if because while although though then else also too plus instead yet still already just only even ever
never again once twice not nor very really quite pretty rather much many more most few fewer less least lot lots bit enough
is are was were be been being am do does did doing has have had having will would shall should can could may might must
get gets got getting give gives given giving gave go goes going gone come comes coming came make makes made making take takes
taken taking put puts keep keeps kept let lets show shows showing shown see sees seen seeing look looks looking looked
list lists listing tell tells telling told say says said want wants wanted wanting need needs needed needing know knows
known knowing think find check checks checking ask asks asked asking help please pls plz kindly thanks thank cheers ta
erm hmm hm bare yeah innit ta hun duck hi hello hey morning afternoon evening good great fine ok okay right well sure yes yeah yep yup sorry oh ah um er hmm
now today currently presently moment at present right away there here currently recently lately soon
can't i'd i'll quick quickly brief briefly summary overview full fully whole entire entirely complete list altogether total
item items action actions thing things task tasks job jobs stuff ones one point points piece pieces work works working
worked promise promises promised commitment commitments pledge pledges undertaking undertakings entry entries record
records row rows line lines register tracker log table sheet database system bot app card
owner owners owns own owned owning ownership responsible responsibility responsibilities accountable charge assigned
allocated leading leads lead led handle handles handling deal deals dealing dealt doing belongs belong belonging hold holds
holding held actioned tasked
person people member members colleague colleagues officer officers body bodies team teams organisation organisations
organization organizations agency agencies partner partners partnership
name names named called titled
currently exactly actually basically literally honestly simply roughly approximately about
status state progress position situation update updates updated latest news info information detail details background
happen happens happening happened change changed word report reports reported reporting
deadline deadlines date dates dated timescale timescales due target time times timing
set down listed marked flagged tagged classed recorded shown
expected supposed meant able allowed likely scheduled planned agreed decided raised
wondering wonder curious interested possible possibly maybe perhaps probably
could've should've
covering covers minding juggling naming unless aside exception provided providing except excepting excluding exclude excludes minus bar barring omit omitting ignoring ignore apart rather other than single singles
agree agrees agreeing decide decides promise remind reminder reminding zero one two three four five six seven eight nine ten eleven twelve
during morning play business close sit sits under beneath come hoping aiming hope aim falling fall falls land lands landing
grateful thankful obliged happy keen busy afraid stuck confused lost unsure certain aware ahead forward
rundown breakdown roundup recap digest readout pointer pointers whatever whichever
tackle tackling address addressing prevent preventing reduce reducing improve improving stop stopping fight fighting
combat combating solve solving respond responding cut cutting
wait waits waiting await awaiting expect expecting rely relying depend depending hear hearing heard
trouble bother bothering mind kind wish leave leaves leaving away holiday job tonight early honest
plate desk radar court tray books doorstep
ooh oh aah yo oi aye alright hiya howdy lovely nice pain speak speaking contact ring earth hell heck goodness sake
days nowadays weeks months years dig pull out matter matters arising arise enquire inquire faithfully sincerely
always forget forgot often usually keep keeps reckon gotta gonna proper bloomin flipping blooming
cards horizon agenda menu
guys folks all mate chief boss sir madam dear team
hold tight hang minute second wait
there's here's
let's us
back next last first previous upcoming forthcoming
new newest old oldest longest shortest current
same different similar
any outstanding
sitting sits stands stand standing stood left leave remain remains remaining
long short big small main key important urgent urgently
way ways kind kinds sort sorts type types part parts side case cases
bring brings brought run runs running through
question questions answer answers
regards wrt ref refs reference references number numbers no
each every per
actual real
what's who's
mean means meaning
put together
across
against
order sorted sort group grouped
include includes including included inclusive
involve involves involving involved
count counts
each
yourself ourselves themselves himself herself
til till until
quid
moving move moved along
fast
read reads
send sent
board boards committee committees meeting meetings review reviews minutes plan plans meet meets sit sits
pull fetch display present view print
far
try trying tried
live
thereof therein herein
anyway btw fyi asap
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(LINES.split(/\s+/).filter(Boolean));

/**
 * Nouns that say what sort of thing a topic is: "the alcohol programme" is about alcohol. They are let go beside a
 * name that is known, and count as words to look for where they stand with nothing else.
 */
export const TOPIC_NOUNS: ReadonlySet<string> = new Set(
  'strategy strategies programme programmes program project projects scheme schemes workstream agenda theme themes topic topics area areas priority priorities group groups initiative initiatives problem problems side front subject category heading business'.split(
    ' ',
  ),
);
