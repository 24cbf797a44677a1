import Foundation

let options = Options(Array(CommandLine.arguments.dropFirst()))

switch options.parts.first {
case "core":
    var part = CorePart(options)
    exit(try part.run() ? 0 : 1)
case "growth":
    try GrowthPart(options).run()
case "latency":
    try LatencyPart(options: options).run()
case "side":
    try SidePart(options.files)?.run()
case "text":
    try Materials.writeText(megabytes: options.files.first.flatMap(Double.init) ?? 8)
case "rules":
    try Materials.writeRules(options.files)
case "plain":
    try Materials.writePlainText(options.files)
case "names":
    try Materials.writeNames(options.files)
default:
    print(Options.usage)
    exit(2)
}
