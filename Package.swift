// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A module of the program: imports follow the arrows of docs/architecture.md only.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A module whose tests calculate too much to be built without optimisation.
func calculatingModule(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "carebook",
  products: [.executable(name: "carebook", targets: ["carebook"])],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLinux"),
    module("Basics"),
    module("Policy", ["Basics"]),
    module("Markdown", ["Basics", "CMarkGFM"]),
    module("Mustache", ["Basics"]),
    module("Handbook", ["Basics"]),
    module(
      "SiteKit",
      ["Basics", "Charts", "CLinux", "Handbook", "Policy", "Markdown", "Mustache", "Statistics"]),
    module("Privacy", ["Basics"]),
    module("Statistics", ["Basics"]),
    module("Charts", ["Basics", "Statistics"]),
    calculatingModule("Disclosure", ["Basics", "Privacy", "Statistics"]),
    calculatingModule("Audit", ["Basics", "Statistics"]),
    module("Sample", ["Basics", "Statistics"]),
    .executableTarget(
      name: "carebook",
      dependencies: ["Basics", "Policy", "SiteKit", "Statistics", "Disclosure", "Audit", "Sample"],
      swiftSettings: strict),
    tests(of: "Basics"),
    tests(of: "Policy", ["Basics"]),
    tests(of: "Markdown", ["Basics"]),
    tests(of: "Mustache", ["Basics"]),
    tests(of: "Handbook", ["Basics"]),
    tests(of: "SiteKit", ["Basics", "Handbook", "Mustache", "Policy", "Statistics"]),
    tests(of: "Privacy", ["Basics"]),
    tests(of: "Statistics", ["Basics"]),
    tests(of: "Charts", ["Basics", "Statistics"]),
    tests(of: "Disclosure", ["Basics", "Statistics"]),
    tests(of: "Audit", ["Basics", "Statistics"]),
    tests(of: "Sample", ["Basics", "Statistics"]),
    .testTarget(
      name: "CarebookTests", dependencies: ["carebook", "Basics"], swiftSettings: strict),
  ]
)
