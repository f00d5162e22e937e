import Basics
import Foundation
import Mustache
import Policy
import Statistics

@testable import SiteKit

/// A small release in a folder of its own, gone when the test is: a province with two cities, children by sex and by
/// risk in one table, reports of another kind in a second.
final class PublishedRelease {
  private let folder: String
  let publication: Publication

  init(
    isSynthetic: Bool = false, revision: Int = 0, tableTitle: String = "性别与情形", period: String = "2026Q3",
    protection: ProtectionPolicy = ProtectionPolicy()
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString)").path
    self.folder = folder
    let release = Self.release(
      ReleaseHeader(
        period: period, asOf: try Self.day("2026-09-30"), published: try Self.day("2026-10-21"),
        nextRelease: nil, revision: revision, isSynthetic: isSynthetic, toleratedErrors: 0, coverage: []),
      tableTitle, protection)
    try Files.makeFolder("\(folder)/release/tables")
    try ReleaseWriter(release).forEach { try Files.create("\(folder)/release/\($0.path)", $0.bytes) }
    let read = try ReleaseReader.read("\(folder)/release")
    publication = Publication(
      name: period + (revision == 0 ? "" : "-r\(revision)"), folder: "\(folder)/release",
      release: read.release ?? release, isSuperseded: false)
  }

  deinit { try? Files.removeFolder(folder) }

  /// A file of the release's own folder.
  func own(_ path: String) throws -> [UInt8] { try Files.read("\(publication.folder)/\(path)") }

  private static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(iso: text) else { throw FileError("read", text, code: 22) }
    return day
  }

  private static func release(
    _ header: ReleaseHeader, _ title: String, _ protection: ProtectionPolicy
  ) -> Release {
    let sex = [Code("male", label: "男"), Code("female", label: "女")]
    let risk = [Code("yes", label: "是"), Code("no", label: "否")]
    let child = kind("child", "儿童", [("sex", "性别", sex), ("risk.dropout", "失辍学", risk)])
    let event = kind("event", "事件", [("kind", "类型", [Code("a,b", label: "甲\"乙\"<丙>")])])
    let tables = [
      TableDefinition(
        id: "sex-risk", title: title, record: 0, dimensions: [0, 1], lowest: 1, notes: ["按居住地统计。"]),
      TableDefinition(id: "报告 1", title: "报告", record: 1, dimensions: [0], lowest: 0, notes: []),
    ]
    let dropout = Indicator(
      id: "dropout", title: "失辍学率", clause: "some-2026-1#c1", measure: .percent,
      numerator: .init(table: 0, codes: [[1], [0]]), denominator: .init(table: 0, codes: [[], [0, 1]]),
      notes: [])
    let reports = Indicator(
      id: "reports", title: "报告数", clause: "nowhere#c1", measure: .count,
      numerator: .init(table: 1, codes: [[]]), denominator: nil, notes: ["每次一起。"])
    let schema = Schema(
      levels: ["province", "city"], records: [child, event], tables: tables, indicators: [dropout, reports],
      protection: protection)
    let regions = [
      Region(code: "22", name: "甲省", level: 0, parent: nil, tile: nil),
      Region(code: "2201", name: "乙市", level: 1, parent: 0, tile: nil),
      Region(code: "2202", name: "丙市", level: 1, parent: 0, tile: nil),
    ]
    return Release(
      header: header, schema: schema, regions: RegionTree(sorted: regions, levels: 2), tables: cells)
  }

  private static func kind(_ name: String, _ label: String, _ dimensions: [(String, String, [Code])])
    -> RecordKind
  {
    RecordKind(
      name: name, label: label, key: nil, fields: [],
      dimensions: dimensions.enumerated().map { number, dimension in
        Dimension(
          name: dimension.0, label: dimension.1, codes: dimension.2, source: .field(number), lowest: nil,
          sensitive: [])
      }, impossible: [])
  }

  private static var cells: [PublishedTable] {
    var first = PublishedTable(extents: [3, 3], regions: 3)
    for row in first.status.indices where row < 18 {
      first.status[row] =
        [.published, .withheld, .notApplicable, .rounded, .published, .notReported][row % 6]
      if [.published, .rounded].contains(first.status[row]) { first.values[row] = 1000 + row }
    }
    var second = PublishedTable(extents: [2], regions: 1)
    second.status = [.published, .published]
    second.values = [0, 7]
    return [first, second]
  }
}

extension Site {
  /// A site of one document, without pages.
  static func small(publisher: String = "", url: String = "", language: String = "zh-CN") throws -> Site {
    let file = SourceFile(
      path: "site.json",
      text: #"{"title": "儿童手册", "language": "\#(language)", "publisher": "\#(publisher)", "url": "\#(url)"}"#)
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "\(root)/themes/default/strings/\(language).json"
    let members = try JSONValue.parse(SourceFile(path: path, bytes: try Files.read(path))).get().members
    let strings = members.map { ($0.name, $0.value.string ?? "") }
    guard let configuration = SiteConfiguration.parse(file).configuration,
      let today = CalendarDay(iso: "2026-11-21")
    else { throw FileError("read", "site.json", code: 22) }
    let model = SiteModel(
      configuration: configuration, configurationFile: file, today: today, contentPath: "content",
      shownContentPath: "content/", strings: Dictionary(uniqueKeysWithValues: strings), themeAssets: [])
    let text = "---\ntitle: 某意见\nnumber: 某发〔2026〕1号\n---\n某意见\n一、控辍保学\n各地要做到人人在学。\n"
    var content = SiteContent()
    content.documents = [
      PolicyDocument(slug: "some-2026-1", SourceFile(path: "content/policies/some-2026-1.txt", text: text))
    ]
    var diagnostics: [Diagnostic] = []
    return model.site(content, &diagnostics)
  }
}

extension Value {
  /// A member of an object.
  subscript(name: String) -> Value {
    if case .object(let object) = self { object[name] ?? .none } else { .none }
  }
  /// The items of a list.
  var items: [Value] { if case .list(let items) = self { items } else { [] } }
  /// Text, or HTML as text.
  var text: String {
    switch self {
    case .text(let text): text
    case .html(let bytes): String(decoding: bytes, as: UTF8.self)
    default: ""
    }
  }
}
