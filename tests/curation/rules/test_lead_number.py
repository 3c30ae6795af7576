"""A jointly issued rule carries one order number, that of the lead agency."""

from tests.making import breaches

LEAD = '[[relations]]\nverb = "issued_by"\nto = ["agencies/b"]\n'
TWO_LEADS = LEAD.replace('"]', '", "agencies/d"]')
JOINT = '[[relations]]\nverb = "co_issued_by"\nto = ["agencies/c"]\n'
ORDER = '[[numbers]]\nkind = "order"\ntext = "令第{}号"\n'


def found(text: str) -> list[str]:
    return breaches("lead_number", {"instruments/a": text})


def test_a_joint_rule_without_one_lead_agency_is_told() -> None:
    assert found(JOINT) == found(TWO_LEADS + JOINT) == ["instruments/a: relations"]


def test_a_second_order_number_is_told() -> None:
    text = LEAD + JOINT + ORDER.format(1) + ORDER.format(2)
    assert found(text) == ["instruments/a: numbers"]


def test_a_second_order_number_with_its_reason_is_fine() -> None:
    assert found(ORDER.format(1) + ORDER.format(2) + 'reason = "renumbered"') == []


def test_one_lead_and_one_number_are_fine() -> None:
    assert found(LEAD + JOINT + ORDER.format(1)) == []


def test_other_documents_are_free() -> None:
    assert found('type = "plan"\n' + JOINT) == []
