/// Takes typed values out of front matter and remembers what was asked for, so that what nobody asked for can be
/// reported as unknown.
public struct FrontMatterReader {
  /// The mistakes met so far.
  public private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile
  private let frontMatter: FrontMatter
  private var known: Set<String> = []

  /// A reader of a file's front matter.
  public init(_ frontMatter: FrontMatter, of file: SourceFile) {
    self.frontMatter = frontMatter
    self.file = file
  }

  /// The text of a key, or nil where the key is missing or empty.
  public mutating func text(_ key: String) -> FrontMatter.Text? {
    known.insert(key)
    switch frontMatter[key] {
    case nil: return nil
    case .scalar(let text): return text.string.isEmpty ? nil : text
    case .list(let items):
      report("\"\(key)\" holds one text, not a list", at: items.first?.offset ?? 0)
      return nil
    }
  }

  /// The text of a key that every such file has.
  public mutating func required(_ key: String) -> FrontMatter.Text? {
    if let text = text(key) { return text }
    if frontMatter[key] == nil || !diagnostics.contains(where: { $0.message.hasPrefix("\"\(key)\"") }) {
      diagnostics.append(file.error(.keyMissing, "this file wants \"\(key)\" in its front matter", at: 0))
    }
    return nil
  }

  /// The items of a key; a single text is a list of one.
  public mutating func list(_ key: String) -> [FrontMatter.Text] {
    known.insert(key)
    return switch frontMatter[key] {
    case nil: []
    case .scalar(let text): text.string.isEmpty ? [] : [text]
    case .list(let items): items
    }
  }

  /// A day written as `2026-11-21`.
  public mutating func day(_ key: String) -> CalendarDay? {
    guard let text = text(key) else { return nil }
    if let day = CalendarDay(iso: text.string) { return day }
    report("\"\(key)\" wants a day of the calendar, as 2026-11-21", at: text.offset)
    return nil
  }

  /// A whole number from 0.
  public mutating func number(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    if text.string.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text.string) { return number }
    report("\"\(key)\" wants a whole number", at: text.offset)
    return nil
  }

  /// `true` or `false`; false where the key is missing.
  public mutating func flag(_ key: String) -> Bool {
    guard let text = text(key) else { return false }
    switch text.string {
    case "true": return true
    case "false": return false
    default:
      report("\"\(key)\" wants true or false", at: text.offset)
      return false
    }
  }

  /// One of a few words, or nil where the key is missing or holds another word.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text.string) { return choice }
    report(
      "\"\(key)\" wants one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))", at: text.offset)
    return nil
  }

  /// Reports the keys that nobody asked for, each with the known keys that look like it.
  public mutating func finish() {
    for field in frontMatter.fields where !known.contains(field.key.string) {
      let near = known.nearest(to: field.key.string)
      let notes = near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"]
      diagnostics.append(
        file.warning(
          .keyUnknown, "the key \"\(field.key.string)\" is not known here", at: field.key.offset, notes: notes
        ))
    }
  }

  /// Reports a mistake that the caller found in a value.
  public mutating func report(
    _ message: String, at offset: Int, _ identifier: Diagnostic.Identifier = .valueInvalid
  ) {
    diagnostics.append(file.error(identifier, message, at: offset))
  }
}
