"""What a dated sentence speaks of when it names it in other words than the stored ones."""

from dataclasses import replace

from bot.questions.linking import mentions_in
from bot.questions.name_index import NameIndex
from bot.questions.name_words import COMMON, GENERIC
from bot.questions.said_dates import YEAR
from bot.questions.scene import THINGS, Scene
from bot.questions.spotting import SHORT_HAN
from bot.questions.statement_cues import DATE_CUES
from bot.store.script import query_tokens

# A name must be nearly all there; less of it will do for what the text spoke of just before.
FLOOR = 0.9
KNOWN_FLOOR = 0.8
# Looking through all names takes some 20 ms, so a long text gets it for so many sentences.
MOST = 4


class LooseNames:
    """Names things in one text."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._left = MOST

    def named(self, scene: Scene) -> Scene:
        """The scene, with what it loosely names if it dates something and names nothing wholly."""
        if not _needs_name(scene):
            return scene
        if self._is_named_again(scene):
            return replace(scene, loose=scene.antecedent)
        if not self._left:
            return scene
        self._left -= 1
        return replace(scene, loose=self._anywhere(scene.text))

    def _is_named_again(self, scene: Scene) -> bool:
        held = frozenset(query_tokens(scene.text)) if scene.antecedent else frozenset[str]()
        return any(
            self._share(place, held) >= KNOWN_FLOOR
            for entity in scene.antecedent
            for place in self._index.names.of_entity(entity)
        )

    def _share(self, place: int, held: frozenset[str]) -> float:
        """How much of a name the words hold; nothing when it is told by common words alone."""
        parts = self._index.tokens_of(place)
        if not (parts & held) - GENERIC - COMMON:
            return 0.0
        total = sum(self._index.weight(token) for token in parts)
        return sum(self._index.weight(token) for token in parts & held) / total

    def _anywhere(self, text: str) -> tuple[str, ...]:
        """The one document or event that it names; empty if that is unclear."""
        found = [
            mention
            for mention in mentions_in(text, self._index)
            if set(THINGS) & set(mention.kinds)
            and mention.score >= FLOOR
            and len(mention.words) > SHORT_HAN
        ]
        return found[0].entities if len(found) == 1 else ()


def _needs_name(scene: Scene) -> bool:
    if scene.is_question or any(spot.may_be(*THINGS) for spot in scene.spots):
        return False
    if not YEAR.search(scene.bare):
        return False
    return any(cue.pattern.search(scene.bare) for cue in DATE_CUES)
