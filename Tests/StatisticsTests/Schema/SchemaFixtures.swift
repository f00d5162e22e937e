import Basics
import Statistics

/// Schemas in files and in tests.
enum SchemaFixtures {
  /// The reference schema, `content/statistics/schema.json`.
  static func reference() throws -> SourceFile {
    SourceFile(path: "schema.json", text: try text("content/statistics/schema.json"))
  }

  /// A file of the repository.
  static func text(_ path: String) throws -> String {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return String(decoding: try Files.read("/\(root)/\(path)"), as: UTF8.self)
  }

  /// A schema of one kind of record with a field of every type, tables and an indicator, without a mistake.
  static let small = """
    {
      "levels": ["province", "county"],
      "records": {
        "child": {
          "key": "key",
          "fields": {
            "region": {"type": "region"},
            "sex": {"type": "code", "codes": {"male": "男", "female": "女"}},
            "birth": {"type": "date"},
            "visit": {"type": "date", "optional": true},
            "visits": {"type": "integer"},
            "rating": {"type": "code", "codes": {"good": "好", "poor": "差"}, "lowest": "province"},
            "risk": {"type": "codes", "codes": {"hiv": "感染", "poor": "贫困"}, "lowest": {"hiv": "province"}},
            "rural": {"type": "yesNo", "sensitive": ["yes"]}
          },
          "dimensions": {
            "age": {"field": "birth", "ageBands": [0, 3, 4]},
            "visited": {"field": "visit", "withinMonths": {"by": "rating", "good": 3}},
            "often": {"field": "visits", "bands": [0, 1]}
          },
          "impossible": [{"age": ["3"], "sex": ["male"]}]
        }
      },
      "tables": [
        {"id": "a", "record": "child", "title": "甲", "dimensions": ["age", "sex"], "lowest": "county"},
        {"id": "b", "record": "child", "title": "乙", "dimensions": ["rating", "visited"], "lowest": "province"}
      ],
      "indicators": [
        {"id": "i", "title": "丙", "clause": "mca-2019-34#a3.5",
         "numerator": {"table": "a", "where": {"sex": "male"}},
         "denominator": {"table": "a"}}
      ],
      "protection": {"threshold": 5}
    }
    """

  /// The small schema with one change; the text that is changed has to stand in it once.
  static func small(_ old: String, _ new: String) throws -> SourceFile {
    let parts = small.split(separator: old, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw NotOnce(text: old, count: parts.count - 1) }
    return SourceFile(path: "schema.json", text: parts.joined(separator: new))
  }

  /// A text that does not stand in the small schema once.
  struct NotOnce: Error {
    let text: String
    let count: Int
  }
}
