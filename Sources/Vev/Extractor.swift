@_exported import DocumentModel
@_exported import Exporting
import Pipeline
@_exported import PluginLoading
import Recognition
import StandardPlugins
import Synchronization

/// Finds what plugins know in text, and weaves it into document graphs.
///
///     let extractor = try Extractor()
///     let graph = try extractor.extract("…")
///     for entity in graph.entities { print(entity.type, entity.name) }
///
/// An extractor is made once and used by any number of threads at once. What a
/// language needs is read and compiled when its first document comes.
public final class Extractor: Sendable {
    let configuration: Configuration
    let library: PluginLibrary
    private let detector: LanguageDetector?
    /// The languages that the plugins in use bring, sorted.
    public let languages: [String]
    private let pipelines = Mutex<[String: DocumentPipeline]>([:])

    /// The language that stands for "no language": only rules for every language run.
    private static let undetermined = "und"

    /// Reads the plugins, and compiles the rules of the language if one is given.
    ///
    /// - Throws: ``PluginLibrary/Failure`` with every problem found.
    public init(_ configuration: Configuration = Configuration()) throws(PluginLibrary.Failure) {
        self.configuration = configuration
        library = try PluginLibrary(
            paths: configuration.standardPlugins + configuration.pluginPaths,
            selection: configuration.plugins,
            normalizers: Normalizers.byName
        )
        try library.check(configuration.options)
        languages = Set(library.manifests.flatMap { [library] in library.languages(of: $0.id) }).sorted()
        if let language = configuration.language {
            detector = nil
            _ = try pipeline(for: language)
        } else {
            detector = LanguageDetector(
                words: try library.languageWords(),
                preferred: library.plainLanguages
            )
        }
    }

    /// The languages that a plugin brings rules for, sorted; rules for every language are not among them.
    public func languages(of plugin: String) -> [String] {
        library.languages(of: plugin).filter(library.languagesWithRules.contains)
    }

    /// Compiles the rules of every language that the plugins bring, so that all their problems show.
    public func compileAllLanguages() throws(PluginLibrary.Failure) {
        for language in languages {
            _ = try pipeline(for: language)
        }
    }

    /// The graph of a document.
    ///
    /// - Throws: ``PluginLibrary/Failure`` when the rules of the document's language have problems.
    public func extract(_ document: Document) throws(PluginLibrary.Failure) -> DocumentGraph {
        let known = try completed(document)
        return try pipeline(for: known.language).process(known)
    }

    /// The graph of a document, with all that led to it.
    package func investigate(_ document: Document) throws(PluginLibrary.Failure) -> Investigation {
        let known = try completed(document)
        return try pipeline(for: known.language).investigate(known)
    }

    /// A document's graph with all that led to it, and a pattern linked to the same lists and types.
    package func investigate(
        _ document: Document,
        trying pattern: String
    ) throws(PluginLibrary.Failure) -> (Investigation, LinkedPattern) {
        let known = try completed(document)
        let linked = try library.pattern(pattern, for: rulesLanguage(of: known.language))
        return (try pipeline(for: known.language).investigate(known), linked)
    }

    /// The document with its language, reference time and options, as far as they can be known; a reference time that
    /// nobody gives is read from its head.
    private func completed(_ document: Document) throws(PluginLibrary.Failure) -> Document {
        let known = Document(
            id: document.id,
            validatedUTF8: document.utf8,
            language: document.language ?? configuration.language ?? detector?.language(of: document),
            referenceTime: document.referenceTime ?? configuration.referenceTime,
            metadata: configuration.options.merging(document.metadata) { _, own in own }
        )
        guard known.referenceTime == nil, let day = try pipeline(for: known.language).dateline(of: known)
        else {
            return known
        }
        return known.written(on: day)
    }

    /// The graph of a text.
    public func extract(
        _ text: String,
        language: String? = nil,
        referenceTime: LocalDateTime? = nil
    ) throws(PluginLibrary.Failure) -> DocumentGraph {
        try extract(Document(text: text, language: language, referenceTime: referenceTime))
    }

    /// The language whose rules read documents of a language: itself, or itself without region (`nb` for `nb-NO`).
    public func rulesLanguage(for language: String) -> String? {
        if languages.contains(language) { return language }
        let main = String(language.prefix { $0 != "-" })
        return languages.contains(main) ? main : nil
    }

    /// The annotation types that the plugins in use declare.
    public var types: [String] { library.manifests.flatMap { $0.types.map(\.name) } }

    /// What each plugin in use brings; reads all of their files.
    public func plugins() throws(PluginLibrary.Failure) -> [PluginSummary] {
        try library.summaries()
    }

    /// What the plugins in use declare for documents of a language, with every pattern written out.
    public func listings(for language: String) -> [PluginListing] { library.listings(for: language) }

    /// The examples beside a plugin's rules.
    public func examples(of plugin: String) throws(PluginLibrary.Failure) -> [PluginExample] {
        try library.examples(of: plugin)
    }

    func rulesLanguage(of language: String?) -> String {
        language.flatMap(rulesLanguage(for:)) ?? Self.undetermined
    }

    /// The pipeline for a language; languages that no plugin brings share one, however many documents name them.
    private func pipeline(for language: String?) throws(PluginLibrary.Failure) -> DocumentPipeline {
        let language = rulesLanguage(of: language)
        if let known = pipelines.withLock({ $0[language] }) { return known }
        let made = DocumentPipeline(
            try library.recognizers(for: language),
            minimumScore: configuration.minimumScore,
            profile: configuration.profile
        )
        return pipelines.withLock { pipelines in
            if let known = pipelines[language] { return known }
            pipelines[language] = made
            return made
        }
    }
}
