/// Takes typed members out of a JSON object and remembers what was asked for, so that what nobody asked for can
/// be reported as unknown. Mistakes stand in `diagnostics`.
public struct JSONRecord {
  /// The mistakes met so far.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The object.
  public let value: JSONValue
  private let file: SourceFile
  private var known: Set<String> = []

  /// A reader of an object; any other value is reported.
  public init(_ value: JSONValue, in file: SourceFile) {
    self.value = value
    self.file = file
    if case .object = value.content { return }
    report("expected an object in { }, found \(value.kindName)", at: value.offset)
  }

  /// The value of a member, or nil where it is missing or null.
  public mutating func member(_ name: String) -> JSONValue? {
    known.insert(name)
    guard let member = value[name], member.content != .null else { return nil }
    return member
  }

  /// The text of a member, or nil where it is missing or empty.
  public mutating func text(_ name: String) -> String? {
    guard let member = member(name) else { return nil }
    if let text = member.string { return text.isEmpty ? nil : text }
    report("\"\(name)\" wants a string, found \(member.kindName)", at: member.offset)
    return nil
  }

  /// The text of a member that every such object has; empty where it is missing, which is reported.
  public mutating func required(_ name: String) -> String {
    if let text = text(name) { return text }
    guard case .object = value.content else { return "" }
    if value[name]?.string != nil || value[name] == nil {
      report("this entry wants \"\(name)\"", at: value[name]?.offset ?? value.offset, .keyMissing)
    }
    return ""
  }

  /// The strings of a member that is a list; empty where it is missing.
  public mutating func texts(_ name: String) -> [String] {
    items(name).compactMap { item in
      if item.string == nil { report("\"\(name)\" wants strings, found \(item.kindName)", at: item.offset) }
      return item.string
    }
  }

  /// The items of a member that is a list; empty where it is missing.
  public mutating func items(_ name: String) -> [JSONValue] {
    guard let member = member(name) else { return [] }
    if let items = member.array { return items }
    report("\"\(name)\" wants a list in [ ], found \(member.kindName)", at: member.offset)
    return []
  }

  /// The objects of a member that is a list, each taken apart by `read`; empty where it is missing.
  public mutating func objects<Item>(_ name: String, _ read: (inout JSONRecord) -> Item) -> [Item] {
    items(name).map { item in
      var record = JSONRecord(item, in: file)
      let read = read(&record)
      record.finish()
      diagnostics += record.diagnostics
      return read
    }
  }

  /// The whole number of a member, or nil where it is missing.
  public mutating func number(_ name: String) -> Int? {
    guard let member = member(name) else { return nil }
    if let number = member.integer { return number }
    report("\"\(name)\" wants a whole number, found \(member.kindName)", at: member.offset)
    return nil
  }

  /// `true` or `false`; false where the member is missing.
  public mutating func flag(_ name: String) -> Bool {
    guard let member = member(name) else { return false }
    if let flag = member.bool { return flag }
    report("\"\(name)\" wants true or false, found \(member.kindName)", at: member.offset)
    return false
  }

  /// A day written as `"2026-11-21"`.
  public mutating func day(_ name: String) -> CalendarDay? {
    guard let text = text(name), let offset = value[name]?.offset else { return nil }
    if let day = CalendarDay(iso: text) { return day }
    report("\"\(name)\" wants a day of the calendar, as \"2026-11-21\"", at: offset)
    return nil
  }

  /// The first byte of a member's value, or of the object where the member is missing.
  public func offset(of name: String) -> Int { value[name]?.offset ?? value.offset }

  /// Reports a mistake that the caller found.
  public mutating func report(
    _ message: String, at offset: Int, _ identifier: Diagnostic.Identifier = .valueInvalid,
    notes: [String] = []
  ) {
    diagnostics.append(file.error(identifier, message, at: offset, notes: notes))
  }

  /// Takes over a mistake that was found in an object inside this one.
  public mutating func append(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports the members that nobody asked for, each with the known names that look like it; as errors where a
  /// setting that is passed over would do harm.
  public mutating func finish(_ severity: Diagnostic.Severity = .warning) {
    for member in value.members where !known.contains(member.name) {
      let near = known.nearest(to: member.name)
      let notes = near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"]
      diagnostics.append(
        Diagnostic(
          severity, .keyUnknown, "the name \"\(member.name)\" is not known here",
          at: file.place(of: member.nameOffset), notes: notes))
    }
  }
}
