import Foundation
import Testing

@Suite struct GoldenSiteTests {
  @Test(arguments: cases("sites")) func buildsExactlyTheExpectedFiles(name: String) throws {
    let fixture = Program.fixtures.appending(path: "sites/\(name)")
    let site = try SiteCopy(of: fixture.appending(path: "input"))
    let run = try Program(["build", "--jobs", "2"], in: site.folder)
    #expect(run.status == 0, "\(run.errors)")
    let built = try tree(site.folder.appending(path: "public"))
    let expected = fixture.appending(path: "expected")
    if updatesGoldens { try rewrite(expected, built) }
    let wanted = try tree(expected)
    #expect(built.keys.sorted() == wanted.keys.sorted())
    for (path, text) in wanted { #expect(built[path] == text, "\(name)/\(path)") }
  }

  @Test(arguments: cases("sites")) func oneTaskAndManyGiveTheSameBytes(name: String) throws {
    let site = try SiteCopy(of: Program.fixtures.appending(path: "sites/\(name)/input"))
    var trees: [[String: String]] = []
    for jobs in [1, 7] {
      let output = "out-\(jobs)"
      #expect(try Program(["build", "--jobs", "\(jobs)", "--output", output], in: site.folder).status == 0)
      trees.append(try tree(site.folder.appending(path: output)))
    }
    #expect(trees[0] == trees[1])
  }

  /// The text of every file of a folder but the list of files that carebook keeps for itself.
  private func tree(_ folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for name in names where name != ".carebook" {
      let file = folder.appending(path: name)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      files[name] = try String(contentsOf: file, encoding: .utf8)
    }
    return files
  }

  private func rewrite(_ folder: URL, _ files: [String: String]) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
  }
}

@Suite struct InvalidSiteTests {
  @Test(arguments: cases("sites-invalid")) func reportsTheMistakesWordForWord(name: String) throws {
    let fixture = Program.fixtures.appending(path: "sites-invalid/\(name)")
    let site = try SiteCopy(of: fixture.appending(path: "input"))
    let run = try Program(["check"], in: site.folder)
    #expect(run.status == 1)
    let expected = fixture.appending(path: "stderr.txt")
    if updatesGoldens { try run.errors.write(to: expected, atomically: false, encoding: .utf8) }
    #expect(run.errors == (try String(contentsOf: expected, encoding: .utf8)))
  }

  @Test func aBuildWithErrorsLeavesTheOldSite() throws {
    let site = try SiteCopy(of: Program.fixtures.appending(path: "sites/basic/input"))
    #expect(try Program(["build"], in: site.folder).status == 0)
    let page = site.folder.appending(path: "public/about.html")
    let before = try String(contentsOf: page, encoding: .utf8)
    try "---\ntitle: 新\n---\n[x](nowhere.md)\n".write(
      to: site.folder.appending(path: "content/about.md"), atomically: false, encoding: .utf8)
    let run = try Program(["build"], in: site.folder)
    #expect(run.status == 1)
    #expect(run.output == "nothing was written; public is as it was\n")
    #expect(try String(contentsOf: page, encoding: .utf8) == before)
  }
}
