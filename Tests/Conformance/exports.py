"""Opens every export with its reader and compares what it counts with Vev's own JSON."""

import collections, csv, importlib, json, pathlib, re, shutil, subprocess, sys, tempfile, time

VEV, PATHS = sys.argv[1], sys.argv[2:]
HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = HERE.parent.parent / "Sources/Exporting/JSON/document-graph.schema.json"
OWN = (
    "Statsminister Kari Holm reiste 3. mai 2024 til Roma 😀, sa NTB.\r\n"
    "A\u030ase \"Lillemor\" <Berg> & O'Hara møtte NATO-sjefen i Bodø \\ ca. 12,5 % \u0001\u05e9\u05dc\u05d5\u05dd.\n\n"
    "\tHolm er direktør for Statnett. Avtalen er verd 1,4 milliarder kroner.\n"
)
failures = 0


class Skip(Exception):
    pass


def need(name):
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise Skip(f"{name} is not installed ({type(error).__name__})")


def export(name, target):
    command = [VEV, "extract", *PATHS, "--reference-date", "2024-10-29", "--format", name, "-o", str(target)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def size(path):
    return sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) if path.is_dir() else path.stat().st_size


def files(path):
    return sorted(path.iterdir()) if path.is_dir() else [path]


class Expected:
    """What there must be, from Vev's JSON Lines."""

    def __init__(self, path):
        self.graphs = [json.loads(line) for line in path.read_bytes().decode().split("\n") if line]
        self.documents = len(self.graphs)
        for part in ("annotations", "entities", "relations"):
            setattr(self, part, sum(len(g[part]) for g in self.graphs))


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
        lines = path.read_bytes().decode().split("\n")
        if len(lines) > 3000:
            raise Skip(f"{len(lines)} statements are too many for one by one")
        for line in filter(None, lines):
            connection.execute(line)
        count_kuzu(connection, e)


def count_kuzu(connection, e):
    same("nodes", connection.execute("MATCH (n:Entity) RETURN count(*)").get_next()[0], e.entities)
    same("edges", connection.execute("MATCH ()-[r:RELATION]->() RETURN count(*)").get_next()[0], e.relations)


def check_graphml(path, e):
    for graph in (need("networkx").read_graphml(path, force_multigraph=True),):
        same("nodes", graph.number_of_nodes(), e.entities)
        same("edges", graph.number_of_edges(), e.relations)
    graph = need("igraph").Graph.Read_GraphML(str(path))
    same("nodes of igraph", graph.vcount(), e.entities)
    same("edges of igraph", graph.ecount(), e.relations)


def check_gexf(path, e):
    networkx, nodes, edges = need("networkx"), 0, 0
    for file in files(path):
        graph = networkx.read_gexf(file)
        nodes, edges = nodes + graph.number_of_nodes(), edges + graph.number_of_edges()
    same("nodes", nodes, e.entities)
    same("edges", edges, e.relations)


def check_dot(path, e):
    if not shutil.which("dot"):
        raise Skip("dot is not installed")
    same("exit code", subprocess.run(["dot", "-Tcanon", str(path)], stdout=subprocess.DEVNULL).returncode, 0)


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
        text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", lambda m: chr(0x2400 + ord(m[0])), graph["text"])
        same("text", "".join(body.itertext()), text)
        found += sum(n.get("part") != "F" for n in body.iter(ns + "name"))
    same("mentions", found, e.annotations)


def check_html(path, e):
    for file in files(path)[:20]:
        page = file.read_text("utf-8")
        same("addresses", re.findall(r'(?:src|href)="?https?:', page), [])
        json.loads(page.split('id="graph">', 1)[1].split("</script>", 1)[0])


def check_markdown(path, e):
    rows = sum(l.startswith("| ") and l != "| name | value | mentions |" for l in path.read_bytes().decode().split("\n"))
    same("rows", rows, e.entities)


def main():
    global PATHS, failures
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        if not PATHS:
            (folder / "own.txt").write_bytes(OWN.encode())
            PATHS = [str(folder / "own.txt")]
        checks = [name[6:].replace("_", "-") for name in globals() if name.startswith("check_")]
        expected = None
        print(f"{'format':14} {'seconds':>8} {'kB':>9}")
        for name in checks:
            target, start = folder / name, time.time()
            try:
                export(name, target)
                seconds = time.time() - start
                expected = expected or Expected(target)
                globals()["check_" + name.replace("-", "_")](target, expected)
                if expected.documents <= 100:
                    again = folder / (name + "-again")
                    export(name, again)
                    first, second = ([f.read_bytes() for f in files(p)] for p in (target, again))
                    same("bytes of a second run alike", first == second, True)
                outcome = "opened, counts agree"
            except Skip as reason:
                outcome = f"SKIPPED: {reason}"
            except Exception as error:
                failures += 1
                outcome = f"FAILED: {type(error).__name__}: {str(error)[:300]}"
            kilobytes = size(target) / 1000 if target.exists() else 0
            print(f"{name:14} {seconds:8.2f} {kilobytes:9.1f}  {outcome}", flush=True)
        print(f"{expected.documents} documents, {expected.annotations} mentions, {expected.entities} entities, {expected.relations} relations")
    print(f"{len(checks) - failures} passed, {failures} failed")
    sys.exit(failures > 0)


main()
