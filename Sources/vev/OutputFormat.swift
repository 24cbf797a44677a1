import ArgumentParser

/// What `vev extract` prints.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument { case text, json, jsonl }
