"""Titles of events, as a desk would write them."""

import pytest

from dateline.extraction.extensions import spans_of, values_of
from tests.extraction.parsed import pipeline, read

pytestmark = pytest.mark.model

TITLES = [
    # What is the oldest or busiest of its kind is told as that.
    (
        "Clerks at Oslo's old town hall walked out after rejecting an offer, halting traffic at Norway's second-busiest"
        " harbour for the third time.",
        "halting",
        "Clerks at Oslo's old town hall halt traffic at Norway's second-busiest harbour",
    ),
    # A name in the genitive is whose clause goes on after what it is.
    ("Bellamy's, the old grocer that has traded in Leeds since 1911, filed for administration on Monday.", "filed",
     "Bellamy's filed for administration"),
    ("Bellamy's, the old grocer that has traded in Leeds since 1911, filed for administration on Monday.", "traded",
     "Bellamy's has traded in Leeds"),
    # Of "a second" the first told what it is; a works that closed is a plant; no "for" without its hours.
    ("The first trial failed in 2018. A second, with a new sensor, started two years later in Hull.", "started",
     "Second trial started in Hull"),
    ("When the print works closed in 1996 she went back to school.", "closed", "Print works closed"),
    ("He said he had slept for only three hours before the voyage.", "slept", "He had slept"),
    ("The minister declared two days of mourning, starting on Friday.", "declared",
     "Minister declared two days of mourning"),
    ("The minister declared two days of mourning, starting on Friday.", "starting", "Two days of mourning start"),
    # The subject after half a month.
    ("By mid-September the manager, Paul Rennick, had been sacked.", "sacked", "Paul Rennick had been sacked"),
    # A rank keeps its mark and number; what is done often is told so.
    ("The firm passed Acme on Monday to become the No. 1 seller.", "passed",
     "Firm passed Acme to become the No. 1 seller"),
    ("The airline has often cancelled flights.", "cancelled", "Airline has often cancelled flights"),
    ("Divers found the oldest known boat.", "found", "Divers found the oldest known boat"),
    # What a distance that opens the sentence is told from goes with it.
    ("The week after the storm, schools reopened.", "reopened", "Schools reopened"),
    ("The day before his arrest in May he fled.", "fled", "He fled"),
    ("The day before his arrest in May he fled.", "arrest", "His arrest"),
    # Who is told as doing something shares no passive with the clause before.
    (
        "In 1991 Ana Soto was made an officer, and in 1993 Turin gave her a medal.",
        "gave",
        "Turin gave Ana Soto a medal",
    ),
    (
        "Driver cleared of killing cyclists after second trial",
        "cleared",
        "Driver cleared of killing cyclists after second trial",
    ),
    # What somebody was, and who stands in what opens a clause, are nobody else whom a pronoun could mean.
    (
        "Anna Berg was a nurse and, for ten years, a spy.\n\nTaught in Oslo by a nun and a teacher, she left in 1950.",
        "left",
        "Anna Berg left",
    ),
    (
        "Anna Berg sang. In May she won a prize and she was praised. She left in 1950. In 1960 she returned to Oslo.",
        "returned",
        "Anna Berg returned to Oslo",
    ),
    # A participle with an adverb before it, and what something took.
    ("The plan, first put forward in 2015, was approved.", "put", "Plan was put forward"),
    ("The tree, recently fallen in May, was cut.", "fallen", "Tree fallen"),
    ("It took the jury nine hours to convict Berg in June.", "took", "It took the jury nine hours to convict Berg"),
    # One of several is told by name, and what is not done with the hour until which it is not.
    ("One of the men, Karl Bauer, was jailed in 1994.", "jailed", "Karl Bauer was jailed"),
    ("Two of the men, Karl Bauer and Jan Roth, were jailed in 1994.", "jailed", "Two of the men were jailed"),
    ("The ferry could not land until noon.", "land", "Ferry could not land until noon"),
    # What a meeting is told is no clause about the meeting.
    ("Mr Berg told the meeting he had been listening.", "told", "Mr Berg told the meeting he had been listening"),
    ("Mr Berg told the story he had written.", "told", "Mr Berg told the story"),
    # What is made of somebody is done to them, what they make is not.
    ("The firm was sold in 2010 and made a profit in 2012.", "made", "Firm made a profit"),
    ("He was arrested in May and made a knight in June.", "made", "He was made a knight"),
    # A clause with a time of its own does not tell what it is about.
    ("The firm was fined on Monday for a leak in March 2021.", "leak", "Leak"),
    ("The firm was fined on Monday for a leak in March 2021.", "fined", "Firm was fined for a leak"),
    # A rank alone does not tell which event is meant, nor does "steps".
    ("The union has called a second strike for 7 May.", "strike", "Union has called a second strike"),
    ("Chile avoids steps that might trigger sanctions.", "avoids", "Chile avoids steps that might trigger sanctions"),
    ("Its cost grew after the invasion, followed by sanctions.", "invasion", "Invasion"),
    # What is said stands about its verb, or after "it emerged".
    (
        "The mill was abandoned within ten years, the study says, when the sea rose.",
        "says",
        "Study says the mill was abandoned",
    ),
    (
        "The council met after it emerged that Berg had paid a firm.",
        "emerged",
        "It emerged Berg had paid a firm",
    ),
    # What stood before the subject comes behind.
    (
        "During a drought in 1991, Chad began to draw up plans.",
        "drought",
        "Chad began to draw up plans during a drought",
    ),
    # What comes after another event is not told by it.
    ("After a drought in 1991, Chad began to draw up plans.", "drought", "Drought"),
    ("Jean Petit, whose brother Luc died in the mill on 9 April, spoke.", "died", "Luc died in the mill"),
    ("The mine and the union met on Monday. They agreed.", "agreed", "Mine and the union agreed"),
    # Verbs: subject, verb, objects; no times, asides or attributions.
    ("On Monday, Kenya reportedly seized two tankers.", "seized", "Kenya seized two tankers"),
    ("According to officials, Kenya did not seize the tanker.", "seize", "Kenya did not seize the tanker"),
    ("The ship, which sank in May, was raised by divers.", "raised", "Ship was raised by divers"),
    ("Hans Berg left. He lost the vote.", "lost", "Hans Berg lost the vote"),
    ("Kenya raised its taxes.", "raised", "Kenya raised its taxes"),
    ("Kenya will sign the treaty and send troops.", "send", "Kenya will send troops"),
    ("Kenya closed the border, citing storms.", "citing", "Kenya cites storms"),
    ("The scheme is run by Kenya and offers meals.", "offers", "Scheme offers meals"),
    ("It was an assault not only on doctors but on us all.", "assault", "Assault not only on doctors but on us all"),
    ("The victim was identified as Ana Ruiz.", "identified", "Victim was identified as Ana Ruiz"),
    (
        "She would like to see him come forward and clear his name.",
        "clear",
        "She would like to see him come forward and clear his name",
    ),
    ("Kenya agreed to buy or lease the port.", "agreed", "Kenya agreed to buy or lease the port"),
    ("The gain left wages 3 percent higher than in May.", "left", "Gain left wages 3 percent higher"),
    ("She spent part of Sunday night with the crew.", "spent", "She spent part of Sunday night with the crew"),
    ("Kenya agreed to send troops.", "send", "Kenya agreed to send troops"),
    ("Hans Berg was accused of taking bribes.", "accused", "Hans Berg was accused of taking bribes"),
    ("The tanker seized by Kenya was released.", "seized", "Tanker was seized by Kenya"),
    ("Two seized in May were freed.", "seized", "Two were seized"),
    ("Polls published on Wednesday put the Centre party ahead.", "published", "Polls were published"),
    ("A tree fallen in the storm blocked the road.", "fallen", "Tree fallen in the storm"),
    ("The mayor, a Republican first elected in 2010, resigned.", "elected", "Republican first elected"),
    # Words that hyphens join stay whole; pictures and what does not show go.
    ("The long-awaited talks began on Monday.", "began", "Long-awaited talks began"),
    ("Acme's co-founder resigned on Monday.", "resigned", "Acme's co-founder resigned"),
    ("Hans Berg resigned 😱 on Monday.", "resigned", "Hans Berg resigned"),
    ("Kenya seized two \u202atank\u00aders\u202c on Monday.", "seized", "Kenya seized two tankers"),
    # Dashes, and participles at the end, go with what they lost; nobody owns twice; names in a row are several.
    ("The pact with Chad—a pact signed in 2001—now seems void.", "seems", "Pact with Chad seems void"),
    (
        "Kenya has given only token support, such as two oil tankers sent to help the port export its crude.",
        "given",
        "Kenya has given only token support such as two oil tankers",
    ),
    ("The port's crane sank. It broke its arm.", "broke", "Port's crane broke its arm"),
    ("Kenya and Chad met. They waver as they count their debts.", "count", "Kenya and Chad count their debts"),
    # What turns the meaning stays, whatever else has to go.
    ("The army hardly reacted.", "reacted", "Army hardly reacted"),
    (
        "Kenya and Chad have offered little practical support to the herders of the northern lake districts of Mali.",
        "offered",
        "Kenya and Chad have offered little practical support to the herders",
    ),
    # A time that the verb is about stays, one that bounds it goes.
    ("Kenya will discuss the future of the mill in May.", "discuss", "Kenya will discuss the future of the mill"),
    ("Forms can be filed starting next month.", "filed", "Forms can be filed"),
    ("He told the court that Kenya shut the port.", "told", "He told the court that Kenya shut the port"),
    ("The miners were taught in English, in a hall by the lake.", "taught", "Miners were taught in English"),
    ("The bridge reopened on 3 June, to cars only.", "reopened", "Bridge reopened to cars only"),
    # So does a length that the verb takes, and until when something lasted; a clock in brackets is no place.
    ("The truce lasted nineteen days.", "lasted", "Truce lasted nineteen days"),
    ("The hearing lasted until 3 a.m. on Monday.", "lasted", "Hearing lasted until 3 a.m."),
    ("The quake hit at 2:17 a.m. (12:17 a.m. in Lima).", "hit", "Quake hit"),
    ("The report is promised for the end of the month.", "promised", "Report is promised for the end of the month"),
    # Rows of passives, verbs that have an object also in the passive, and what somebody had done.
    (
        "The bill was refused in May, appealed, and finally approved by a judge in July.",
        "appealed",
        "Bill was appealed",
    ),
    ("Hans Berg was arrested in May and escaped in June.", "escaped", "Hans Berg escaped"),
    (
        "The statue, designated an important cultural property in 1952, disappeared on the night of Aug. 11, 1994.",
        "designated",
        "Statue was designated an important cultural property",
    ),
    ("In May the federation had the ban lifted.", "lifted", "Ban was lifted"),
    # A noun keeps the name beside it, an emphasis goes, and what only points back.
    ("Chad's leader, Hans Berg, resigned.", "resigned", "Chad's leader Hans Berg resigned"),
    ("The mill itself was fined.", "fined", "Mill was fined"),
    ("The firm sold the mill in May because of that.", "sold", "Firm sold the mill"),
    ("Hans Berg resigned, far later than planned.", "resigned", "Hans Berg resigned"),
    ("Sales fell less than feared.", "fell", "Sales fell less than feared"),
    ("Miners were brought to the surface alive on Monday.", "brought", "Miners were brought to the surface alive"),
    # The object of a row in a relative clause, and a name told once.
    ("Kenya shut the houses that the state built on a hill and handed over.", "handed", "State handed over the houses"),
    ("Acme will sell its mill, which it bought from Kenya in 2011.", "bought", "Acme bought its mill from Kenya"),
    # A particle stays before a time, brackets go, a question stays one, people of a state are not the state.
    ("A bill was voted down the following year.", "voted", "Bill was voted down"),
    ("Acme AG (SIX: ACME) announced a merger on Monday.", "announced", "Acme AG announced a merger"),
    ("Will Anna Berg run again?", "run", "Anna Berg will run again?"),
    ("South African troops put down a mutiny in 1998.", "put", "South African troops put down a mutiny"),
    ("“We were late,” Anna Berg told me on Monday.", "told", "Anna Berg said “We were late”"),
    # What completes a verb stays: whom something is called for, whether, how much, by how much, for how long.
    ("Hans Berg called for the bank to be sold.", "called", "Hans Berg called for the bank to be sold"),
    ("Kenya is considering whether to sell the port.", "considering", "Kenya is considering whether to sell the port"),
    ("Kenya learnt how little its partners would do.", "learnt", "Kenya learnt how little its partners would do"),
    ("The index rose 90 points on Monday.", "rose", "Index rose 90 points"),
    ("The show ran for ten years.", "ran", "Show ran for ten years"),
    ("Ana Ruiz became the first woman to win the race.", "became", "Ana Ruiz became the first woman to win the race"),
    ("The fire was seen by people who lived nearby.", "seen", "Fire was seen by people who lived nearby"),
    # Accusations are told with who is accused, and nothing is told without its negation.
    ("Hans Berg was charged with robbing a shop.", "robbing", "Hans Berg was charged with robbing a shop"),
    ("Kenya signed the contract without inviting bids.", "inviting", "Kenya signed the contract without inviting bids"),
    # The object that stands before its clause.
    ("She praised the hall, which Kenya threatened to close.", "threatened", "Kenya threatened to close the hall"),
    # A relative clause tells of the thing, not of the date before it; those asked do what is asked.
    ("A fire in Lima on 3 May, which destroyed a mill, was put out.", "destroyed", "Fire in Lima destroyed a mill"),
    ("Kenya asked ten firms whether they would sell grain.", "sell", "Ten firms would sell grain"),
    ("Kenya imposed sanctions on Chad. They expire in March.", "expire", "Sanctions on Chad expire"),
    ("A mother and her son died.", "died", "Mother and her son died"),
    ("Hans Berg was among the first to cross it.", "cross", "Hans Berg was among the first to cross it"),
    # "Not only" stays whole.
    ("Kenya will not only talk to Chad but also sign a treaty.", "talk", "Kenya will talk to Chad"),
    # Names once, and whole.
    ("The firm said Acme Foods was sold.", "said", "Firm said Acme Foods was sold"),
    ("Hans Berg and his cousin Ana Ruiz left.", "left", "Hans Berg and his cousin Ana Ruiz left"),
    ("Police searched Berg & Sons.", "searched", "Police searched Berg & Sons"),
    # Sayings: what was said comes after the verb.
    ("The bridge is safe, Hans Berg said.", "said", "Hans Berg said the bridge is safe"),
    # Several: neither and both.
    ("Kenya and Chad talked. Neither has sent troops.", "sent", "Neither Kenya nor Chad has sent troops"),
    # What completes a verb or a noun stays, with all that is joined.
    ("The council will decide whether to sell the mill.", "decide", "Council will decide whether to sell the mill"),
    ("Kenya planned to close a port and move the ships.", "move", "Kenya planned to close a port and move the ships"),
    ("The offer to sell the mill was refused.", "refused", "Offer to sell the mill was refused"),
    ("Members voted 21 to 17 to leave.", "voted", "Members voted 21 to 17 to leave"),
    ("Hans Berg warned us in a letter in May that the wall was moving.", "moving", "Wall was moving"),
    (
        "Judges in Lima said two of the men had been held in connection with the bombings of the embassies in Kenya.",
        "said",
        "Judges in Lima said two of the men had been held",
    ),
    ("Those in Lima learned of the sale.", "learned", "Those in Lima learned of the sale"),
    ("Hans Berg said, “I think I will sell my house.”", "said", "Hans Berg said he thinks he will sell his house"),
    ("The peso was little changed on Monday.", "changed", "Peso was little changed"),
    ("Kenya expects exports to grow next year.", "grow", "Kenya expects exports to grow"),
    (
        "Exports rose to their highest level in four years on Monday.",
        "rose",
        "Exports rose to their highest level in four years",
    ),
    (
        "Hans Berg won a place at Leeds College, from which he graduated in 1949.",
        "graduated",
        "Hans Berg graduated from Leeds College",
    ),
    ("The mayor gave Ana Ruiz a medal, which she kept, they say, in a drawer.", "gave", "Mayor gave Ana Ruiz a medal"),
    ("The price that Kenya paid Chad for the port in May was low.", "paid", "Kenya paid Chad the price for the port"),
    ("The yield on the note fell. A year ago it stood at 3 percent.", "stood", "Yield on the note stood at 3 percent"),
    ("Ana Ruiz married Hans Berg in May. They divorced in June.", "divorced", "Ana Ruiz and Hans Berg divorced"),
    ("Those of its rival Pennard, which reports in May, rose.", "reports", "Rival Pennard reports"),
    ("Acme cut its outlook in May, having guided for growth in July.", "guided", "Acme had guided for growth"),
    ("Hans Berg was jailed and ordered to repay the loan.", "ordered", "Hans Berg was ordered to repay the loan"),
    ("The ship, built in 1998 and operated by Kessel, sank.", "operated", "Ship was operated by Kessel"),
    ("Hans Berg will retire once the sale closes, which is expected in May.", "expected", "Sale closes"),
    ("Leeds finished 14th in May.", "finished", "Leeds finished 14th"),
    ("A hearing is set for Sept. 15.", "set", "Hearing is set for Sept. 15"),
    ("Acme's shares rose on Monday, while those of Kessel fell 5 percent.", "fell", "Shares of Kessel fell 5 percent"),
    ("Shares of Acme, which earned $40 million in May, rose.", "earned", "Acme earned $40 million"),
    ("Founded in 1997 with two ships, Acme was sold in 2006.", "Founded", "Acme was founded with two ships"),
    ("A man in his 60s was arrested in May.", "arrested", "Man in his 60s was arrested"),
    # What is not done until a time stays so; what bounds a right stays; a stretch goes with what filled it.
    ("The schools will not reopen before April.", "reopen", "Schools will not reopen before April"),
    ("Elections are not due until 2030.", "due", "Elections are not due until 2030"),
    (
        "Kessel has until 14 June to ask the court for leave.",
        "has",
        "Kessel has until 14 June to ask the court for leave",
    ),
    ("Hans Berg resigned on Monday after just three months in office.", "resigned", "Hans Berg resigned"),
    ("Kenya will close 20 mills for most of January.", "close", "Kenya will close 20 mills"),
    (
        "Ole Sand headed in a corner four minutes from time to beat Leeds.",
        "headed",
        "Ole Sand headed in a corner to beat Leeds",
    ),
    ("A firm was formed and an Act was obtained the following summer.", "obtained", "Act was obtained"),
    # A noun goes with the clause that it needs; a part with its whole; an order with what becomes of its object.
    (
        "A brewer gave 30 million crowns on condition that the bar bear his name.",
        "gave",
        "Brewer gave 30 million crowns",
    ),
    (
        "Chad bought the port in 1868 for a third of what Kenya had paid.",
        "bought",
        "Chad bought the port for a third of what Kenya had paid",
    ),
    (
        "Kenya ordered all boarding schools closed on January 25.",
        "ordered",
        "Kenya ordered all boarding schools closed",
    ),
    (
        "Stanmere town council has dropped its plan to close three of the town's five libraries after a long meeting.",
        "dropped",
        "Stanmere town council has dropped its plan to close three of the town's five libraries",
    ),
    ("The gap will be met by raising fees in May.", "raising", "Gap will be met by raising fees"),
    ("The group claimed responsibility for an attack on a convoy on 11 May.", "attack", "Attack on a convoy"),
    # Names beside several, and rows with an owner.
    ("They recalled the events of 3 May 2019: police had shot two miners.", "events", "Police had shot two miners"),
    ("The firm defended its actions in 2018.", "actions", "Firm's actions"),
    ("The firm announced steps on Monday: it will cut jobs.", "steps", "Firm announced steps"),
    ("The firm will be fined for the spill in May.", "spill", "Spill"),
    ("The court upheld the sale of 2019.", "sale", "Sale"),
    ("His ferries, one of which sank, were sold.", "sank", "One of his ferries sank"),
    ("Norwegian ferries, one of which sank, were sold.", "sank", "One of the Norwegian ferries sank"),
    ("Three ferries, one of which sank, were sold.", "sank", "One of the three ferries sank"),
    ("A few men were held in Leeds on Monday.", "held", "A few men were held in Leeds"),
    ("Whether it was shot down is disputed.", "disputed", "Whether it was shot down is disputed"),
    ("Lind spent Christmas 1983 in hiding.", "spent", "Lind spent Christmas 1983 in hiding"),
    ("Two other people were held on Monday, among them property developer Otto Berg.", "held",
     "Two other people were held"),
    ("Leeds will meet the holders, Kessel, in Oslo on 3 June.", "meet", "Leeds will meet the holders Kessel in Oslo"),
    (
        "Ana Ruiz and her colleagues drilled a core. They sliced it.",
        "sliced",
        "Ana Ruiz and her colleagues sliced the core",
    ),
    (
        "The town has lost two libraries. The one in Station Road was shut in May.",
        "shut",
        "Library in Station Road was shut",
    ),
    # Quotation marks of which only one would stay go; "whose" brings its object before the verb; the weather is nobody.
    (
        "The Greens, whose chairman Rui Soto left 'for reasons of health', suspended him in May.",
        "suspended",
        "Greens suspended him",
    ),
    ("The Greens, whose government Kenya left in May, protested.", "left", "Kenya left the Greens' government"),
    ("The mayor spoke in May and then it began to snow.", "snow", "It began to snow"),
    (
        "Appeals have succeeded fewer than a dozen times since 1990.",
        "succeeded",
        "Appeals have succeeded fewer than a dozen times",
    ),
    ("A second stoppage is planned for next Thursday.", "planned", "Second stoppage is planned"),
    ("The first flight of the plane was in 1994.", "was", "First flight of the plane"),
    (
        "The defence's attempt to have the diary excluded failed in May.",
        "failed",
        "Defence's attempt to have the diary excluded failed",
    ),
    (
        "On Friday the judge ordered house arrest for Hans Berg, set bail of two million and forbade him to travel.",
        "set",
        "Judge set bail of two million",
    ),
    (
        "The reduced dividend is payable on 2 May to stock of record.",
        "is",
        "Reduced dividend is payable to stock of record",
    ),
    ("The stock was down 25 cents to $30 yesterday.", "was", "Stock was down 25 cents to $30"),
    ("The actors' union left in May.", "left", "Actors' union left"),
    # Rows, names and months that the parser takes for something else.
    (
        "Since 1996, when the freighter Dolna capsized in a storm and 31 sailors drowned, the strait has been shut.",
        "capsized",
        "Freighter Dolna capsized in a storm",
    ),
    ("The assembly, elected that October, adopted a law in 1991.", "adopted", "Assembly adopted a law"),
    ("The assembly, elected that October, adopted a law in 1991.", "elected", "Assembly was elected"),
    (
        "Heavy rain flooded parts of northern Italy overnight, killing two people in Faenza and cutting off 40 farms.",
        "killing",
        "Heavy rain kills two people in Faenza",
    ),
    ("The town was hit by a storm in May, flooded and lost power.", "lost", "Town lost power"),
    ("City beat Rovers 3-1 on Saturday to go top.", "beat", "City beat Rovers 3-1 to go top"),
    ("The judge said the evidence was thin and ordered a new trial.", "ordered", "Judge ordered a new trial"),
    ("The deeds were pledged for a loan of £186,000, taken out in 2014.", "taken", "Loan of £186,000 was taken out"),
    ("Two men were charged in June and one admitted the theft in July.", "admitted", "One man admitted the theft"),
    ("Two people died and nine were injured near Tarvo on Saturday.", "injured", "Nine people were injured near Tarvo"),
    ("Police fired 30 shots and two were killed.", "killed", "Two were killed"),
    ("Network Rail said it had finished repairs that began in 2022.", "finished", "Network Rail had finished repairs"),
    ("The firm finished repairs that began in 2022.", "began", "Repairs began"),
    ("The pair, Jo Falk and Mira Tesh, were caught in snow.", "caught", "Jo Falk and Mira Tesh were caught in snow"),
    ("Nicknamed the Atomic Dog, Kole won his first fight in 1998.", "Nicknamed", "Kole was nicknamed the Atomic Dog"),
    ("Chad held two men, the second being sought since 2019.", "sought", "Second is being sought"),
    ("Berg dismissed the claim on Tuesday: “Lund is surrounded by love.”", "dismissed", "Berg dismissed the claim"),
    ("A minute's silence was held at noon.", "silence", "Minute's silence was held"),
    ("Chad has set Nov. 10 as the deadline for bids.", "set", "Chad has set Nov. 10 as the deadline for bids"),
    ("Indian Navy foils attack in Gulf of Aden, nabs 26 pirates.", "nabs", "Indian Navy nabs 26 pirates"),
    ("A train and a lorry collided near Brada on Thursday.", "collided", "Train and a lorry collided near Brada"),
    ("The insurer was seized in 2008 and broken up in 2010.", "broken", "Insurer was broken up"),
    ("A statue, paid for by public gifts, was unveiled.", "paid", "Statue was paid for by public gifts"),
    ("Workers discovered a mosaic, and digging was halted.", "halted", "Digging was halted"),
    ("Thieves fled with drawings worth 2 euros in 1998.", "fled", "Thieves fled with drawings worth 2 euros"),
    ("Two guards were convicted in 1965 of lying and given life terms.", "given", "Two guards were given life terms"),
    # How long a term is, and how far off a time.
    (
        "A court sentenced a police chief to six years in prison last week for taking bribes.",
        "sentenced",
        "Court sentenced a police chief to six years in prison for taking bribes",
    ),
    ("The court jailed Berg for six years last week.", "jailed", "Court jailed Berg for six years"),
    ("Berg quit two years to the day after she was sworn in, on 3 May 2021.", "quit", "Berg quit"),
    # Nouns: their phrase, or the clause that tells them.
    ("Chad passed the law after the attacks of September 11.", "attacks", "Attacks of September 11"),
    (
        "Berg had engineered the purchase of Kessel in 2021, a deal that ended in a loss of $2 billion.",
        "deal",
        "Deal that ended in a loss of $2 billion",
    ),
    ("The disputed July 2024 election was annulled.", "election", "Disputed election"),
    ("Kenya held talks with Chad on Monday.", "talks", "Kenya held talks with Chad"),
    ("Kenya’s seizure of the tanker angered Chad.", "seizure", "Kenya’s seizure of the tanker"),
    ("Talks failed.", "Talks", "Talks failed"),
    ("Kenya went on buying oil.", "buying", "Kenya went on buying oil"),
    # Who only was at a time is told without that.
    ("The first flight of the ship was in 1994.", "flight", "First flight of the ship"),
    ("The deadline was on Friday.", "was", "Deadline"),
    ("The funeral will be in Lima on Friday.", "funeral", "Funeral will be in Lima"),
]


@pytest.mark.parametrize(("text", "trigger", "title"), TITLES, ids=[title for _, _, title in TITLES])
def test_titles(text: str, trigger: str, title: str) -> None:
    doc = read(text, trigger)
    assert values_of(doc, spans_of(doc, "event_trigger")[-1].id_)["title"] == title


def test_titles_are_never_longer_than_the_setting() -> None:
    text = (
        "The long-serving regional commissioner of the eastern provinces of the republic presented the annual "
        "report on the state of the roads, bridges, harbours and railways of the coast to the parliament."
    )
    title = values_of(read(text, "presented"), "e0")["title"]
    assert len(title) <= 90
    assert "presented" in title


def test_titles_of_an_empty_doc() -> None:
    writer = pipeline().get_pipe("dateline_titles")
    assert writer.find(pipeline().make_doc("")) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The bid failed twice, in 2010 and 2014.", "Bid failed"),
        ("Her parents died in 2010 and 2014.", "Her parents died"),  # nobody dies again
        ("The permit was refused three times, in 1990, 1993 and 1999.", "Permit was refused"),  # the noun's, too
    ],
)
def test_each_of_several_times_is_one(text, title) -> None:
    doc = read(text)
    assert {values_of(doc, span.id_)["title"] for span in spans_of(doc, "event_trigger")} == {title}


def test_what_a_time_is_counted_from_has_not_the_title_of_what_it_dates() -> None:
    doc = read("A week after joining, she left on 3 May 2024.")
    assert [values_of(doc, span.id_)["title"] for span in spans_of(doc, "event_trigger")] == ["Joining", "She left"]
