from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.svg import drawing, element, label


def test_an_element_with_attributes() -> None:
    assert element("path", kind="rule", d="M0 0H5", stroke_width=0.125) == (
        '<path class="rule" d="M0 0H5" stroke-width="0.12"/>'
    )
    assert element("g", element("rect", x=1)) == '<g><rect x="1"/></g>'


def test_a_drawing_says_its_size_and_title() -> None:
    assert drawing([label("a<b", x=2)], width=10, height=20.5, title="5 > 3") == (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="10" height="20.5" viewBox="0 0 10 20.5">'
        '<title>5 &gt; 3</title><text x="2">a&lt;b</text></svg>'
    )


@settings(max_examples=50)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_no_text_becomes_markup(text: str) -> None:
    root = ET.fromstring(drawing([label(text, kind=text)], width=1, height=1, title=text))  # noqa: S314  # our own
    assert [part.tag.rpartition("}")[2] for part in root] == ["title", "text"]
    assert (root[1].text or "") == text == root[1].get("class")
