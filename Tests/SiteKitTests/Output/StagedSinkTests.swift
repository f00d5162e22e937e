import Basics
import Foundation
import Testing

@testable import SiteKit

@Suite struct StagedSinkTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString)")
    .path
  private var output: String { "\(root)/public" }

  private func publish(_ files: [String: String]) throws -> OutputSummary {
    let folder = try OutputFolder.locked(output)
    let sink = try StagedSink(folder)
    for (path, text) in files { try sink.write(path, Array(text.utf8)) }
    return try sink.finish()
  }

  private func inode(_ path: String) throws -> UInt64 {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(output)/\(path)")
    return try #require(attributes[.systemFileNumber] as? UInt64)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Files.read("\(output)/\(path)"), as: UTF8.self)
  }

  @Test func leavesUnchangedFilesUntouchedAndRemovesWhatIsNoLongerMade() throws {
    try Files.makeFolder(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try publish(["a.html": "1", "d/b.html": "2", "gone/c.html": "3"])
    let before = try inode("a.html")
    let summary = try publish(["a.html": "1", "d/b.html": "changed"])
    #expect(summary == OutputSummary(files: 2, removed: 1))
    #expect(try inode("a.html") == before)
    #expect(try text("d/b.html") == "changed")
    #expect(try Files.kind("\(output)/gone") == nil)
    #expect(try FolderListing("\(root)/.public.carebook").entries.map(\.path) == ["lock"])
  }

  @Test func carriesOverWhatItDidNotWrite() throws {
    try Files.makeFolder("\(output)/own/deep")
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Files.create("\(output)/.gitignore", Array("*".utf8))
    try Files.create("\(output)/own/deep/x", Array("mine".utf8))
    try FileManager.default.createSymbolicLink(atPath: "\(output)/link", withDestinationPath: "own")
    _ = try publish(["a.html": "1"])
    _ = try publish(["a.html": "2"])
    #expect(try text(".gitignore") == "*")
    #expect(try text("own/deep/x") == "mine")
    #expect(try Files.kind("\(output)/link") == .link)
  }

  @Test func refusesToReplaceAFileThatItDidNotWrite() throws {
    try Files.makeFolder(output)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Files.create("\(output)/index.html", Array("mine".utf8))
    #expect(throws: OutputError.self) { try publish(["index.html": "1"]) }
    #expect(try text("index.html") == "mine")
  }

  @Test func holdsALockWhileItWorks() throws {
    try Files.makeFolder(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let first = try OutputFolder.locked(output)
    #expect(throws: OutputError.self) { _ = try OutputFolder.locked(output) }
    #expect(first.path == output)
  }

  @Test func clearsWhatAKilledBuildLeft() throws {
    try Files.makeFolder("\(root)/.public.carebook/stage/half")
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Files.create("\(root)/.public.carebook/stage/half/page.html", [])
    _ = try publish(["a.html": "1"])
    #expect(try FolderListing(output, hidden: true).entries.map(\.path) == [".carebook", "a.html"])
  }

  @Test func writesInPlaceWhereAskedTo() throws {
    try Files.makeFolder(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    for files in [["a.html": "1", "d/b.html": "2"], ["a.html": "1", "e.html": "3"]] {
      let sink = try InPlaceSink(try OutputFolder.locked(output), planned: Set(files.keys))
      for (path, text) in files { try sink.write(path, Array(text.utf8)) }
      _ = try sink.finish()
    }
    #expect(try FolderListing(output).entries.map(\.path) == ["a.html", "e.html"])
  }

  @Test func goesOnInPlaceWhereARunWasCutShort() throws {
    try Files.makeFolder(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try InPlaceSink(try OutputFolder.locked(output), planned: ["a.html", "b.html"]).write("a.html", [0x31])
    let sink = try InPlaceSink(try OutputFolder.locked(output), planned: ["a.html"])
    try sink.write("a.html", [0x32])
    #expect(try sink.finish() == OutputSummary(files: 1, removed: 1))
    #expect(try text("a.html") == "2")
  }
}
