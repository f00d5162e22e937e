/// The name of a cell in the ledger: `age=0-2;sex=male`, by dimension; empty for the total of all.
///
/// It says which cell is meant whatever order a schema gives its dimensions. `%`, `=` and `;` inside a name or a code
/// are written as `%25`, `%3D` and `%3B`.
public enum CellName {
  /// The name of the cell with these categories; dimensions that are summed over are left out.
  public static func text(_ categories: [(dimension: String, code: String)]) -> String {
    categories.sorted { $0.dimension < $1.dimension }
      .map { "\(escaped($0.dimension))=\(escaped($0.code))" }.joined(separator: ";")
  }

  /// The categories of a cell, by dimension; nil where the text is no cell's name.
  public static func categories(_ text: String) -> [(dimension: String, code: String)]? {
    if text.isEmpty { return [] }
    var categories: [(dimension: String, code: String)] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let dimension = plain(sides[0]), let code = plain(sides[1]) else { return nil }
      if let last = categories.last, last.dimension >= dimension { return nil }
      categories.append((dimension, code))
    }
    return categories
  }

  private static let escapes = [
    ("25", UInt8(ascii: "%")), ("3D", UInt8(ascii: "=")), ("3B", UInt8(ascii: ";")),
  ]

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { byte in escapes.contains { $0.1 == byte } }) else { return text }
    let bytes = text.utf8.flatMap { byte in
      escapes.first { $0.1 == byte }.map { [UInt8(ascii: "%")] + $0.0.utf8 } ?? [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func plain(_ text: Substring) -> String? {
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: "%", omittingEmptySubsequences: false)
    var bytes = Array(parts[0].utf8)
    for part in parts.dropFirst() {
      guard let escape = escapes.first(where: { part.utf8.starts(with: $0.0.utf8) }) else { return nil }
      bytes.append(escape.1)
      bytes.append(contentsOf: part.utf8.dropFirst(2))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
