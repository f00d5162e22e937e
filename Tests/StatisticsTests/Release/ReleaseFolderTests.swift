import Basics
import Testing

@testable import Statistics

@Suite struct ReleaseFolderTests {
  /// Runs with the path of a new folder, and removes it.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = "/tmp/carebook-release-\(UInt64.random(in: 0 ... .max))"
    try Files.makeFolder(path)
    defer { try? Files.removeFolder(path) }
    try body(path)
  }

  @Test func landsAReleaseThatIsReadBack() throws {
    try inFolder { folder in
      try ReleaseFolder.land(ReleaseWriter(SmallRelease().value), at: "\(folder)/new/2026Q3/")
      let outcome = try ReleaseReader.read("\(folder)/new/2026Q3")
      #expect(outcome.diagnostics == [])
      #expect(outcome.release?.files == SmallRelease().value.files)
      #expect(try FolderListing(folder, hidden: true).files.count == 4)
    }
  }

  @Test func refusesAFolderThatStands() throws {
    try inFolder { folder in
      try Files.makeFolder("\(folder)/2026Q3")
      #expect {
        try ReleaseFolder.land(ReleaseWriter(SmallRelease().value), at: "\(folder)/2026Q3")
      } throws: { error in
        "\(error)".contains("exists already")
      }
      #expect(try FolderListing(folder, hidden: true).entries.map(\.path) == ["2026Q3"])
    }
  }

  @Test(arguments: ["", "/", ".", "a/.."])
  func refusesAPathThatNamesNoFolder(path: String) {
    #expect { try ReleaseFolder.land(ReleaseWriter(SmallRelease().value), at: path) } throws: { error in
      "\(error)".contains("a folder of its own")
    }
  }
}
