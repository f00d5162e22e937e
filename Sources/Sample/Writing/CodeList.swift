/// The categories of a field, in the order of the reference schema.
protocol CodeList: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// What stands in files, by raw value.
  static var words: [StaticString] { get }
}

/// Several categories of a field.
struct Several<Category: CodeList>: Sendable {
  private var bits = 0

  /// Whether there are none.
  var isEmpty: Bool { bits == 0 }

  /// Whether a category is among them.
  func contains(_ category: Category) -> Bool { bits & (1 << category.rawValue) != 0 }

  /// Adds a category where a condition holds.
  mutating func insert(_ category: Category, where holds: Bool = true) {
    if holds { bits |= 1 << category.rawValue }
  }

  /// Writes them as a file has them, joined by `;`.
  func write(to row: inout Rows) {
    var isFirst = true
    for index in Category.words.indices where bits & (1 << index) != 0 {
      if !isFirst { row.bytes.append(0x3B) }
      row.write(Category.words[index])
      isFirst = false
    }
  }
}
