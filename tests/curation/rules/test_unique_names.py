"""No two entities of one kind share a title or a document number."""

from tests.making import breaches


def test_a_shared_title_is_told_once() -> None:
    files = {"agencies/a": 'title_en = "Data Bureau"', "agencies/b": 'title_en = "DATA Bureau"'}
    assert breaches("unique_names", files) == ["agencies/b: title_en"]


def test_a_shared_document_number_is_told() -> None:
    number = '[[numbers]]\nkind = "order"\ntext = "令第15号"'
    assert breaches("unique_names", {"instruments/a": number, "instruments/b": number}) == [
        "instruments/b: numbers"
    ]


def test_a_body_and_a_topic_may_share_a_name() -> None:
    same = 'title_zh = "人工智能"'
    assert breaches("unique_names", {"agencies/a": same, "topics/a": same}) == []


def test_claims_may_share_a_title() -> None:
    same = 'title_en = "Claim: the same"\ntitle_zh = "说法"'
    assert breaches("unique_names", {"claims/a": same, "claims/b": same}) == []
