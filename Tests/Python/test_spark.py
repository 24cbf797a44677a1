"""Spark on a local cluster, one worker killed in mid-job; skipped where PySpark or Java is missing.

VEV_SPARK_DOCUMENTS says how many documents are made up, 2,000 without it; VEV names the command to compare with.
"""

import importlib.util
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

import vev
import vev.spark

NAMES = ["Kari Holm", "Ola Nes", "Siri Lund Dahl", "Per Vik", "Anne Moen", "Jonas Berg", "Liv Strand"]
PLACES = ["Bodø", "Oslo", "Bergen", "Tromsø", "Halden", "Mo i Rana", "Ås"]
BODIES = ["Norsk Folkehjelp", "Finansdepartementet", "Universitetet i Bergen", "Røde Kors"]


def documents(count):
    """Made-up articles, the same in every run."""
    rows = []
    for number in range(count):
        dice = random.Random(number)
        person, other = dice.sample(NAMES, 2)
        rows.append(
            (
                f"doc-{number}",
                f"{person} er leder i {dice.choice(BODIES)}. Hun møtte {other} i {dice.choice(PLACES)} i går.\n"
                f"– Vi trenger {dice.randint(2, 900)} millioner kroner, sier {person.split()[-1]}.",
                f"2024-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
            )
        )
    return rows


def missing():
    for package in ["pyspark", "pyarrow", "pandas"]:
        if not importlib.util.find_spec(package):
            return f"{package} is not installed"
    if not shutil.which("java"):
        return "there is no Java"
    return None if shutil.which(os.environ.get("VEV", "vev")) else "there is no command to compare with; VEV names one"


@unittest.skipIf(missing(), missing())
class SparkTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from pyspark.sql import SparkSession

        os.environ["PYSPARK_PYTHON"] = sys.executable
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]")
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", 200)
            .config("spark.executorEnv.PYSPARK_PYTHON", sys.executable)
            .config("spark.ui.enabled", False)
            .config("spark.ui.showConsoleProgress", False)
            .getOrCreate()
        )
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.rows = documents(int(os.environ.get("VEV_SPARK_DOCUMENTS", 2000)))
        cls.frame = cls.spark.createDataFrame(cls.rows, "id string, text string, date string").repartition(8)

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def graphs(self):
        return vev.spark.extract(self.frame, id_col="id", date_col="date", language="nb")

    def expected(self):
        """The lines of `vev graph merge` over the same documents, sorted."""
        extractor = vev.Extractor(language="nb")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "graphs.jsonl")
            with path.open("w", encoding="utf-8") as file:
                for id, text, date in self.rows:
                    file.write(extractor.extract_json(text, id=id, date=date) + "\n")
            command = [os.environ.get("VEV", "vev"), "graph", "merge", str(path)]
            return sorted(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines())

    def test_rows_and_problems(self):
        frame = self.spark.createDataFrame(
            [("a", "Kari Holm bor i Bodø.", None), ("b", None, None), ("c", "Oslo", "soon")],
            "id string, text string, date string",
        )
        found = vev.spark.extract(frame, id_col="id", date_col="date", plugins=["places"], language="nb")
        rows = {row.id: row for row in found.collect()}
        self.assertEqual([one.text for one in vev.Graph(rows["a"].graph).annotations], ["Bodø"])
        self.assertEqual((rows["b"].graph, rows["b"].problem), (None, None))
        self.assertEqual(rows["c"].graph, None)
        self.assertIn("'soon' is no date", rows["c"].problem)
        with self.assertRaises(vev.VevError):
            vev.spark.extract(frame, plugins=["plases"])

    def test_corpus_is_that_of_the_command(self):
        lines = [row.line for row in vev.spark.corpus(self.graphs()).collect()]
        self.assertEqual(sorted(lines), self.expected())

    def test_a_lost_worker_loses_nothing(self):
        killed = []
        done = threading.Event()

        def kill():
            # The processes of one of the two workers, Java's and Python's, once they are at work.
            while not done.is_set() and not killed:
                time.sleep(1)
                found = subprocess.run(
                    ["pgrep", "-f", "CoarseGrainedExecutorBackend.*--executor-id [0-9]"], capture_output=True, text=True
                ).stdout.split()
                if len(found) >= 2:
                    time.sleep(1)
                    os.kill(int(found[0]), signal.SIGKILL)
                    killed.append(found[0])

        thread = threading.Thread(target=kill)
        thread.start()
        try:
            lines = [row.line for row in vev.spark.corpus(self.graphs()).collect()]
        finally:
            done.set()
            thread.join()
        self.assertEqual(len(killed), 1, "no worker could be killed")
        self.assertEqual(sorted(lines), self.expected())


if __name__ == "__main__":
    unittest.main()
