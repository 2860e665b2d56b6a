"""The retrospects of news."""

from __future__ import annotations

import pytest

from dateline.calendars import iso_start, parse_iso
from dateline.dating.times import resolve
from dateline.grammar import Place, recognise, tokenize
from dateline.model.articles import Dct, DctBasis
from dateline.model.times import ResolvedTimex


def read(text: str) -> list[ResolvedTimex]:
    """The times of a text whose paragraphs stand between bars."""
    timexes = []
    for number, block in enumerate(text.split(" | ")):
        timexes += recognise(tokenize(block), block, place=Place(block=number, sentence=9 * number)).timexes
    return resolve(timexes, Dct(parse_iso("2014-07-21"), DctBasis.GIVEN))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The siege of 1645 began in May.", "1645-05"),
        ("They still tell of the siege of 1645. On 3 June the gate fell.", "2014-06-03"),
        ("The treaty of 1645 ended in May.", "2014-05"),
        ("He landed on 14 June 1982. He had sailed on 12 May.", "1982-05-12"),
        ("He landed on 14 June 1982. In August he married.", "1982-08"),
        ("The senate met on 12 May 1934. The fleet sailed on 20 May. It landed on 18 May.", "1934-05-18"),
        ("The hut, built in June 1982, is red. In August he sold it.", "2013-08"),
        ("It came out in March of last year and was recalled in June.", "2013-06"),
        ("Thirty years ago the line closed. The last train ran on 5 May.", "1984-05-05"),
        ("He died on Monday. In 1971 he rowed home. He set out on 3 January.", "1971-01-03"),
        ("He died on Monday. He rowed home in June 1971. He set out on 3 May.", "2014-05-03"),
        ("In 1971 he rowed home. He died on Monday. He fell ill on 3 May.", "2014-05-03"),
        ("They signed on 4 June 2012. They had met in February.", "2012-02"),
        ("The siege began in June 1932. By the end of October they had taken a gate.", "1932-10"),
        ("He left on 3 June 1932 and stayed until March. On 9 July he wrote.", "1932-07-09"),
        ("On 4 August 1914 war came. On Wednesday they marched.", "1914-08-05"),
        ("On 4 August 1914 war came. On Wednesday they will meet.", "2014-07-23"),
        ("On 4 June 2012 they signed. On Friday they parted.", "2014-07-18"),
        ("I was nine in the winter of 1962. It snowed on Boxing Day.", "1962-12-26"),
        ("He walked free in January 2010 and died the spring after next.", "2011-SP"),
        ("He walked free in January 2010. He will leave next spring.", "2015-SP"),
        ("On 9 November 1989 a gate gave way. On Friday they danced. | A feast is held today.", "2014-07-21"),
        ("A feast is held today. | On 9 November 1989 a gate gave way. On Friday they danced.", "1989-11-10"),
        ("The lamp was lit on 4 October 1868. | In January a ship sank. It opens on Friday.", "2014-07-25"),
        ("In 2009 they met. | Now there are words. In May he asked for arms.", "2014-05"),
        ("I met him in the spring of 1974. He had left home in October. In June he came.", "1974-06"),
        ("A strike began in October 1929. In November it spread; by the summer it was over.", "1930-SU"),
        ("Arrested in January 1989, he was freed in May.", "1989-05"),
        ("Elected in June 2004, she named a cabinet in August and left in November.", "2004-11"),
        ("Founded in 1971, it told of a loss in March.", "2014-03"),
        ("Born in May 1947, he was hailed by all. He retired in March.", "2014-03"),
        ("On 15 July 2012 the flood came. By Friday the bridge was gone. It is still gone.", "2012-07-20"),
        ("On 15 July 2012 the flood came. On Friday a fund was opened. It is still open.", "2014-07-18"),
        ("He spoke on Friday. | On 6 May 2012 they took the port. | By August they held the north.", "2012-08"),
        ("He spoke on Friday. | On 6 May 2012 they took the port. | In August they sold it.", "2013-08"),
        ("The king landed in 1415. | In August he took a town.", "1415-08"),
        ("On July 30, 2005 it was certified by one who had been dead since April.", "2005-04"),
        ("She was tried in March 2012 for killing Lind, who died in 2001. She left the following month.", "2012-04"),
        ("It began in October 2004. Lind, who died last year, was ill. It ended that December.", "2004-12"),
        ("She refused it in 2001, in May and June. She signed on 30 July that year.", "2001-07-30"),
        ("In 2009 he closed two mills. The boiler, which was built in 1987, burned on 9 February.", "2009-02-09"),
        ("In 2009 he closed two mills. On 3 June he hired Lund, who came in July.", "2009-07"),
        ("In 2009 he closed two mills. He kept the boiler, which burned on 9 February.", "2014-02-09"),
        ("In March 1932 he joined. He had meant to go at Christmas; in December he fell.", "1932-12"),
        ("The first, launched in 1998, met the other, which sank in 2001. The next year it was sold.", "2002"),
        ("He died on Monday. | In the 1996 contest he won in March.", "1996-03"),
        ("The 2011 election was lost. In May he resigned.", "2014-05"),
        ("He came on Friday. | It opened in 1919 and sank a year later. It rose in 1998. It fell in May.", "2014-05"),
        ("She sat in parliament from 2005. She was a minister in 2009. | She stood in May.", "2014-05"),
        ("Told of the crash: In 2008 he had a desk. On 15 September he had a box.", "2008-09-15"),
        ("A: In the spring of 2008. She was offered the job in May.", "2008-05"),
        ("He told the jury on Friday that Gale hired it in June 2010 and sank it on 3 July.", "2010-07-03"),
        ("The first, opened by a king in May 1974, was closed in June.", "2014-06"),
        ("The siege of 1645 began in May. | The house, restored in 1932, reopened in March.", "2014-03"),
        ("He spoke on Friday. | In May 2012 he was barred. | He appealed on 1 July.", "2014-07-01"),
        ("In May 2012 he was barred. | He spoke on Friday. | He appealed on 1 June.", "2014-06-01"),
        ("The king landed in 1415. | It will open in 2016. In May we dug.", "2014-05"),
    ],
)
def test_times_without_their_year_belong_to_the_past_that_is_told(text: str, last: str) -> None:
    assert read(text)[-1].value == last


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("She speaks on Monday. | She was elected in November 1996. In December she fell.", "1996-12", "2013-12"),
        ("In 1977 she left that October. He was found on 14 March.", "1978-03-14", "2014-03-14"),
        ("The first, opened by a king in May 1974, was closed in June.", "2014-06", "1974-06"),
    ],
)
def test_both_readings_are_kept_where_the_text_does_not_decide(text: str, value: str, other: str) -> None:
    last = read(text)[-1]
    assert last.value == value
    assert last.date is not None
    assert [iso_start(one.interval) for one in last.date.alternatives] == [f"{other}-01"[:10]]


@pytest.mark.parametrize(
    "text",
    ["In 1971 he rowed home. He set out on 3 January.", "He left in 2005. | She spoke on Friday. She won on 3 June."],
)
def test_one_reading_is_kept_where_it_does(text: str) -> None:
    assert all(one.date is not None and not one.date.alternatives for one in read(text))


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("It opened in 1930. It was checked in January. In the following month it fell.", "1930-02", "2014-02-01"),
        ("He was jailed in 2003. He was freed on 4 May. The next day he wed.", "2003-05-05", "2014-05-05"),
    ],
)
def test_what_counts_from_a_time_in_doubt_is_in_doubt(text: str, value: str, other: str) -> None:
    last = read(text)[-1]
    assert last.value == value
    assert last.date is not None
    assert [iso_start(one.interval) for one in last.date.alternatives] == [other]
