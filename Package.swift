// swift-tools-version: 6.2
import PackageDescription

/// The settings every target shares.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny")
]

let package = Package(
    name: "Vev",
    products: [
        .library(name: "Vev", targets: ["Vev"]),
        .library(name: "CorpusGraph", targets: ["CorpusGraph"]),
        .library(name: "GraphStorage", targets: ["GraphStorage"]),
        .library(name: "PluginAuthoring", targets: ["PluginAuthoring"]),
        .executable(name: "vev", targets: ["vev"]),
        .library(name: "VevLibrary", type: .dynamic, targets: ["VevLibrary"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CPCRE2",
            pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"])]
        ),
        .systemLibrary(
            name: "CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]
        ),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
        .target(name: "DocumentModel", swiftSettings: strict),
        .target(name: "PatternMatching", dependencies: ["CPCRE2"], swiftSettings: strict),
        .target(
            name: "Recognition",
            dependencies: ["DocumentModel", "PatternMatching"],
            swiftSettings: strict
        ),
        .target(
            name: "PluginLoading",
            dependencies: ["Recognition", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict
        ),
        .target(name: "Pipeline", dependencies: ["DocumentModel", "Recognition"], swiftSettings: strict),
        .target(
            name: "Exporting",
            dependencies: ["DocumentModel"],
            exclude: ["JSON/document-graph.schema.json"],
            swiftSettings: strict
        ),
        .target(
            name: "DocumentReading",
            dependencies: ["DocumentModel", "Exporting", "CZlib", "CZstd"],
            swiftSettings: strict
        ),
        .target(
            name: "CorpusGraph",
            dependencies: ["DocumentModel", "Exporting"],
            exclude: ["corpus-graph.schema.json"],
            swiftSettings: strict
        ),
        .target(
            name: "GraphStorage",
            dependencies: ["CorpusGraph", "DocumentModel", "DocumentReading", "Exporting", "SQLite"],
            swiftSettings: strict
        ),
        .target(
            name: "Archive",
            dependencies: ["DocumentModel", "Exporting", "CorpusGraph", "DocumentReading", "SQLite"],
            swiftSettings: strict
        ),
        .target(
            name: "StandardPlugins",
            path: "Plugins",
            sources: ["StandardPlugins.swift"],
            resources: [
                "dates", "language", "nationalities", "numbers", "organizations", "people", "places",
                "relations", "roles",
            ].map {
                .copy($0)
            },
            swiftSettings: strict
        ),
        .target(
            name: "Vev",
            dependencies: ["PluginLoading", "Pipeline", "Exporting", "StandardPlugins"],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CVev"),
        .target(
            name: "VevLibrary",
            dependencies: ["CVev", "CorpusGraph", "GraphStorage", "Vev"],
            swiftSettings: strict
        ),
        .target(
            name: "PluginAuthoring",
            dependencies: [
                "Vev", "Pipeline", "Recognition", "PatternMatching", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "vev",
            dependencies: [
                "Vev", "CorpusGraph", "PluginAuthoring", "DocumentReading", "GraphStorage", "Archive",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "LibraryExample",
            dependencies: ["Vev"],
            path: "Examples/Library",
            swiftSettings: strict
        ),
        .target(
            name: "TestSupport",
            dependencies: ["DocumentModel"],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "DocumentReadingTests",
            dependencies: ["DocumentReading", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"], swiftSettings: strict),
        .testTarget(
            name: "PatternMatchingTests",
            dependencies: ["PatternMatching", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "RecognitionTests",
            dependencies: ["Recognition", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PluginLoadingTests",
            dependencies: ["PluginLoading", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PluginAuthoringTests",
            dependencies: [
                "PluginAuthoring", "StandardPlugins", "TestSupport", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "VevTests",
            dependencies: ["Vev", "PluginAuthoring", "StandardPlugins"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ExportingTests",
            dependencies: ["Exporting", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CorpusGraphTests",
            dependencies: ["CorpusGraph", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GraphStorageTests",
            dependencies: ["GraphStorage", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["vev", "SQLite"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
    ]
)

// What Tests/Fuzzing/run.sh feeds with made-up bytes; nobody else builds it.
if Context.environment["VEV_FUZZING"] != nil {
    package.targets.append(
        .target(
            name: "FuzzTargets",
            dependencies: ["DocumentReading", "PluginAuthoring", "Vev"],
            path: "Tests/Fuzzing/Targets",
            swiftSettings: strict
        )
    )
    package.products.append(
        .library(name: "FuzzTargets", type: .dynamic, targets: ["FuzzTargets", "VevLibrary"])
    )
}
