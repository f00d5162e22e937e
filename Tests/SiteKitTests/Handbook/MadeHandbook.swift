import Basics
import Handbook
import Policy

@testable import SiteKit

/// A small handbook of one role, made for tests out of front matter and JSON.
struct MadeHandbook {
  /// Keys of the duty's front matter.
  var duty = ""
  /// Keys of the first procedure's front matter.
  var procedure = ""
  /// The steps of the only path, as JSON.
  var steps = #""report", "assessment""#
  /// The pages of the course's only unit, as JSON.
  var pages = #""handbook/worker/01-visit.md", "procedures/report.md""#
  /// The document of the only later law.
  var law = "some-law"

  /// The site and what it reports.
  func site() throws -> (site: Site, diagnostics: [Diagnostic]) {
    let small = try Site.small()
    let model = SiteModel(
      configuration: small.configuration,
      configurationFile: SourceFile(path: "site.json", text: "{}"), today: small.today,
      contentPath: "/nowhere/content", shownContentPath: "content/", strings: [:], themeAssets: [])
    var content = SiteContent()
    content.documents = small.library.documents
    content.stubs =
      StubDocument.read(
        SourceFile(
          path: "stubs.json", text: #"{"documents": [{"slug": "some-law", "title": "某法"}]}"#)
      ).stubs
    content.pages = [
      page("handbook/worker/index.md", .role, "title: 工作员"),
      page(
        "handbook/worker/01-visit.md", .duty,
        "title: 走访\nnumber: 1\nsources: [some-2026-1#c1]\n\(duty)"),
      page("procedures/index.md", .procedures, "title: 程序"),
      page("procedures/report.md", .procedure, "title: 报告\norder: 1\n\(procedure)"),
      page("procedures/assessment.md", .procedure, "title: 评估\norder: 2"),
      page("procedures/placement.md", .procedure, "title: 安置\norder: 3"),
    ].compactMap { $0 }
    for (kind, id, text) in files {
      if let file = HandbookFile.read(kind, id: id, SourceFile(path: "content/\(id).json", text: text)).file {
        content.handbook.add(file)
      }
    }
    var diagnostics: [Diagnostic] = []
    let site = model.site(content, &diagnostics)
    return (site, diagnostics)
  }

  private func page(_ path: String, _ kind: PageKind, _ keys: String) -> PageFile? {
    PageFile.parse(
      SourceFile(path: "content/\(path)", text: "---\n\(keys)\n---\n"), path: path, kind: kind
    ).page
  }

  private var files: [(HandbookKind, String, String)] {
    let proof = #""source": "some-2026-1#c1", "quote": "各地要做到人人在学""#
    return [
      (.paths, "paths", #"{"paths": [{"id": "danger", "title": "遇险", "steps": [\#(steps)]}]}"#),
      (
        .course, "worker",
        #"{"title": "课程", "role": "worker", \#(proof), "units": [{"id": "u", "title": "一", "pages": [\#(pages)]}]}"#
      ),
      (
        .calendar, "calendar",
        #"{"entries": [{"id": "quarter", "title": "更新", "what": "更新。", "roles": ["worker"], "area": "某省", "every": {"months": 3}, "from": "2026-03-25", "dayNote": "本站建议", \#(proof)}]}"#
      ),
      (.form, "visit", #"{"title": "走访记录", "roles": ["worker"], "blocks": []}"#),
      (
        .laterLaw, "later-law",
        #"{"entries": [{"title": "《某法》", "document": "\#(law)", "since": "2021年6月1日起施行"}]}"#
      ),
    ]
  }
}
