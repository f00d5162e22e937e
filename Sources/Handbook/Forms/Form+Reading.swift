internal import Basics

extension Form {
  init(_ record: inout JSONRecord, id: String, _ file: SourceFile) {
    self.id = id
    self.file = file
    title = record.required("title")
    summary = record.text("summary") ?? ""
    roles = record.references("roles")
    updated = record.day("updated")
    keptBy = record.text("keptBy") ?? ""
    isAdvice = record.flag("advice")
    notes = record.objects("notes") { ProvedText(&$0) }
    aliases = record.objects("aliases") { ProvedText(&$0) }
    blocks = record.objects("blocks") { Block(&$0) }.compactMap { $0 }
    if blocks.isEmpty { record.wants("one block or more", in: "blocks") }
  }
}

extension Form.Block {
  fileprivate init?(_ record: inout JSONRecord) {
    let title = record.text("title") ?? ""
    let kind = record.required("kind")
    switch kind {
    case "fields":
      let fields = record.objects("fields") { Form.Field(&$0) }
      if fields.isEmpty { record.wants("one field or more", in: "fields") }
      if let twice = fields.map(\.label).firstRepeated {
        record.report(
          "two fields of this block are called \"\(twice)\": say which is which",
          at: record.offset(of: "fields"))
      }
      self = .fields(title: title, fields)
    case "table":
      let rows = record.number("rows", in: 1...40)
      self = .table(title: title, columns: Form.Column.all(in: &record), rows: rows)
    case "text":
      let paragraphs = record.objects("paragraphs") { ProvedText(&$0) }
      if paragraphs.isEmpty { record.wants("one paragraph or more", in: "paragraphs") }
      self = .text(title: title, paragraphs)
    case "signatures":
      let parties = record.texts("parties")
      if parties.isEmpty || parties.contains("") { record.wants("whoever signs", in: "parties") }
      self = .signatures(parties: parties)
    default:
      if !kind.isEmpty {
        record.report("\"kind\" wants fields, table, text or signatures", at: record.offset(of: "kind"))
      }
      return nil
    }
  }
}

extension Form.Column {
  /// The columns of a table, and their widths where the file gives some.
  fileprivate static func all(in record: inout JSONRecord) -> [Form.Column] {
    let titles = record.texts("columns")
    if !(1...10).contains(titles.count) { record.wants("1 to 10 columns", in: "columns") }
    if let twice = titles.firstRepeated {
      record.report("two columns are called \"\(twice)\"", at: record.offset(of: "columns"))
    }
    guard record.value["widths"] != nil else { return titles.map { Form.Column(title: $0, width: nil) } }
    let widths = record.items("widths").map { $0.integer ?? 0 }
    guard widths.count == titles.count, widths.allSatisfy({ 1...20 ~= $0 }), widths.reduce(0, +) == 20 else {
      record.wants("a whole number for each column, 20 in all", in: "widths")
      return titles.map { Form.Column(title: $0, width: nil) }
    }
    return zip(titles, widths).map { Form.Column(title: $0, width: $1) }
  }
}

extension JSONRecord {
  /// Reports a member that holds too little, or something else.
  fileprivate mutating func wants(_ what: String, in name: String) {
    let identifier: Diagnostic.Identifier = value[name] == nil ? .keyMissing : .valueInvalid
    report("\"\(name)\" wants \(what)", at: offset(of: name), identifier)
  }

  /// A whole number within bounds, 1 where it is missing.
  mutating func number(_ name: String, in bounds: ClosedRange<Int>) -> Int {
    let number = number(name) ?? 1
    if !bounds.contains(number) {
      wants("a number from \(bounds.lowerBound) to \(bounds.upperBound)", in: name)
    }
    return Swift.min(Swift.max(number, bounds.lowerBound), bounds.upperBound)
  }
}

extension [String] {
  /// The first entry that stands in the list before.
  var firstRepeated: String? {
    var seen: Set<String> = []
    return first { !seen.insert($0).inserted && !$0.isEmpty }
  }
}
