import Basics
import Foundation
import Testing

@testable import SiteKit

@Suite struct ForeignFilesTests {
  private let output: TemporaryOutput

  init() throws { output = try TemporaryOutput() }

  private func foreignPaths(_ work: () throws -> Void) -> [String]? {
    do {
      try work()
    } catch OutputError.foreign(let paths) {
      return paths
    } catch {
      Issue.record(error)
    }
    return nil
  }

  @Test func keepsNamesThatAreNotUTF8() throws {
    let name: [CChar] = [-42, -48, 0x2E, 0x74, 0x78, 0x74, 0]
    let folder = Array("\(output.path)/".utf8CString.dropLast())
    close(open(folder + name, O_CREAT | O_WRONLY, 0o644))
    for text in ["1", "2"] { try output.publish(["a.html": text]) }
    let entry = try #require(try FolderListing(output.path).entries.last)
    #expect(entry.path == #"\xd6\xd0.txt"# && !entry.isUTF8)
    #expect(Array(entry.systemPath.cString) == name)
  }

  @Test func keepsThePermissionsOfFolders() throws {
    try output.put("secret/x")
    try output.publish(["a.html": "1", "own/b.html": "1"])
    for (folder, permissions) in [("secret", 0o700), ("own", 0o711), ("", 0o2770)] as [(String, mode_t)] {
      chmod("\(output.path)/\(folder)", permissions)
    }
    try output.publish(["a.html": "2", "own/b.html": "1"])
    #expect(try output.permissions("secret") == 0o700)
    #expect(try output.permissions("own") == 0o711)
    #expect(try FileStatus(SystemPath(output.path))?.permissions == 0o2770)
  }

  @Test func namesAFileThatStandsWhereAFolderIsNeeded() throws {
    try output.put("a")
    #expect(foreignPaths { try output.publish(["a/b.html": "1"]) } == ["a"])
    #expect(foreignPaths { try output.publishInPlace(["a/b.html": "1"]) } == ["a"])
    #expect(try output.text("a") == "mine")
  }

  @Test func namesAFolderThatStandsWhereAFileIsNeeded() throws {
    try output.put("a/own")
    #expect(foreignPaths { try output.publish(["a": "1"]) } == ["a", "a/own"])
    #expect(foreignPaths { try output.publishInPlace(["a": "1"]) } == ["a", "a/own"])
    #expect(try output.text("a/own") == "mine")
  }

  @Test func copiesWhatCannotBeLinked() throws {
    try output.put("x", "text")
    try FileManager.default.createSymbolicLink(atPath: "\(output.path)/l", withDestinationPath: "x")
    chmod("\(output.path)/x", 0o640)
    let from = SystemPath("\(output.path)/x")
    let status = try #require(try FileStatus(from))
    try FileCopy.file(from, to: SystemPath("\(output.path)/y"), status)
    let copied = try #require(try FileStatus(SystemPath("\(output.path)/y")))
    #expect(try output.text("y") == "text")
    #expect(copied.permissions == 0o640 && copied.modified == status.modified)
    let link = SystemPath("\(output.path)/l")
    try FileCopy.link(link, to: SystemPath("\(output.path)/m"), try #require(try FileStatus(link)))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(output.path)/m") == "x")
  }
}
