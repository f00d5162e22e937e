import Basics
import Foundation
import Handbook
import Policy
import Statistics

@testable import SiteKit

/// A small site with a role, a document, a schema and one form.
enum HandbookSite {
  static func made(form: String, schema: String? = schemaText) throws -> (
    site: Site, diagnostics: [Diagnostic]
  ) {
    let file = SourceFile(path: "site.json", text: #"{"title": "儿童手册"}"#)
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "\(root)/themes/default/strings/zh-CN.json"
    let members = try JSONValue.parse(SourceFile(path: path, bytes: try Files.read(path))).get().members
    guard let configuration = SiteConfiguration.parse(file).configuration,
      let today = CalendarDay(iso: "2026-11-21")
    else { throw FileError("read", "site.json", code: 22) }
    let model = SiteModel(
      configuration: configuration, configurationFile: file, today: today, contentPath: "content",
      shownContentPath: "content/",
      strings: Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value.string ?? "") }),
      themeAssets: [])
    var content = SiteContent()
    let text = "---\ntitle: 某意见\nnumber: 某发〔2026〕1号\n---\n某意见\n一、控辍保学\n各地要做到人人在学。\n"
    content.documents = [
      PolicyDocument(slug: "some-2026-1", SourceFile(path: "content/policies/some-2026-1.txt", text: text))
    ]
    content.pages = [PageFile(indexOf: "handbook/child-director")]
    content.schema = schema.map { SchemaFile(SourceFile(path: "content/statistics/schema.json", text: $0)) }
    var diagnostics: [Diagnostic] = []
    let (read, mistakes) = HandbookFile.read(
      .form, id: "file", SourceFile(path: "content/forms/file.json", text: form))
    if let read { content.handbook.add(read) }
    let site = model.site(content, &diagnostics)
    return (site, mistakes + diagnostics)
  }

  static let schemaText = #"""
    {"levels": ["province"], "records": {"child": {"label": "儿童", "fields": {
      "region": {"type": "region", "label": "居住地"},
      "birth": {"type": "date", "label": "出生日期"},
      "sex": {"type": "code", "label": "性别", "codes": {"male": "男", "female": "女"}},
      "risk": {"type": "codes", "label": "情形", "codes": {"ill": "重病", "other": "其他"}}}}},
     "tables": [{"id": "sex", "title": "性别", "record": "child", "dimensions": ["sex"], "lowest": "province"}],
     "indicators": [{"id": "girls", "title": "女童数", "clause": "some-2026-1#c1",
       "numerator": {"table": "sex", "where": {"sex": "female"}}}]}
    """#
}
