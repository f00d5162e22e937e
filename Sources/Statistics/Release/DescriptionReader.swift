internal import Basics

/// Reads `datapackage.json`: what stands under `carebook`, and whether the resources are those that follow from it.
struct DescriptionReader {
  let file: SourceFile
  /// What stands before each file's name.
  let prefix: String
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, prefix: String) {
    self.file = file
    self.prefix = prefix
  }

  /// The header and the schema's public part; nil where something is wrong.
  mutating func read() -> (header: ReleaseHeader, schema: Schema)? {
    switch JSONValue.parse(file) {
    case .failure(let error):
      diagnostics.append(error.diagnostic)
      return nil
    case .success(let value):
      var package = JSONRecord(value, in: file)
      for name in ["profile", "name", "title", "description"] { _ = package.text(name) }
      package.require(["resources", "carebook"])
      let resources = package.items("resources")
      let carebook = package.member("carebook").flatMap { read($0) }
      package.finish()
      diagnostics += package.diagnostics
      guard let carebook, !diagnostics.hasErrors else { return nil }
      check(resources, value["resources"]?.offset ?? value.offset, carebook.schema)
      return carebook
    }
  }

  private mutating func read(_ value: JSONValue) -> (header: ReleaseHeader, schema: Schema)? {
    var record = JSONRecord(value, in: file)
    guard record.whole("format") == ReleaseDescription.format else {
      record.report(
        "this program reads format \(ReleaseDescription.format) of releases", at: record.offset(of: "format"),
        .releaseFormat)
      diagnostics += record.diagnostics
      return nil
    }
    let header = header(&record)
    let protection = protection(&record)
    var reader = SchemaPartReader(file)
    let schema = reader.read(&record, protection)
    record.finish()
    diagnostics += record.diagnostics + reader.diagnostics
    if !prefix.isEmpty, header?.isSynthetic == false {
      let message =
        "only files of made-up data are called \(prefix): name these as the release does, without it"
      diagnostics.append(file.error(.valueInvalid, message, at: record.offset(of: "synthetic")))
    }
    guard let header, let schema, !diagnostics.hasErrors else { return nil }
    return (header, schema)
  }

  private mutating func header(_ record: inout JSONRecord) -> ReleaseHeader? {
    record.require(["nextRelease", "synthetic", "coverage", "asOf", "published"])
    let period = record.required("period")
    let (asOf, published) = (record.day("asOf"), record.day("published"))
    let (next, isSynthetic) = (record.day("nextRelease"), record.flag("synthetic"))
    let (revision, tolerated) = (record.whole("revision"), record.whole("toleratedErrors"))
    var seen: Set<String> = []
    let coverage = record.items("coverage").map { item in
      var entry = JSONRecord(item, in: file)
      let region = entry.required("region")
      if !seen.insert(region).inserted {
        entry.report("this region stands twice", at: entry.offset(of: "region"))
      }
      let (expected, received) = (entry.whole("expected") ?? 0, entry.whole("received") ?? 0)
      entry.finish()
      diagnostics += entry.diagnostics
      return ReleaseHeader.Coverage(region: region, expected: expected, received: received)
    }
    guard let asOf, let published, let revision, let tolerated else { return nil }
    return ReleaseHeader(
      period: period, asOf: asOf, published: published, nextRelease: next, revision: revision,
      isSynthetic: isSynthetic, toleratedErrors: tolerated, coverage: coverage)
  }

  private func protection(_ record: inout JSONRecord) -> ProtectionPolicy {
    record.require(["insiders", "roundingBase"])
    let zeros = ProtectionPolicy.Zeros(rawValue: record.required("zeros"))
    if zeros == nil { record.report("\"zeros\" wants withhold or publish", at: record.offset(of: "zeros")) }
    var share = 0.0
    if case .number(let text) = record.member("maxWithheld")?.content, let number = Double(text),
      0...1 ~= number
    {
      share = number
    } else {
      record.report("\"maxWithheld\" wants a number from 0 to 1", at: record.offset(of: "maxWithheld"))
    }
    let base = record.member("roundingBase") == nil ? nil : record.whole("roundingBase", least: 1)
    return ProtectionPolicy(
      threshold: record.whole("threshold") ?? 0, zeros: zeros ?? .withhold, maxWithheld: share,
      minDenominator: record.whole("minDenominator") ?? 0, insiders: record.flag("insiders"),
      roundingBase: base)
  }

  private mutating func check(_ resources: [JSONValue], _ offset: Int, _ schema: Schema) {
    let expected =
      [
        (ReleaseFolder.regions, ReleaseFolder.regionColumns),
        (ReleaseFolder.codes, ReleaseFolder.codeColumns),
      ]
      + schema.tables.map { (ReleaseFolder.path(of: $0), TableFile.columns(of: $0, in: schema)) }
    guard resources.count == expected.count else {
      let message = "by \"carebook\" there are \(expected.count) resources, but \(resources.count) stand here"
      return diagnostics.append(file.error(.valueInvalid, message, at: offset))
    }
    for (resource, (bare, columns)) in zip(resources, expected) {
      let path = ReleaseFolder.path(bare, prefix: prefix)
      let names = resource["schema"]?["fields"]?.array?.map { $0["name"]?.string }
      if resource["path"]?.string != path || names != columns.map({ $0 }) {
        let message = "here stands the resource \(path) with the fields \(columns.joined(separator: ", "))"
        diagnostics.append(file.error(.valueInvalid, message, at: resource.offset))
      }
    }
  }
}

extension JSONRecord {
  /// Reports those members that are not there; `null` counts as there.
  mutating func require(_ names: [String]) {
    guard case .object = value.content else { return }
    for name in names where value[name] == nil {
      report("this entry wants \"\(name)\"", at: value.offset, .keyMissing)
    }
  }

  /// A whole number that every such object has, of at most 12 digits, so that those of all regions can be added up; nil
  /// where it is none, which is reported.
  mutating func whole(_ name: String, least: Int = 0) -> Int? {
    if case .number(let text) = member(name)?.content, text.utf8.count <= 12, let number = Int(text),
      number >= least
    {
      return number
    }
    if case .object = value.content {
      report("\"\(name)\" wants a whole number from \(least), of at most 12 digits", at: offset(of: name))
    }
    return nil
  }
}
