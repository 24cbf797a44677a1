import Vev

/// An evaluation for programs: the scores as one object, the mistakes as JSON Lines.
public enum EvaluationJSON {
    /// The scores in full precision.
    public static func scores(_ evaluation: Evaluation) -> [UInt8] {
        var json = JSONWriter(layout: .nested)
        json.object { json in
            json.member("documents", evaluation.documents.count)
            json.key("overall")
            json.score(evaluation.overall)
            json.key("macro")
            json.object { json in
                let macro = evaluation.macro
                json.figures(macro.precision, macro.recall, macro.f1)
            }
            json.key("labels")
            json.object { json in
                for (label, score) in evaluation.labels.sorted(by: { $0.key < $1.key }) {
                    json.key(named: label)
                    json.score(score)
                }
            }
            json.key("mistakes")
            json.object { json in
                for (kind, count) in evaluation.mistakes {
                    json.key(named: kind.rawValue)
                    json.literal(String(count))
                }
            }
        }
        json.newline()
        return json.bytes
    }

    /// Every mistake of every document, a line each, with the text around it.
    public static func mistakes(_ evaluation: Evaluation) -> [UInt8] {
        var json = JSONWriter(layout: .line)
        for document in evaluation.documents {
            for mistake in document.mistakes {
                json.mistake(mistake, in: document)
                json.newline()
            }
        }
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func score(_ score: Score) {
        object { json in
            json.key("strict")
            json.tally(score.strict)
            json.key("partial")
            json.tally(score.partial)
        }
    }

    private mutating func tally(_ tally: Tally) {
        object { json in
            json.figures(tally.precision, tally.recall, tally.f1)
            json.key("right")
            json.literal("\(tally.right)")
            json.member("found", tally.found)
            json.member("gold", tally.gold)
        }
    }

    fileprivate mutating func figures(_ precision: Double, _ recall: Double, _ f1: Double) {
        key("precision")
        literal("\(precision)")
        key("recall")
        literal("\(recall)")
        key("f1")
        literal("\(f1)")
    }

    fileprivate mutating func mistake(_ mistake: Mistake, in document: EvaluatedDocument) {
        object { json in
            json.member("id", document.id)
            json.member("kind", mistake.kind.rawValue)
            json.key("gold")
            json.span(mistake.gold, in: document)
            json.key("found")
            json.span(mistake.found, in: document)
            let place = mistake.place
            json.member("context", document.text(place.start - 60, place.end + 60))
        }
    }

    private mutating func span(_ span: LabelledSpan?, in document: EvaluatedDocument) {
        guard let span else { return literal("null") }
        object { json in
            json.member("start", span.start)
            json.member("end", span.end)
            json.member("label", span.label)
            json.member("text", document.text(span))
            if let source = document.sources[span] { json.member("rule", source) }
        }
    }
}
