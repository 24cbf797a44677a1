"""Opens every export with its reader and compares what it counts with Vev's own JSON.

    exports.py VEV [TEXT | JSONL ...]      the documents; without any, two small ones made to be awkward
    exports.py VEV --corpus N TEXT ...     N documents cut out of plain text: extracted, merged, all exported
"""

import collections, csv, importlib, json, os, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile, time
import xml.etree.ElementTree

VEV, PATHS = sys.argv[1], sys.argv[2:]
HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = HERE.parent.parent / "Sources/Exporting/JSON/document-graph.schema.json"
OWN = (
    "Statsminister Kari Holm reiste 3. mai 2024 til Roma 😀, sa NTB.\r\n"
    "A\u030ase \"Lillemor\" <Berg> & O'Hara møtte NATO-sjefen i Bodø \\ ca. 12,5 % \u0001\u05e9\u05dc\u05d5\u05dd.\n\n"
    "\tHolm er direktør for Statnett. Avtalen er verd 1,4 milliarder kroner.\n"
)
failures = 0
# Names that break careless writers, one entity each.
AWKWARD = [
    "A\u030ase", '"Lille" O\'Hara', "line\nbreak", "<b>&amp;</script>", "bell\u0007", "\u05e9\u05dc\u05d5\u05dd", "\U0001f600 Co\\",
    "a,b;c|d", "tab\there", "`code` ${x} {y}", "]]> --><!--", "cr\rlf\r\nend", "'; DROP TABLE nodes;--", "\u202egnorw\u202c", "%s %d \\n",
]


class Skip(Exception):
    pass


def need(name):
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise Skip(f"{name} is not installed ({type(error).__name__})")


def run(*command):
    """Runs a command; gives its seconds and the megabytes that it held at most (0 when it was too quick to look)."""
    start, kilobytes = time.time(), 0
    child = subprocess.Popen([VEV, *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while child.poll() is None:
        try:
            found = re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{child.pid}/status").read_text())
            kilobytes = max(kilobytes, int(found[1]) if found else 0)
        except OSError:
            pass
        time.sleep(0.005)
    seconds, errors = time.time() - start, child.stderr.read().decode()
    if child.returncode:
        raise AssertionError(f"exit code {child.returncode}: {errors[:200]}")
    return seconds, kilobytes / 1000


def size(path):
    return sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) if path.is_dir() else path.stat().st_size


def files(path):
    return sorted(path.iterdir()) if path.is_dir() else [path]


def readable(name):
    """A name as XML can hold it: a control character is the picture of itself."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", lambda m: chr(0x2400 + ord(m[0])), name)


class Expected:
    """What there must be, from Vev's JSON Lines."""

    def __init__(self, path):
        self.graphs = [json.loads(line) for line in path.read_bytes().decode().split("\n") if line]
        self.documents = len(self.graphs)
        for part in ("annotations", "entities", "relations"):
            setattr(self, part, sum(len(g[part]) for g in self.graphs))
        self.names = sorted(n["name"] for g in self.graphs for n in g["entities"])


def same(what, found, expected):
    if found != expected:
        raise AssertionError(f"{what}: {found}, expected {expected}")


def check_jsonl(path, e):
    validator = need("jsonschema").Draft202012Validator(json.loads(SCHEMA.read_text()))
    for graph in e.graphs[:50]:
        validator.validate(graph)
    duckdb = need("duckdb")
    count = duckdb.sql(f"select sum(len(entities)) from read_json('{path}', format='newline_delimited', maximum_object_size=100000000)").fetchall()[0][0]
    same("entities", int(count or 0), e.entities)


def check_csv(path, e):
    duckdb = need("duckdb")
    for table, expected in [("documents", e.documents), ("mentions", e.annotations), ("entities", e.entities), ("relations", e.relations)]:
        sql = f"select count(*) from read_csv('{path}/{table}.csv', header=true, all_varchar=true, quote='\"', escape='\"', delim=',', strict_mode=false)"
        same(table, duckdb.sql(sql).fetchall()[0][0], expected)
    with open(path / "entities.csv", newline="") as lines:
        same("names", sorted(row["name"] for row in csv.DictReader(lines)), e.names)
    texts = {(g["id"], a["id"]): a["text"] for g in e.graphs for a in g["annotations"]}
    with open(path / "mentions.csv", newline="") as lines:
        for row in csv.DictReader(lines):
            same("text", row["text"], texts[row["document"], row["id"]])


def check_neo4j_csv(path, e):
    kuzu = need("kuzu")
    with tempfile.TemporaryDirectory() as folder:
        connection = kuzu.Connection(kuzu.Database(folder + "/db"))
        connection.execute("CREATE NODE TABLE Entity(id STRING PRIMARY KEY, label STRING, name STRING, value STRING, mentions INT64, since STRING, till STRING)")
        connection.execute("CREATE REL TABLE RELATION(FROM Entity TO Entity, type STRING, id STRING, label STRING, weight DOUBLE, evidence STRING)")
        options = "(header=true, parallel=false, escape='\"')"
        connection.execute(f"COPY Entity FROM '{path}/nodes.csv' {options}")
        connection.execute(f"COPY RELATION FROM '{path}/edges.csv' {options}")
        count_kuzu(connection, e)


def check_cypher(path, e):
    kuzu = need("kuzu")
    with tempfile.TemporaryDirectory() as folder:
        connection = kuzu.Connection(kuzu.Database(folder + "/db"))
        connection.execute("CREATE NODE TABLE Entity(id STRING PRIMARY KEY, type STRING, name STRING, value STRING, mentions INT64)")
        connection.execute("CREATE REL TABLE RELATION(FROM Entity TO Entity, id STRING, type STRING, label STRING, weight DOUBLE, evidence STRING)")
        # Line breaks may stand inside quotation marks, semicolons too.
        statements = re.findall(r"(?:[^';]|'(?:[^'\\]|\\.)*')+;", path.read_bytes().decode(), re.S)
        if len(statements) > 6000:
            same("statements", len(statements), e.entities + e.relations)
            raise Skip(f"{len(statements)} statements take Kuzu too long; they are counted")
        for statement in statements:
            connection.execute(statement)
        count_kuzu(connection, e)


def count_kuzu(connection, e):
    same("nodes", connection.execute("MATCH (n:Entity) RETURN count(*)").get_next()[0], e.entities)
    rows = connection.execute("MATCH (n:Entity) RETURN n.name")
    names = []
    while rows.has_next():
        names.append(rows.get_next()[0])
    same("names", sorted(names), e.names)
    same("edges", connection.execute("MATCH ()-[r:RELATION]->() RETURN count(*)").get_next()[0], e.relations)


def check_graphml(path, e):
    for graph in (need("networkx").read_graphml(path, force_multigraph=True),):
        same("nodes", graph.number_of_nodes(), e.entities)
        same("edges", graph.number_of_edges(), e.relations)
        same("names", sorted(l for _, l in graph.nodes(data="label")), sorted(map(readable, e.names)))
    graph = need("igraph").Graph.Read_GraphML(str(path))
    same("nodes of igraph", graph.vcount(), e.entities)
    same("edges of igraph", graph.ecount(), e.relations)


def check_gexf(path, e):
    networkx, names, edges = need("networkx"), [], 0
    for file in files(path):
        graph = networkx.read_gexf(file)
        names += [label for _, label in graph.nodes(data="label")]
        edges += graph.number_of_edges()
    schema = os.environ.get("GEXF_SCHEMA", str(HERE / "gexf.rng"))
    if not shutil.which("xmllint"):
        raise Skip("xmllint is not installed; networkx reads it")
    kind = "--schema" if schema.endswith(".xsd") else "--relaxng"
    check = subprocess.run(["xmllint", "--noout", kind, schema, *files(path)], capture_output=True, text=True)
    same("xmllint's complaints", check.stderr[-300:] if check.returncode else "", "")
    same("names", sorted(names), sorted(map(readable, e.names)))
    same("edges", edges, e.relations)


def check_dot(path, e):
    if not shutil.which("dot"):
        raise Skip("dot is not installed")
    same("exit code", subprocess.run(["dot", "-Tcanon", str(path)], stdout=subprocess.DEVNULL).returncode, 0)


def check_svg(path, e):
    if not shutil.which("dot"):
        raise Skip("dot is not installed")
    nodes = edges = 0
    for file in files(path):
        groups = [g.get("class") for g in xml.etree.ElementTree.parse(file).iter("{http://www.w3.org/2000/svg}g")]
        nodes, edges = nodes + groups.count("node"), edges + groups.count("edge")
    same("nodes", nodes, e.entities)
    same("edges", edges, e.relations)


def check_sqlite(path, e):
    with sqlite3.connect(path) as base:
        one = lambda sql: base.execute(sql).fetchone()[0]
        same("integrity", one("PRAGMA integrity_check"), "ok")
        for table, expected in [("documents", e.documents), ("mentions", e.annotations), ("entities", e.entities), ("relations", e.relations)]:
            same(table, one(f"SELECT count(*) FROM {table}"), expected)
        same("names", sorted(n for n, in base.execute("SELECT name FROM entities")), e.names)
        if not any("\0" in g["text"] for g in e.graphs):
            same("words off their places", one("SELECT count(*) FROM mentions m JOIN documents d USING (document) WHERE "
                 "substr(d.text, start_offset + 1, end_offset - start_offset) <> m.text"), 0)
        word = next((w for w in re.findall(r"\b[a-z]{4,}\b", e.graphs[0]["text"])), None)
        if word:
            same("the index finds", one(f"SELECT count(*) > 0 FROM text_index WHERE text_index MATCH '{word}'"), 1)
    base.close()
    try:
        # The extension comes as a package of its own, so that nothing is loaded from anywhere else.
        package = pathlib.Path(need("duckdb_extension_sqlite_scanner").__file__).parent
        duckdb = need("duckdb").connect()
        duckdb.execute(f"LOAD '{next(package.rglob('*.duckdb_extension'))}'; ATTACH '{path}' AS base (TYPE sqlite)")
    except Exception as reason:
        print(f"{'':14} SKIPPED: DuckDB cannot open SQLite files here: {str(reason)[:60]}")
        return
    same("entities of DuckDB", duckdb.execute("SELECT count(*) FROM base.entities").fetchone()[0], e.entities)


def check_turtle(path, e):
    nif = "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
    query = nif + "SELECT ?s WHERE { ?s a nif:Phrase }"
    places = {(g["id"], a["start"], a["end"]) for g in e.graphs for a in g["annotations"]}
    oxigraph = need("pyoxigraph")
    store = oxigraph.Store()
    store.load(path=str(path), format=oxigraph.RdfFormat.TURTLE)
    same("phrases of pyoxigraph", len(list(store.query(query))), len(places))
    if path.stat().st_size < 5_000_000:
        graph = need("rdflib").Graph().parse(path, format="turtle")
        same("phrases of rdflib", len(list(graph.query(query))), len(places))
    query = nif + "SELECT ?t ?b ?e ?x WHERE { ?s nif:referenceContext ?c; nif:anchorOf ?x; nif:beginIndex ?b; nif:endIndex ?e. ?c nif:isString ?t } LIMIT 2000"
    for text, begin, end, words in store.query(query):
        same("words", text.value[int(begin.value):int(end.value)], words.value)


def check_jsonld(path, e):
    if path.stat().st_size > 5_000_000:
        raise Skip("too large for rdflib within a minute")
    graph = need("rdflib").Graph().parse(path, format="json-ld")
    query = "PREFIX s: <https://schema.org/> SELECT DISTINCT ?e WHERE { ?d s:mentions ?e }"
    same("entities", len(list(graph.query(query))), e.entities)
    names = "PREFIX s: <https://schema.org/> SELECT ?e ?n WHERE { ?d s:mentions ?e . ?e s:name ?n }"
    same("names", sorted(str(n) for _, n in set(graph.query(names))), e.names)


def check_webannotation(path, e):
    found = 0
    for line, graph in zip(filter(None, path.read_bytes().decode().split("\n")), e.graphs):
        for item in json.loads(line)["items"]:
            position, quote = item["target"]["selector"]
            same("words", graph["text"][position["start"]:position["end"]], quote["exact"])
            found += 1
    same("annotations", found, e.annotations)


def check_spacy(path, e):
    spacy = need("spacy")
    Doc, blank, found = importlib.import_module("spacy.tokens").Doc, spacy.blank("nb"), 0
    for line, graph in zip(filter(None, path.read_bytes().decode().split("\n")), e.graphs):
        doc = Doc(blank.vocab).from_json(json.loads(line))
        same("text", doc.text, graph["text"])
        spans = doc.spans["mentions"] if graph["annotations"] else []
        same("mentions", [s.text for s in spans], [a["text"] for a in graph["annotations"]])
        found += len(doc.ents)
    same("has entities", found > 0, e.annotations > 0)


def outermost(graph):
    end, kept = 0, []
    for a in graph["annotations"]:
        if a["start"] >= end:
            kept.append(a)
            end = a["end"]
    return kept


def check_conll(path, e):
    sequences = [[]]
    for line in path.read_bytes().decode().split("\n"):
        if line and not line.startswith("-DOCSTART-"):
            sequences[-1].append(line.split("\t")[1])
        elif not line:
            sequences.append([])
    scheme = importlib.import_module("seqeval.scheme") if need("seqeval") else None
    entities = scheme.Entities([s for s in sequences if s], scheme.IOB2)
    found = collections.Counter(x.tag for s in entities.entities for x in s)
    crossing = sum("\n" in a["text"] for g in e.graphs for a in g["annotations"])
    expected = collections.Counter(a["type"] for g in e.graphs for a in outermost(g))
    if not crossing:
        same("mentions", dict(found), dict(expected))


def check_brat(path, e):
    found = relations = 0
    for notes in sorted(path.glob("*.ann")):
        text = notes.with_suffix(".txt").read_bytes().decode()
        for line in filter(None, notes.read_bytes().decode().split("\n")):
            fields = line.split("\t")
            if line[0] == "T":
                places = [tuple(map(int, p.split())) for p in fields[1].split(" ", 1)[1].split(";")]
                same("words", " ".join(text[a:b] for a, b in places), "\t".join(fields[2:]))
                found += 1
            relations += line[0] == "R"
    same("mentions", found, e.annotations)
    same("relations", relations, e.relations)


def check_cas(path, e):
    cassis, found = need("cassis"), []
    for file in files(path):
        with open(file, "rb") as stream:
            cas = cassis.load_cas_from_json(stream)
        found += sorted(m.get_covered_text() for m in cas.select("vev.Mention"))
    same("words", sorted(found), sorted(a["text"] for g in e.graphs for a in g["annotations"]))


def check_labelstudio(path, e):
    tasks = json.loads(path.read_bytes())
    same("tasks", len(tasks), e.documents)
    for task in tasks:
        for result in task["predictions"][0]["result"]:
            if result["type"] == "labels":
                value = result["value"]
                same("words", task["data"]["text"][value["start"]:value["end"]], value["text"])


def check_prodigy(path, e):
    for line, graph in zip(filter(None, path.read_bytes().decode().split("\n")), e.graphs):
        task = json.loads(line)
        rebuilt = "".join(t["text"] + (" " if t["ws"] else "") for t in task["tokens"])
        same("text of the tokens", rebuilt, graph["text"])
        for span in task["spans"]:
            same("start", task["tokens"][span["token_start"]]["start"], span["start"])
            same("end", task["tokens"][span["token_end"]]["end"], span["end"])
        same("spans", len(task["spans"]), len(outermost(graph)))


def check_tei(path, e):
    etree, found = need("lxml.etree"), 0
    for file, graph in zip(files(path), e.graphs):
        tree, ns = etree.parse(file), "{http://www.tei-c.org/ns/1.0}"
        body = tree.find(f".//{ns}ab")
        same("text", "".join(body.itertext()), readable(graph["text"]))
        found += sum(n.get("part") != "F" for n in body.iter(ns + "name"))
    same("mentions", found, e.annotations)


# Clicks through a page as a reader would, and tells what came of it in the page's title.
CLICKS = """<script>
addEventListener("load", () => {
  const all = s => [...document.querySelectorAll(s)], results = [], wrong = [];
  const expect = (what, holds) => { if (!holds) wrong.push(what); };
  expect("the text", document.getElementById("text").textContent === graph.text);
  expect("a row an entity", all("#entities > li").length === entities.length);
  for (const [n, m] of all("mark").entries()) if (n < 40) { m.click(); expect("mention to row", all("#entities .on").length === 1 && m.classList.contains("on")); }
  for (const [n, b] of all("#entities > li > button").entries()) if (n < 40) { b.click(); expect("row to mentions", all("mark.on").length >= 1); }
  dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })); expect("escape", all("mark.on").length === 0);
  for (const b of all("#types button")) b.click(); expect("types off", all("mark:not(.off)").length === 0 && all("#entities > li:not([hidden])").length === 0);
  for (const b of all("#types button")) b.click(); expect("types on", all("mark.off").length === 0);
  document.title = "clicked: " + (wrong.join(", ") || "fine");
});
addEventListener("error", event => { document.title = "error: " + event.message; });
</script>"""


def check_html(path, e):
    for file in files(path)[:20]:
        page = file.read_text("utf-8")
        same("addresses", re.findall(r'(?:src|href)="?https?:', page), [])
        json.loads(page.split('id="graph">', 1)[1].split("</script>", 1)[0])
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        raise Skip("Chromium is not installed; the pages hold what they should")
    for file in files(path)[:3]:
        with tempfile.TemporaryDirectory() as folder:
            clicked = pathlib.Path(folder) / "page.html"
            clicked.write_text(file.read_text("utf-8").replace("</head>", CLICKS + "</head>", 1), "utf-8", newline="")
            options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--virtual-time-budget=5000", f"--user-data-dir={folder}/profile"]
            opened = subprocess.run([chromium, *options, "--dump-dom", clicked.as_uri()], capture_output=True, timeout=120)
        same("console", [l for l in opened.stderr.decode(errors="replace").split("\n") if "CONSOLE" in l], [])
        same("title", re.search("<title>(.*?)</title>", opened.stdout.decode(errors="replace"), re.S)[1], "clicked: fine")


def check_markdown(path, e):
    rows = sum(l.startswith("| ") and l != "| name | value | mentions |" for l in path.read_bytes().decode().split("\n"))
    same("rows", rows, e.entities)


def check_own(path, e):
    """Vev's own formats, written from each other."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source, lines = path, path.read_bytes()
        for step, name in enumerate(["json", "sqlite", "jsonl"]):
            target = folder / f"{step}.{name}"
            run("graph", "export", source, "--format", name, "-o", target)
            source = target
        same("bytes after json, sqlite and jsonl", source.read_bytes() == lines, True)


CORPUS_FORMATS = ["jsonl", "csv", "neo4j-csv", "graphml", "gexf", "dot", "svg", "cypher", "sqlite"]


class ExpectedCorpus:
    """What there must be, from the lines of a corpus graph."""

    def __init__(self, path):
        records = [json.loads(line) for line in path.read_bytes().decode().split("\n") if line]
        self.graphs, self.documents = [], 0
        nodes = [r for r in records if "node" in r]
        self.entities, self.relations = len(nodes), sum("edge" in r for r in records)
        self.names = sorted(n["name"] for n in nodes)


def check_corpus(name, path, e):
    if name == "csv":
        for table, count in [("nodes", e.entities), ("edges", e.relations)]:
            with open(path / (table + ".csv"), newline="") as lines:
                same(table, sum(1 for _ in csv.DictReader(lines)), count)
    elif name == "jsonl":
        same("lines", path.read_bytes().count(b"\n"), 1 + e.entities + e.relations)
    elif name == "svg":
        same("drawn nodes", 0 < path.read_text("utf-8").count('class="node"') <= 60, True)
    elif name == "sqlite":
        with sqlite3.connect(path) as base:
            same("names", sorted(n for n, in base.execute("SELECT name FROM nodes")), e.names)
            same("edges", base.execute("SELECT count(*) FROM edges").fetchone()[0], e.relations)
        base.close()
        again = path.with_suffix(".jsonl")
        run("graph", "export", path, "--format", "jsonl", "-o", again)
        same("bytes read back", again.read_bytes() == (path.parent / "corpus.jsonl").read_bytes(), True)
    elif name == "dot" and e.entities > 2000:
        same("lines", path.read_bytes().count(b" -> "), e.relations)
        raise Skip(f"{e.entities} nodes are too many for dot to lay out; its lines are counted")
    else:
        globals()["check_" + name.replace("-", "_")](path, e)


def attempt(name, target, work, check):
    """Writes a format, opens it, and tells how it went in a line."""
    global failures
    seconds = memory = 0
    start = time.time()
    try:
        seconds, memory = work(target)
        start = time.time()
        check(target)
        outcome = "opened, counts agree"
    except Skip as reason:
        outcome = f"SKIPPED: {reason}"
    except Exception as error:
        failures += 1
        outcome = f"FAILED: {type(error).__name__}: {str(error)[:300]}"
    kilobytes = size(target) / 1000 if target.exists() else 0
    print(f"{name:14} {seconds:8.2f} {memory:6.0f} {kilobytes:9.1f} {time.time() - start:8.2f}  {outcome}", flush=True)


def heading(title):
    print(f"\n{title}\n{'format':14} {'seconds':>8} {'MB':>6} {'kB':>9} {'reader s':>8}")


def documents(title, folder, write):
    """Every format of documents, by a function that writes one."""
    heading(title)
    names = [name[6:].replace("_", "-") for name in globals() if name.startswith("check_") and name not in ("check_own", "check_corpus")]
    expected = None

    def check(name, target):
        nonlocal expected
        expected = expected or Expected(target)
        globals()["check_" + name.replace("-", "_")](target, expected)
        if expected.documents <= 100:
            again = folder / (name + "-again")
            write(name, again)
            first, second = ([f.read_bytes() for f in files(p)] for p in (target, again))
            same("bytes of a second run alike", first == second, True)

    for name in names:
        attempt(name, folder / name, lambda target: write(name, target), lambda target: check(name, target))
    attempt("own, all round", folder / "jsonl", lambda target: (0, 0), lambda target: check_own(target, expected))
    print(f"{expected.documents} documents, {expected.annotations} mentions, {expected.entities} entities, {expected.relations} relations")
    return folder / "jsonl"


def awkward_graph(path):
    """A graph whose names are awkward, as Vev would have written it."""
    text, mentions, entities = "\U0001f600 ", [], []
    made = {"plugin": "sample", "rule": "by-hand"}
    for number, name in enumerate(AWKWARD, 1):
        start = len(text)
        text += name + " \u2014 "
        mentions.append({"id": f"a{number}", "type": "person", "start": start, "end": start + len(name), "text": name,
                         "score": 0.9, "value": None, "entity": f"e{number}", "provenance": made})
        entities.append({"id": f"e{number}", "type": "person", "name": name, "aliases": [], "value": None,
                         "mentions": [f"a{number}"], "links": [], "could-be": []})
    edge = {"type": "knows-of", "from": "e1", "to": "e2", "label": 'the "old" <friend>\n', "score": 0.8, "evidence": ["a1"], "provenance": made}
    graph = {"id": 'a "b" <c>/\u00e9.txt', "language": "nb", "date": None, "offsets": "unicode-scalars", "text": text,
             "annotations": mentions, "entities": entities, "relations": [edge], "diagnostics": []}
    path.write_text(json.dumps(graph, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8", newline="")


def repeated(folder, graphs, times):
    """The same documents under other names: many times the documents, and not one entity more."""
    many = folder / "many.jsonl"
    with open(many, "wb") as lines:
        for turn in range(times):
            lines.writelines(line.replace(b'{"id":"', b'{"id":"%d-' % turn, 1) for line in open(graphs, "rb"))
    print(f"merged, each document {times} times under other names, in %.1f s, %.0f MB" % run("graph", "merge", many, "-o", folder / "many"))
    many.unlink()


def corpus(folder, count, paths):
    """So many documents, one a day: extracted, merged, and exported as documents and as a corpus."""
    text = "".join(pathlib.Path(p).read_text("utf-8") for p in paths)
    start = number = 0
    with open(folder / "in.jsonl", "w", encoding="utf-8") as lines:
        while start < len(text) and number < count:
            end = text.find("\n", start + 2500) + 1 or len(text)
            day = time.strftime("%Y-%m-%d", time.gmtime(1.6e9 + 86400 * number))
            lines.write(json.dumps({"id": f"d{number:04}", "text": text[start:end], "date": day}) + "\n")
            start, number = end, number + 1
    graphs, merged = folder / "graphs.jsonl", folder / "corpus.jsonl"
    print(f"{number} documents, {size(folder / 'in.jsonl') / 1e6:.1f} MB")
    print("extracted in %.1f s, %.0f MB" % run("extract", folder / "in.jsonl", "--format", "jsonl", "-o", graphs))
    print("merged in %.1f s, %.0f MB" % run("graph", "merge", graphs, "-o", merged))
    repeated(folder, graphs, 10)
    documents("documents", folder, lambda name, target: run("graph", "export", graphs, "--format", name, "-o", target))
    expected = ExpectedCorpus(merged)
    heading(f"corpus graph: {expected.entities} entities, {expected.relations} relations")
    for name in CORPUS_FORMATS:
        attempt(name, folder / ("corpus-" + name),
                lambda target: run("graph", "export", merged, "--format", name, "-o", target),
                lambda target: check_corpus(name, target, expected))
    for question in ["* top 3", "person top 3", "place since 2021-01-01 until 2021-12-31 top 3"]:
        print("query '%s': %.2f s, %.0f MB" % (question, *run("graph", "query", merged, question)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        if PATHS[:1] == ["--corpus"]:
            corpus(folder, int(PATHS[1]), PATHS[2:])
        else:
            paths = PATHS
            if not paths:
                (folder / "own.txt").write_bytes(OWN.encode())
                paths = [folder / "own.txt"]
                awkward_graph(folder / "awkward.jsonl")
                (folder / "awkward").mkdir()
                documents("awkward names", folder / "awkward", lambda name, target: run("graph", "export", folder / "awkward.jsonl", "--format", name, "-o", target))
            documents("texts", folder, lambda name, target: run("extract", *paths, "--reference-date", "2024-10-29", "--format", name, "-o", target))
    print(f"{failures} failed" if failures else "all that could be opened agrees")
    sys.exit(failures > 0)


main()
