// The library in three lines: load the standard plugins, extract a string, read the graph.
// Run it with: swift run LibraryExample
import Vev

let extractor = try Extractor()
let graph = try extractor.extract("Statsminister Kari Holm reiste til Roma mandag, sa NTB.", language: "nb")
for entity in graph.entities { print(entity.type, entity.name, entity.mentions.count) }
