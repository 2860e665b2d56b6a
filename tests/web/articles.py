"""The articles of the page's tests: one affair, told three times, one of them without a date of its own."""

BRIDGE = [
    {
        "title": "Lindow bridge shut",
        "publisher": "Lindow Courier",
        "published": "2021-05-07",
        "text": "The Corvane Council closed the bridge at Lindow on 3 May 2021. "
        "Mayor Ada Quill had opened the bridge in 1998.\n\n"
        "The inspectorate warned the council in March 2020. Mayor Quill will resign in September 2021.",
    },
    {
        "title": "Who knew what",
        "publisher": "Weekly Ledger",
        "published": "2021-06-12",
        "text": "In late March 2020 the inspectorate warned the Corvane Council about rust. "
        "The council did not repair the bridge in 2020.\n\n"
        "Holm Engineering is accused of bribing two inspectors in 2019. "
        "Since 2018 Holm Engineering has been painting the towers.",
    },
    {
        "title": "A letter to the editor",
        "text": "The Corvane Council closed the bridge at Lindow in May 2021. Nobody asked us in July.",
    },
]

#: Emoji, astral letters and Cyrillic before the sentence; markup, direction marks and an endless word in it.
ODD = {
    "title": "<b>Bold</b> \u202e<script>document.title = 'taken'</script>",
    "published": "2021-05-07",
    "text": "🌉🌉👩‍👩‍👧‍👦 𝔏𝔦𝔫𝔡𝔬𝔴. Союзники на папері, як завжди. "
    "The Corvane Council closed the bridge at Lindow on 3 May 2021.\n\n"
    "<img src=x onerror=\"document.title='taken'\"> \u202eMayor Ada Quill opened the tunnel in 1998.\u202c "
    + "w" * 10_000
    + ' "><script>document.title = "taken"</script>\n',
}
