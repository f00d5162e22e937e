import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test(arguments: [
    (["biuld"], 64, "did you mean build"), (["build", "--ouput", "x"], 64, "did you mean --output"),
    (["build", "--jobs", "0"], 64, "--jobs wants a number"), (["build", "x"], 64, "unexpected \"x\""),
    (["check", "--today", "2026-02-30"], 64, "--today wants a day"), (["import"], 64, "which file?"),
    (["check", "--diagnostics", "xml"], 64, "text or json"), (["build", "--output"], 64, "wants a value"),
    (["import", "/nowhere.txt"], 74, "/nowhere.txt: cannot read"), ([], 64, "usage: carebook COMMAND"),
    (["check", "--site", "/nowhere"], 1, "there is no site.json here"), (["pack"], 64, "which role?"),
    (["pack", "a", "b"], 64, "unexpected \"b\""),
    (["pack", "a", "--site", "/nowhere"], 1, "there is no site.json"),
  ])
  func saysWhatIsWrongWithTheCall(words: [String], status: Int, message: String) throws {
    let run = try Program(words)
    #expect(run.status == Int32(status))
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: ["build", "check", "pack", "import"]) func helpsWithEachCommand(name: String) throws {
    let run = try Program([name, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("usage: carebook \(name)"))
    #expect(try Program(["--help"]).output.contains("  \(name) "))
  }

  @Test func writesMistakesAsJSONWhereAsked() throws {
    let site = try SiteCopy(of: Program.fixtures.appending(path: "sites-invalid/anchor-missing/input"))
    let run = try Program(["check", "--diagnostics", "json"], in: site.folder)
    let lines = run.errors.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["identifier"] as? String == "anchor-missing")
    }
  }

  @Test func judgesReviewDaysByTheDayItIsTold() throws {
    let site = try SiteCopy(of: Program.fixtures.appending(path: "sites-invalid/overdue/input"))
    #expect(try Program(["check", "--today", "2026-01-31"], in: site.folder).status == 0)
    #expect(try Program(["check", "--today", "2026-02-01"], in: site.folder).status == 1)
    let build = try Program(["build", "--today", "2026-02-01"], in: site.folder)
    #expect(
      build.status == 0 && build.errors.contains("warning: ") && build.errors.contains("[review-overdue]"))
    let page = try String(contentsOf: site.folder.appending(path: "public/a.html"), encoding: .utf8)
    #expect(page.contains("未复核"))
  }

  @Test func importsToStandardOutputOrToAFile() throws {
    let raw = Program.fixtures.appending(path: "official/mca-2019-34.txt").path
    let printed = try Program(["import", raw])
    #expect(printed.status == 0 && printed.output.hasPrefix("---\ntitle: "))
    #expect(printed.errors.contains("read as utf-8"))
    let target = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: target) }
    #expect(try Program(["import", raw, "--output", target.path]).status == 0)
    #expect(try String(contentsOf: target, encoding: .utf8) == printed.output)
  }
}

@Suite struct FailureTests {
  @Test func aFailedBuildPrintsNothingButJSONOnStandardErrorWhereAsked() throws {
    let site = try SiteCopy(of: Program.fixtures.appending(path: "sites-invalid/link-missing/input"))
    for words in [
      ["build", "--diagnostics", "json"], ["build", "--diagnostics", "json", "--output", "content"],
    ] {
      let run = try Program(words, in: site.folder)
      #expect(run.status != 0)
      let lines = run.errors.split(separator: "\n")
      #expect(!lines.isEmpty)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["severity"] is String)
      }
    }
  }

  @Test func aMistypedSiteLeavesNothingBehind() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "carebook-none-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Program(["build"], in: folder).status == 1)
    #expect(try Program(["build", "--site", "nowhere"], in: folder).status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func anImportNeverReplacesItsOwnSource() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString).txt")
    try FileManager.default.copyItem(
      at: Program.fixtures.appending(path: "official/mca-2019-34.txt"), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let before = try Data(contentsOf: copy)
    #expect(try Program(["import", copy.path, "--output", copy.path]).status == 64)
    #expect(try Data(contentsOf: copy) == before)
  }

  @Test func anImportKeepsWhatAnEditorWroteIntoTheOldFile() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: copy) }
    let edited = Program.root.appending(path: "content/policies/jilin-three-year-action.txt")
    try FileManager.default.copyItem(at: edited, to: copy)
    let raw = Program.fixtures.appending(path: "official/jilin-three-year-action.txt").path
    #expect(try Program(["import", raw, "--output", copy.path]).status == 0)
    #expect(try String(contentsOf: copy, encoding: .utf8) == String(contentsOf: edited, encoding: .utf8))
  }

  @Test(arguments: [["import", "Tests/Fixtures/official/mca-2019-34.txt"], ["--help"], ["build", "--help"]])
  func saysWhenStandardOutputTakesNothing(words: [String]) throws {
    let run = try Program(words, outputTo: "/dev/full")
    #expect(run.status == 74)
  }
}
