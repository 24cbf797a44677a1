import datetime
import json
import multiprocessing
import os
import pickle
import threading
import time
import unittest

import vev

SENTENCE = "Kari Holm kom til Bodø i går med 12,5 millioner kroner."
# Decomposed letters, an emoji beyond 16 bits, a narrow no-break space, a carriage return.
AWKWARD = "🙂\r\nKari Holm fra A\u030as ga 10\u202f000 kroner i går."


def found(graph):
    return [(one.type, one.text) for one in graph.annotations]


def _extract(extractor, text):
    return extractor.extract(text).json


class ExtractorTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.extractor = vev.Extractor(language="nb", reference_date=datetime.date(2024, 10, 29))

    def test_finds(self):
        graph = self.extractor.extract(SENTENCE, id="one")
        self.assertEqual(
            found(graph),
            [("person", "Kari Holm"), ("place", "Bodø"), ("date", "i går"), ("money", "12,5 millioner kroner")],
        )
        self.assertEqual(graph.id, "one")
        self.assertEqual(graph.annotations[2].value["timex"], "2024-10-28")
        self.assertEqual(graph.annotations[3].value["currency"], "NOK")
        self.assertEqual(graph.entity(graph.annotations[0].entity).name, "Kari Holm")
        self.assertEqual(graph.entities[0].mentions, [graph.annotations[0].id])
        self.assertEqual(graph.annotations[0].provenance.plugin, "people")
        self.assertEqual(graph.diagnostics, [])

    def test_offsets_index_strings(self):
        for text in [SENTENCE, AWKWARD, AWKWARD * 30]:
            graph = self.extractor.extract(text)
            self.assertEqual(graph.text, text)
            self.assertGreater(len(graph.annotations), 3)
            for one in graph.annotations:
                self.assertEqual(text[one.start:one.end], one.text)

    def test_relations_and_links(self):
        graph = self.extractor.extract(
            "Statsminister Kari Holm reiste. – Vi må betale, sier Holm.\nKari Holm er leder i Norsk Folkehjelp."
        )
        person = next(one for one in graph.entities if one.type == "person")
        self.assertEqual(len(person.mentions), 3)
        self.assertIn("surname", {link.reason for link in person.links})
        self.assertTrue(any(one.source == person.id and one.type == "holds-role" for one in graph.relations))

    def test_document_says_more(self):
        graph = vev.Extractor().extract("She left yesterday.", language="en", date="2024-03-01")
        self.assertEqual((graph.language, graph.annotations[0].value["timex"]), ("en", "2024-02-29"))

    def test_choice_of_plugins(self):
        extractor = vev.Extractor(["places"], language="nb")
        self.assertEqual({one.type for one in extractor.extract(SENTENCE).annotations}, {"place"})

    def test_options_of_plugins(self):
        for order, wanted in [("day-first", "2024-05-04"), ("month-first", "2024-04-05")]:
            extractor = vev.Extractor(["dates"], language="en", options={"dates.day-order": order})
            for one in [extractor, pickle.loads(pickle.dumps(extractor))]:
                graph = one.extract("She left on 04/05/2024.")
                self.assertEqual([found.value["timex"] for found in graph.annotations], [wanted])

    def test_own_plugin(self):
        folder = os.path.join(os.path.dirname(__file__), "..", "..", "Examples", "plugins", "vessels")
        extractor = vev.Extractor(plugin_paths=[folder], language="nb")
        self.assertIn(("vessel", "Havstjerna"), found(extractor.extract("MS Havstjerna anløp Bodø.")))

    def test_problems(self):
        cases = [
            (lambda: vev.Extractor(["peple"]), "did you mean 'people'"),
            (lambda: vev.Extractor(plugin_paths=["/no/such"]), "/no/such"),
            (lambda: vev.Extractor(reference_date="soon"), "'soon' is no date"),
            (lambda: vev.Extractor(options={"dates.wekday": "past"}), "dates.wekday"),
            (lambda: self.extractor.extract("a", date="soon"), "'soon' is no date"),
            (lambda: self.extractor.extract("\ud800"), "UTF-8"),
        ]
        for call, wanted in cases:
            with self.subTest(wanted), self.assertRaises(vev.VevError) as problem:
                call()
            self.assertIn(wanted, str(problem.exception))

    def test_empty_and_zero(self):
        self.assertEqual(self.extractor.extract("").annotations, [])
        self.assertEqual(self.extractor.extract("\0 Bodø \0").text, "\0 Bodø \0")


class ManyTextsTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.extractor = vev.Extractor(language="nb", reference_date="2024-10-29")
        cls.texts = [f"{SENTENCE} Nummer {number}." for number in range(300)]

    def test_pipe_keeps_the_order(self):
        alone = [graph.json for graph in self.extractor.pipe(self.texts)]
        together = [graph.json for graph in self.extractor.pipe(iter(self.texts), threads=4, buffer=3)]
        self.assertEqual(alone, together)
        self.assertEqual([json.loads(line)["text"] for line in alone], self.texts)

    def test_pipe_is_lazy(self):
        taken = []
        texts = (taken.append(text) or text for text in self.texts)
        next(self.extractor.pipe(texts, threads=2, buffer=5))
        self.assertLessEqual(len(taken), 10)

    def test_lock_is_released(self):
        ticks, done = 0, threading.Event()

        def work():
            self.extractor.extract("\n".join(self.texts * 4))
            done.set()

        thread = threading.Thread(target=work)
        thread.start()
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)
        thread.join()
        self.assertGreater(ticks, 5)

    def test_fork(self):
        self.extractor.extract(SENTENCE)
        with multiprocessing.get_context("fork").Pool(3) as pool:
            lines = pool.starmap(_extract, [(self.extractor, text) for text in self.texts])
        self.assertEqual(lines, [self.extractor.extract(text).json for text in self.texts])

    def test_fork_goes_on_with_what_is_open(self):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.write(writer, self.extractor.extract(SENTENCE).json.encode())
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as lines:
            self.assertEqual(lines.read(), self.extractor.extract(SENTENCE).json)
        os.waitpid(child, 0)

    def test_spawn(self):
        with multiprocessing.get_context("spawn").Pool(2) as pool:
            lines = pool.starmap(_extract, [(self.extractor, text) for text in self.texts[:20]])
        self.assertEqual(lines, [self.extractor.extract(text).json for text in self.texts[:20]])

    def test_pickle(self):
        again = pickle.loads(pickle.dumps(self.extractor))
        self.assertEqual(again.extract(SENTENCE).json, self.extractor.extract(SENTENCE).json)


class CorpusTests(unittest.TestCase):
    def test_lines_end_where_those_of_the_command_do(self):
        corpus = vev.Corpus()
        entity = {"id": "e1", "type": "person", "name": "Kari\u2028Holm\x85", "aliases": [], "mentions": ["a1"]}
        corpus.add(json.dumps({"id": "a", "entities": [entity], "relations": []}, ensure_ascii=False))
        lines = [json.loads(line) for line in corpus.lines()]
        self.assertEqual([line.get("names") for line in lines], [None, ["Kari\u2028Holm\x85"]])


if __name__ == "__main__":
    unittest.main()
