// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing Vev does not build what measures it.
let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "Vev", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                .product(name: "Vev", package: "Vev"),
                .product(name: "PluginAuthoring", package: "Vev"),
            ],
            swiftSettings: [.enableUpcomingFeature("ExistentialAny")]
        )
    ]
)
