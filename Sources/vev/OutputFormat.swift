import ArgumentParser

/// What `vev extract` prints.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument { case text, json, jsonl }

/// When `vev extract` uses colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }
