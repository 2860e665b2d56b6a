"""What comes again on every page of a print."""

PAGES = (
    "The grating had corroded, and two of its bars were missing.",
    "Samples that were taken on the same day showed traces of iron.",
    "The pump has since been rebuilt, and the inspectors came back.",
)


def paged(*heads):
    """Three pages, each with its own lines above."""
    return "\n\n".join(f"{head}\n\n{told}" for head, told in zip(heads, PAGES, strict=True))


def test_running_heads_have_growing_numbers_set_apart(marked):
    heads = ["Water Inspectorate | 7", "8 | Water Inspectorate", "Water Inspectorate | 9"]
    assert list(marked(paged(*heads))) == heads


def test_running_heads_are_what_comes_again_beside_the_number(marked):
    text = paged(*(f"Annual Review 2016\nPage {number} of 9" for number in (3, 4, 5)))
    assert set(marked(text)) == {"Annual Review 2016", "Page 3 of 9", "Page 4 of 9", "Page 5 of 9"}


def test_running_heads_are_what_comes_again_with_a_wide_gap(marked):
    head = "Harbour Safety Board          Report 7/2014"
    assert list(marked(paged(head, head, head))) == [head]


def test_running_heads_are_no_headings_that_count(marked):
    assert marked(paged("Day 1", "Day 2", "Day 3")) == {}
