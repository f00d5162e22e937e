import Basics
import Foundation

@testable import SiteKit

/// An output folder in a folder of its own, gone when the test is.
final class TemporaryOutput {
  let root = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString)").path
  var path: String { "\(root)/public" }
  var work: String { "\(root)/.public.carebook" }

  init() throws { try Files.makeFolder("\(root)/public") }

  deinit { try? Files.removeFolder(root) }

  /// Builds a site of these files, and does something before the last step.
  @discardableResult
  func publish(_ files: [String: String], meanwhile: () throws -> Void = {}) throws -> OutputSummary {
    let folder = try OutputFolder.locked(path)
    defer { folder.abandon() }
    let sink = try StagedSink(folder)
    for (path, text) in files { try sink.write(path, Array(text.utf8)) }
    try meanwhile()
    return try sink.finish()
  }

  /// The same, file by file.
  func publishInPlace(_ files: [String: String]) throws {
    let sink = try InPlaceSink(try OutputFolder.locked(path), planned: Set(files.keys))
    for (path, text) in files { try sink.write(path, Array(text.utf8)) }
    _ = try sink.finish()
  }

  func put(_ name: String, _ text: String = "mine") throws {
    let file = SystemPath("\(path)/\(name)")
    if let folder = file.folder { try Files.makeFolder(folder, permissions: 0o777) }
    try Files.replace("\(path)/\(name)", Array(text.utf8))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Files.read("\(path)/\(name)"), as: UTF8.self)
  }

  func permissions(_ name: String) throws -> UInt32? {
    try FileStatus(SystemPath("\(path)/\(name)"))?.permissions
  }
}
