"""JSON-LD, read into triples by another project's parser, without a network."""

import json
import socket
from datetime import date

import pytest
from rdflib import RDF, SDO, XSD, Graph, Literal, Namespace, URIRef

from bot.answers.exported import Exported
from bot.render.export_file import made
from bot.render.linked_data import uri
from tests.export.conftest import Take
from tests.export.test_calendar import TakeMade
from tests.making import dates

# rdflib's own parser still asks for the older class.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
GENAI = URIRef(uri("instruments/genai-measures"))
CAC = URIRef(uri("agencies/cac"))
# The properties and values of the ELI ontology that are used.
ELI_TERMS = {
    "LegalResource", "InForce-inForce", "InForce-notInForce", "InForce-partiallyInForce", "amends",
    "based_on", "cites", "commences", "consolidates", "corrects", "date_applicability",
    "date_document", "date_no_longer_in_force", "date_publication", "first_date_entry_in_force",
    "id_local", "implements", "in_force", "is_about", "is_part_of", "passed_by", "related_to",
    "repeals", "responsibility_of_agent", "version_date",
}  # fmt: skip


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails."""

    def refused(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refused)


def graph(exported: Exported) -> Graph:
    return Graph().parse(data=made(exported, "jsonld", "en").content, format="json-ld")


async def test_instrument_is_legislation_with_its_dates(take: Take) -> None:
    found = graph(await take("instruments/genai-measures"))
    day = {
        SDO.legislationDate: "2023-05-23",
        SDO.datePublished: "2023-07-13",
        SDO.legislationDateVersion: "2023-08-15",
        ELI.date_document: "2023-07-10",
        ELI.date_publication: "2023-07-13",
        ELI.first_date_entry_in_force: "2023-08-15",
        ELI.version_date: "2023-08-15",
    }
    assert (GENAI, RDF.type, SDO.Legislation) in found
    assert (GENAI, RDF.type, ELI.LegalResource) in found
    for term, text in day.items():
        assert (GENAI, term, Literal(text, datatype=XSD.date)) in found


async def test_instrument_names_who_made_it_and_what_it_stands_on(take: Take) -> None:
    found = graph(await take("instruments/genai-measures"))
    assert (GENAI, SDO.legislationPassedBy, CAC) in found
    assert (GENAI, SDO.legislationResponsible, CAC) in found
    assert (GENAI, ELI.passed_by, CAC) in found
    assert (GENAI, ELI.based_on, URIRef(uri("instruments/csl"))) in found
    assert (CAC, RDF.type, SDO.GovernmentOrganization) in found
    assert (GENAI, SDO.name, Literal("生成式人工智能服务管理暂行办法", lang="zh")) in found
    assert (GENAI, SDO.jurisdiction, Literal("CN")) in found
    assert (GENAI, SDO.inLanguage, Literal("zh")) in found
    assert (GENAI, SDO.identifier, Literal("instruments/genai-measures")) in found
    numbers = [str(o) for o in found.objects(GENAI, SDO.legislationIdentifier)]
    assert any("令第15号" in number for number in numbers)


async def test_force_is_told_for_the_day(take: Take) -> None:
    found = graph(await take("all"))
    assert (GENAI, SDO.legislationLegalForce, SDO.InForce) in found
    draft = URIRef(uri("instruments/genai-measures-draft"))
    assert (draft, SDO.legislationLegalForce, SDO.NotInForce) in found
    assert (draft, ELI.in_force, ELI["InForce-notInForce"]) in found
    assert not list(found.objects(draft, SDO.legislationPassedBy))


async def test_amending_act_changes_what_it_amends(take: Take) -> None:
    found = graph(await take("instruments/csl"))
    amendment, law = URIRef(uri("instruments/csl-amendment-2025")), URIRef(uri("instruments/csl"))
    assert (amendment, SDO.legislationChanges, law) in found
    assert (amendment, ELI.amends, law) in found


async def test_only_terms_that_the_vocabularies_have_are_used(take: Take) -> None:
    found = graph(await take("everything"))
    terms = {str(term) for _, p, o in found for term in (p, o) if isinstance(term, URIRef)}
    schema = {t.removeprefix(str(SDO)) for t in terms if t.startswith(str(SDO))}
    eli = {t.removeprefix(str(ELI)) for t in terms if t.startswith(str(ELI))}
    assert {term for term in schema if term not in SDO} == set()
    assert "Legislation" in schema
    assert eli - ELI_TERMS == set()


async def test_month_is_no_day(take_made: TakeMade) -> None:
    found = graph(await take_made({"instruments/a": dates("in_force 2027-02")}))
    days = list(found.objects(URIRef(uri("instruments/a")), ELI.first_date_entry_in_force))
    assert [day.datatype for day in days if isinstance(day, Literal)] == [XSD.gYearMonth]


async def test_data_holds_the_same_linked_data(take: Take, today: date) -> None:
    exported = await take("instruments/csl")
    held = json.loads(made(exported, "json", "en").content)["linked_data"]
    assert held == json.loads(made(exported, "jsonld", "en").content)
    assert exported.day == today
