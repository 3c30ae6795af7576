"""`make catalogue`: new texts are entered in the Chinese catalogue, old ones taken out."""

import sys

from tests.render.extraction import CHINESE, brought_up_to_date, forms, kept, texts, written
from tests.render.picker import PATH, picker_lines

catalogue = brought_up_to_date(kept())
CHINESE.write_bytes(written(catalogue))
missing = [message for message in texts(catalogue) if not all(forms(message)[1])]
sys.stdout.write(f"{len(texts(catalogue))} texts, {len(missing)} without Chinese\n")
for message in missing:
    sys.stdout.write(f"  {message.id}\n")
PATH.write_text(picker_lines(), encoding="utf-8")
