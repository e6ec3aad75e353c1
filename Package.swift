// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in every target of ours.
let swift: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let c: [CSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "modelscope",
  products: [.executable(name: "modelscope", targets: ["modelscope"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The edge: all input and output is here.
    // A fixed address spares the loader 43,000 relocations, a tenth of the time to the first frame.
    .executableTarget(
      name: "modelscope", dependencies: ["CLI"], swiftSettings: swift,
      linkerSettings: [
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))
      ]),
    .target(
      name: "CLI",
      dependencies: [
        "Explorer", "Catalog", "ModelFiles", "ModelCore", "Syntax", "TermUI", "Themes", "Terminal",
        "Host", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: swift),
    .target(name: "Host", dependencies: ["Syntax"], swiftSettings: swift),
    .target(
      name: "Terminal", dependencies: ["TermUI", "Syntax", "CNcurses", "CGuard"],
      swiftSettings: swift),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CGuard", cSettings: c),

    // Pictures: values only, no terminal.
    .target(
      name: "Explorer",
      dependencies: ["ModelCore", "Catalog", "ModelFiles", "Syntax", "TermUI", "Themes"],
      swiftSettings: swift),
    .target(name: "TermUI", dependencies: ["Syntax"], swiftSettings: swift),
    .target(
      name: "Themes", path: "Themes", exclude: ["README.md", "theme.schema.json"],
      resources: [.embedInCode("BuiltIn")], swiftSettings: swift),

    // Numbers: values only, no UI.
    .target(name: "Catalog", dependencies: ["ModelCore"], swiftSettings: swift),
    .target(name: "ModelFiles", dependencies: ["ModelCore", "Syntax"], swiftSettings: swift),
    .target(name: "ModelCore", dependencies: ["CircleKernel"], swiftSettings: swift),
    // Optimized in debug builds too: tests train whole networks.
    .target(
      name: "CircleKernel",
      cSettings: c + [.unsafeFlags(["-O3", "-ffp-contract=off", "-fno-math-errno"])]),
    .target(name: "Syntax", swiftSettings: swift),

    // Tests: one target for each of ours.
    .target(
      name: "TestSupport", dependencies: ["TermUI", "Syntax"], path: "Tests/TestSupport",
      swiftSettings: swift),
    .testTarget(
      name: "ModelCoreTests",
      dependencies: ["ModelCore", "CircleKernel", "Catalog", "TestSupport"],
      swiftSettings: swift),
    .testTarget(
      name: "CatalogTests", dependencies: ["Catalog", "ModelCore"], swiftSettings: swift),
    .testTarget(
      name: "SyntaxTests", dependencies: ["Syntax", "TestSupport"], swiftSettings: swift),
    .testTarget(
      name: "ModelFilesTests",
      dependencies: ["ModelFiles", "ModelCore", "Catalog", "Syntax"],
      swiftSettings: swift),
    .testTarget(
      name: "TermUITests",
      dependencies: ["TermUI", "Syntax", "TestSupport"], exclude: ["__Snapshots__"],
      swiftSettings: swift),
    .testTarget(
      name: "ThemesTests",
      dependencies: ["Themes", "TermUI", "Syntax"],
      swiftSettings: swift),
    .testTarget(
      name: "ExplorerTests",
      dependencies: ["Explorer", "ModelCore", "Catalog", "TermUI", "Syntax", "TestSupport"],
      exclude: ["__Snapshots__"], swiftSettings: swift),
    // Crashes on purpose and draws a test card, so that the shipped program needs no such command.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "TermUI"], path: "Tests/TerminalProbe",
      swiftSettings: swift),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Terminal", "TermUI", "CGuard", "Syntax", "TestSupport", "TerminalProbe", "modelscope",
      ], swiftSettings: swift),
    // Saves until it is killed, as no process of the tests themselves can be.
    .executableTarget(
      name: "SaveProbe", dependencies: ["Host"], path: "Tests/SaveProbe", swiftSettings: swift),
    .testTarget(
      name: "HostTests", dependencies: ["Host", "Syntax", "TestSupport", "SaveProbe"],
      swiftSettings: swift),
    .testTarget(
      name: "CLITests",
      dependencies: [
        "CLI", "Explorer", "ModelCore", "Catalog", "Syntax", "Host", "TermUI", "TestSupport",
        "modelscope",
      ],
      exclude: ["Golden"], swiftSettings: swift),
    .testTarget(name: "RepositoryTests", dependencies: [], swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6]
)
