import Basics
import Testing

@testable import Statistics

@Suite struct ReleaseReaderTests {
  /// `path:line:column identifier` of what is told when one text of a file is replaced.
  private func told(_ path: String, _ text: String, _ other: String) throws -> [String] {
    var files = SmallRelease().value.files
    let whole = String(decoding: files[path] ?? [], as: UTF8.self)
    let parts = whole.components(around: text)
    #expect(parts.count == 2, "\(text) must stand once in \(path)")
    files[path] = Array(parts.joined(separator: other).utf8)
    return try told(files)
  }

  private func told(_ files: [String: [UInt8]]) throws -> [String] {
    let outcome = try ReleaseReader.read("r", files: files)
    #expect((outcome.release == nil) == outcome.diagnostics.hasErrors)
    return outcome.diagnostics.map { diagnostic in
      let position = diagnostic.place?.position.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.place?.path ?? "")\(position) \(diagnostic.identifier)"
    }
  }

  @Test(arguments: [
    ("2201,male,,withheld", "2201,boy,,withheld", "6:6"),
    ("2201,male,,withheld", "2209,male,,withheld", "6:1"),
    ("2201,male,,withheld", "2201,male,3,withheld", "6:11"),
    ("2201,male,,withheld", "2201,male,,hidden", "6:12"),
    ("2201,male,,withheld", "2201,total,,withheld", "6:1"),
    ("2201,male,,withheld", "2201,male,withheld", "6:1"),
    ("22,male,14,published", "22,male,014,published", "3:9"),
    ("22,male,14,published", "22,male,,published", "3:9"),
    ("22,male,14,published", "22,male,-1,published", "3:9"),
    ("22,male,14,published", "22,male,99999999999999999999,published", "3:9"),
    ("region,sex,value,status", "region,sex,status,value", "1:1"),
    ("22,male,14,published\n22,female,16,published", "22,female,16,published\n22,male,14,published", "4:1"),
  ])
  func reportsARowAtItsPlace(text: String, other: String, place: String) throws {
    #expect(try told("tables/sex.csv", text, other) == ["r/tables/sex.csv:\(place) release-row"])
  }

  @Test func takesAMissingRowForAnAbsentCell() throws {
    #expect(try told("tables/sex.csv", "2201,male,,withheld\n", "") == [])
  }

  @Test func reportsAnUnclosedQuoteAtItsLine() throws {
    #expect(try told("tables/sex.csv", "2201,male", "\"2201,male") == ["r/tables/sex.csv:6:1 csv-quote"])
  }

  @Test(arguments: [
    ("2201,22,乙市,city,1,2", "2201,22,乙市,county,1,2", "3:12"),
    ("2201,22,乙市,city,1,2", "2201,23,乙市,city,1,2", "3:6"),
    ("2201,22,乙市,city,1,2", "2201,,乙市,city,1,2", "3:6"),
    ("2201,22,乙市,city,1,2", "2201,22,,city,1,2", "3:9"),
    ("2201,22,乙市,city,1,2", "2201,22,乙市,city,1,", "3:17"),
    ("2201,22,乙市,city,1,2", "2201,22,乙市,city,0,2", "3:17"),
    ("2201,22,乙市,city,1,2", "2202,22,乙市,city,1,2", "4:1"),
    ("2201,22,乙市,city,1,2", "2203,22,乙市,city,1,2", "4:1"),
  ])
  func reportsARegionAtItsPlace(text: String, other: String, place: String) throws {
    #expect(try told("regions.csv", text, other) == ["r/regions.csv:\(place) release-row"])
  }

  @Test func reportsCodesThatThePackageDoesNotName() throws {
    #expect(
      try told("codes.csv", "child/sex,male,total,男", "child/sex,male,total,女") == [
        "r/codes.csv:3:1 release-row"
      ])
    #expect(try told("codes.csv", "staff/sex,male,total,男\n", "") == ["r/codes.csv:10:1 release-row"])
  }

  @Test(arguments: [
    (#""format": 1"#, #""format": 2"#, "release-format"),
    (#""revision": 0"#, #""revision": -1"#, "value-invalid"),
    (#""threshold": 5,"#, "", "value-invalid"),
    (#""insiders": true,"#, "", "key-missing"),
    (#""zeros": "withhold""#, #""zeros": "maybe""#, "value-invalid"),
    (#""insiders": true,"#, #""insiders": true, "insider": 1,"#, "key-unknown"),
    (#""id": "sex""#, #""id": "../sex""#, "value-invalid"),
    (#""dimensions": ["sex"]"#, #""dimensions": ["age"]"#, "value-invalid"),
    (#""record": "child""#, #""record": "none""#, "value-invalid"),
    (#""region": "22","#, #""region": "23","#, "value-invalid"),
    (#""path": "tables/sex.csv""#, #""path": "tables/age.csv""#, "value-invalid"),
    (#""carebook": {"#, #""carebook": ["#, "json-syntax"),
    (#""carebook": {"#, #""carebok": {"#, "key-missing"),
  ])
  func reportsAMistakeInThePackage(text: String, other: String, identifier: String) throws {
    let told = try told("datapackage.json", text, other)
    #expect(told.contains { $0.hasSuffix(" \(identifier)") }, "\(told)")
  }

  @Test(arguments: [("count", 0), ("percent", 1), ("ratio", 1)])
  func aShareWantsWhatItIsAShareOf(measure: String, mistakes: Int) throws {
    let indicator =
      #"{"id": "a", "title": "a", "clause": "d#c1", "measure": "\#(measure)", "numerator": {"table": "sex", "where": {}}, "denominator": null, "notes": []}"#
    #expect(
      try told("datapackage.json", #""indicators": []"#, #""indicators": [\#(indicator)]"#).count == mistakes)
  }

  @Test func reportsFilesThatAreMissingOrUnknown() throws {
    var files = SmallRelease().value.files
    files["tables/sex.csv"] = nil
    files["tables/other.csv"] = []
    #expect(
      try told(files) == ["r/tables/other.csv release-file-unknown", "r/tables/sex.csv release-file-missing"])
    #expect(try told([:]) == ["r/datapackage.json release-file-missing"])
  }
}

extension String {
  /// What stands around each occurrence of a text.
  fileprivate func components(around text: String) -> [String] {
    var parts: [String] = [""]
    var rest = self[...]
    while !rest.isEmpty {
      if rest.utf8.starts(with: text.utf8) {
        parts.append("")
        rest = rest[rest.index(rest.startIndex, offsetBy: text.count)...]
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}
