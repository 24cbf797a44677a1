"""What works together with other packages; skipped where those are missing."""

import importlib.util
import unittest

import vev

TEXT = "Kari Holm kom til Bodø 3. mai 2024 med båt."


def needs(package):
    return unittest.skipUnless(importlib.util.find_spec(package), f"{package} is not installed")


@needs("spacy")
class SpacyTests(unittest.TestCase):
    def test_component(self):
        import spacy

        nlp = spacy.blank("nb")
        nlp.add_pipe("vev", config={"language": "nb"})
        doc = nlp(TEXT)
        wanted = [("person", "Kari Holm"), ("place", "Bodø"), ("date", "3. mai 2024")]
        self.assertEqual([(span.label_, span.text) for span in doc.spans["vev"]], wanted)
        self.assertEqual([(span.label_, span.text) for span in doc.ents], wanted)
        self.assertEqual(doc._.vev.annotations[2].value["timex"], "2024-05-03")

    def test_other_components_entities_stay(self):
        import spacy

        nlp = spacy.blank("nb")
        nlp.add_pipe("entity_ruler").add_patterns([{"label": "TOWN", "pattern": "Bodø 3"}, {"label": "TOWN", "pattern": "Bodø"}])
        nlp.add_pipe("vev", config={"plugins": ["people", "places"], "language": "nb", "spans": "found"})
        doc = nlp(TEXT)
        self.assertEqual([(span.label_, span.text) for span in doc.ents], [("person", "Kari Holm"), ("TOWN", "Bodø")])
        self.assertEqual(len(doc.spans["found"]), 2)

    def test_pipe(self):
        import spacy

        nlp = spacy.blank("nb")
        nlp.add_pipe("vev", config={"language": "nb"})
        self.assertEqual([len(doc.ents) for doc in nlp.pipe([TEXT, "", TEXT])], [3, 0, 3])


@needs("pandas")
class FrameTests(unittest.TestCase):
    def test_rows(self):
        import pandas

        import vev.frames

        frame = pandas.DataFrame({"body": [TEXT, None, "Ingenting her.", TEXT]}, index=["a", "b", "c", "d"])
        extractor = vev.Extractor(language="nb")
        rows = vev.frames.annotations(frame, "body", extractor, threads=2)
        self.assertEqual(list(rows.index), ["a"] * 3 + ["d"] * 3)
        self.assertEqual(list(rows.loc["a", "type"]), ["person", "place", "date"])
        self.assertEqual(list(rows.loc["d", "name"])[:2], ["Kari Holm", "Bodø"])
        entities = vev.frames.entities(frame, "body", extractor)
        self.assertEqual(list(entities["mentions"]), [1] * 6)
        self.assertEqual(len(vev.frames.annotations(frame.iloc[2:3], "body", extractor)), 0)


if __name__ == "__main__":
    unittest.main()
