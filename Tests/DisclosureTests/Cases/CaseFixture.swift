import Basics
import Disclosure
import Glibc
import Statistics

/// A small schema, three levels of regions and files written for one test.
struct CaseFixture {
  let folder: String
  static let header = "key,region,birth,sex,hukou,risk,rating,lastVisit,visits"
  static let good = "k1,110,2020-09-30,male,yes,dropout;ill,good,2026-08-01,3"

  init() {
    var template = Array("/tmp/carebook-cases-XXXXXX".utf8CString)
    folder = mkdtemp(&template).map { String(cString: $0) } ?? ""
  }

  func write(_ name: String, _ bytes: [UInt8]) throws -> CaseFile {
    try Files.replace("\(folder)/\(name)", bytes)
    return CaseFile(kind: "child", path: "\(folder)/\(name)")
  }

  func remove() {
    for name in (try? FolderListing.names(in: SystemPath(folder)).compactMap(\.text)) ?? [] {
      unlink("\(folder)/\(name)")
    }
    rmdir(folder)
  }

  static func field(_ name: String, _ type: FieldType, isOptional: Bool = false) -> Field {
    Field(name: name, column: name, label: name, type: type, isOptional: isOptional)
  }

  static let sexes = [Code("male", label: "男"), Code("女", label: "女")]
  static let risks = [Code("dropout", label: "失辍学"), Code("ill", label: "重病")]
  static let ratings = [Code("good", label: "较好"), Code("fair", label: "一般"), Code("poor", label: "较差")]

  static let schema: Schema = {
    func dimension(_ name: String, _ codes: [Code], _ source: Dimension.Source) -> Dimension {
      Dimension(name: name, label: name, codes: codes, source: source, lowest: nil, sensitive: [])
    }
    let ages = ["0-2", "3-5", "6+"].map { Code($0, label: $0) }
    let visited = Code.yesNo + [Code("none", label: "不适用")]
    let child = RecordKind(
      name: "child", label: "儿童", key: "key",
      fields: [
        field("region", .region), field("birth", .date), field("sex", .code(sexes)), field("hukou", .yesNo),
        field("risk", .codes(risks)), field("rating", .code(ratings)),
        field("lastVisit", .date, isOptional: true), field("visits", .integer),
      ],
      dimensions: [
        dimension("sex", sexes, .field(2)), dimension("hukou", Code.yesNo, .field(3)),
        dimension("risk.dropout", Code.yesNo, .holds(field: 4, code: 0)),
        dimension("risk.ill", Code.yesNo, .holds(field: 4, code: 1)),
        dimension("rating", ratings, .field(5)),
        dimension("age", ages, .ageBands(field: 1, lowerBounds: [0, 3, 6])),
        dimension("visited", visited, .withinMonths(field: 6, by: 5, months: [3, 1, nil])),
        dimension("made", ages, .bands(field: 7, lowerBounds: [0, 3, 6])),
      ],
      impossible: [
        ImpossibleCombination([.init(dimension: 1, codes: [1]), .init(dimension: 4, codes: [0])])
      ])
    func table(_ id: String, _ dimensions: [Int], _ lowest: Int) -> TableDefinition {
      TableDefinition(id: id, title: id, record: 0, dimensions: dimensions, lowest: lowest, notes: [])
    }
    return Schema(
      levels: ["province", "city", "county"], records: [child],
      tables: [
        table("age-sex", [5, 0], 1), table("visits", [4, 6, 7], 2), table("risk", [2, 3], 1),
        table("all", [0], 0),
      ],
      indicators: [], protection: ProtectionPolicy())
  }()

  /// 1 with 11 (110, 111) and 12 (120).
  static let regions = RegionTree(
    sorted: [
      Region(code: "1", name: "省", level: 0, parent: nil, tile: nil),
      Region(code: "11", name: "甲市", level: 1, parent: 0, tile: nil),
      Region(code: "12", name: "乙市", level: 1, parent: 0, tile: nil),
      Region(code: "110", name: "甲县", level: 2, parent: 1, tile: nil),
      Region(code: "111", name: "丙县", level: 2, parent: 1, tile: nil),
      Region(code: "120", name: "乙县", level: 2, parent: 2, tile: nil),
    ], levels: 3)

  func reader(
    tolerate: Int = 0, tasks: Int = 1, blockSize: Int = 1 << 18, checks: Bool = true,
    encoding: TextEncoding? = nil,
    asOf: String = "2026-09-30"
  ) throws -> CaseReader {
    let day = CalendarDay(iso: asOf) ?? CalendarDay(secondsSince1970: 0)
    let snapshot = Snapshot(
      folder: folder, period: "2026Q3", asOf: day, isSynthetic: true, regions: Self.regions, coverage: [])
    return CaseReader(
      schema: Self.schema, snapshot: snapshot, tolerate: tolerate, tasks: tasks, checksPersonalData: checks,
      encoding: encoding, blockSize: blockSize)
  }

  /// Reads one file of the given rows below the header.
  func read(_ rows: String..., tolerate: Int = 0, asOf: String = "2026-09-30") async throws -> CaseCounts {
    let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
    let file = try write("child.csv", Array(text.utf8))
    return try await reader(tolerate: tolerate, asOf: asOf).read([file])
  }
}
