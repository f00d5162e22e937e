import Basics
import Foundation
import Testing

@testable import SiteKit

@Suite struct InPlaceSinkTests {
  private let output: TemporaryOutput

  init() throws { output = try TemporaryOutput() }

  @Test func turnsAFileIntoAFolderAndBack() throws {
    for files in [["a": "1"], ["a/b.html": "2"], ["a": "3"]] { try output.publishInPlace(files) }
    #expect(try FolderListing(output.path).entries.map(\.path) == ["a"])
    #expect(try output.text("a") == "3")
  }

  @Test func clearsHalfWrittenFilesOfAKilledRun() throws {
    try output.publishInPlace(["d/a.html": "1"])
    try output.put(Manifest.temporary(for: "d/a.html"))
    try output.publishInPlace(["d/a.html": "1"])
    #expect(try FolderListing(output.path).files == ["d/a.html"])
  }

  @Test func doesNotWriteOrRemoveThroughALinkedFolder() throws {
    try output.publishInPlace(["d/a.html": "1", "e/b.html": "1"])
    let elsewhere = "\(output.root)/elsewhere"
    for name in ["d", "e"] {
      try Files.makeFolder("\(elsewhere)/\(name)")
      try Files.removeFolder("\(output.path)/\(name)")
      try FileManager.default.createSymbolicLink(
        atPath: "\(output.path)/\(name)", withDestinationPath: "\(elsewhere)/\(name)")
    }
    try Files.create("\(elsewhere)/e/b.html", Array("mine".utf8))
    #expect(throws: OutputError.self) { try output.publishInPlace(["d/a.html": "2"]) }
    try output.publishInPlace(["a.html": "2"])
    #expect(try FolderListing(elsewhere).entries.map(\.path) == ["d", "e", "e/b.html"])
  }

  @Test(arguments: ["../x", "/etc/x", "a//b", "a/../../x", "./x"])
  func doesNotTrustAListThatLeadsOutside(_ line: String) throws {
    try Files.create("\(output.path)/.carebook", Array("carebook files 1\nown.txt\n\(line)\n".utf8))
    #expect(try Manifest(in: output.path).paths.isEmpty)
    try output.put("own.txt")
    try output.publishInPlace(["a.html": "1"])
    #expect(try output.text("own.txt") == "mine")
  }
}
