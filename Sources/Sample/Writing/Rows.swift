/// Rows of a case file as bytes: fields with commas between them; no field needs quotes.
struct Rows: Sendable {
  /// What has been written.
  var bytes: [UInt8] = []
  private var isAtStart = true

  /// A word as it is.
  mutating func write(_ word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Begins a field, with a comma before all but a row's first.
  mutating func next() {
    if isAtStart { isAtStart = false } else { bytes.append(0x2C) }
  }

  /// Ends a row.
  mutating func end() {
    bytes.append(0x0A)
    isAtStart = true
  }

  /// A category.
  mutating func field<Category: CodeList>(_ category: Category) {
    next()
    write(Category.words[category.rawValue])
  }

  /// Several categories.
  mutating func field<Category: CodeList>(_ several: Several<Category>) {
    next()
    several.write(to: &self)
  }

  /// Yes or no.
  mutating func field(_ holds: Bool) {
    next()
    write(holds ? "yes" : "no")
  }

  /// A whole number from 0 to 9,999.
  mutating func field(_ number: Int) {
    next()
    var divisor = 1
    while divisor * 10 <= number { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(0x30 + number / divisor % 10))
      divisor /= 10
    }
  }

  /// A region's code.
  mutating func field(_ code: [UInt8]) {
    next()
    bytes.append(contentsOf: code)
  }

  /// A day, counted back from the as-of date; empty where there is none.
  mutating func field(_ daysBefore: Int?, _ days: DayTexts) {
    next()
    if let daysBefore { days.write(daysBefore, to: &bytes) }
  }

  /// A row's key.
  mutating func field(_ row: Int, _ keys: KeySequence) {
    next()
    keys.write(row, to: &bytes)
  }
}
