import Foundation

/// The program as a user runs it, and what it did.
struct Program {
  let status: Int32
  let output: String
  let errors: String

  /// The repository's root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of test fixtures.
  static let fixtures = root.appending(path: "Tests/Fixtures")

  /// Runs `carebook` with the given words in a folder.
  ///
  /// - Parameter device: where standard output goes instead of being read.
  init(
    _ words: [String], in folder: URL = root, environment: [String: String] = [:],
    outputTo device: String? = nil
  ) throws {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = words
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["SOURCE_DATE_EPOCH"] = "1795219200"
    process.environment = variables.merging(environment) { _, new in new }
    let scratch = FileManager.default.temporaryDirectory.appending(path: "carebook-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let streams = try ["out", "err"].map { name in
      let file = scratch.appending(path: name)
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      return (file: file, handle: try FileHandle(forWritingTo: file))
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput =
      try device.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? streams[0].handle
    process.standardError = streams[1].handle
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = try String(contentsOf: streams[0].file, encoding: .utf8)
    errors = try String(contentsOf: streams[1].file, encoding: .utf8)
  }

  /// The program built beside the tests.
  private static var binary: URL {
    let test =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(filePath: test).deletingLastPathComponent().appending(path: "carebook")
  }
}

/// A copy of a fixture's site folder with the fixtures' themes beside it, removed when the test ends.
final class SiteCopy {
  let folder: URL

  init(of fixture: URL) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "carebook-site-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: fixture, to: folder)
    if !FileManager.default.fileExists(atPath: folder.appending(path: "themes").path) {
      try FileManager.default.copyItem(
        at: Program.fixtures.appending(path: "themes"), to: folder.appending(path: "themes"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

/// The cases of a folder of fixtures, by name.
func cases(_ folder: String) -> [String] {
  let names = try? FileManager.default.contentsOfDirectory(
    atPath: Program.fixtures.appending(path: folder).path)
  return (names ?? []).sorted()
}

/// Whether goldens are to be rewritten; never under CI.
var updatesGoldens: Bool {
  let environment = ProcessInfo.processInfo.environment
  return environment["UPDATE_GOLDENS"] == "1" && environment["CI"] == nil
}
