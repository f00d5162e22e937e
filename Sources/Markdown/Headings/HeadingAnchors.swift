internal import Basics

/// The anchors of a page, and those which its headings get by themselves.
///
/// A heading that begins with an official number gets the numbers down to it: 一、 is `s1`, （二） below it `s1.2`,
/// 3. below that `s1.2.3`; 第三章 is `ch3`, its 第一节 `ch3.1`, 第十二条 `art12`, 附件2 `a2`. A heading in Latin letters
/// gets its words, `working-hours`. Any other gets `h-` and eight digits that change only with its text.
struct HeadingAnchors {
  /// Every anchor so far.
  private(set) var ids: Set<String>
  /// The numbers of the headings around the next one.
  private var path: [Step] = []
  /// The next number for an anchor that is taken.
  private var repeats: [String: Int] = [:]

  private struct Step {
    let kind: OfficialNumber.Kind
    let number: Int
    let level: Int
  }

  /// The anchors of a page whose frame has some of its own already.
  init(reserved: Set<String> = []) { ids = reserved }

  /// Whether an author may choose this anchor.
  static func isValid(_ id: String) -> Bool {
    guard let first = id.utf8.first, 0x61...0x7A ~= first else { return false }
    return !id.hasPrefix("fn-") && !id.hasPrefix("fnref-")
      && id.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E }
  }

  /// Takes an anchor; false where the page has it already.
  @discardableResult mutating func reserve(_ id: String) -> Bool { ids.insert(id).inserted }

  /// Takes the first free one of `id-2`, `id-3` and so on.
  mutating func reserveNumbered(_ id: String) -> String {
    var number = repeats[id] ?? 2
    while !reserve("\(id)-\(number)") { number += 1 }
    repeats[id] = number + 1
    return "\(id)-\(number)"
  }

  /// The anchor that a heading's text asks for.
  mutating func derive(from title: [UInt8], level: Int) -> String {
    guard let official = title.withUnsafeBufferPointer({ OfficialNumber($0) }) else {
      path.removeAll { $0.level >= level }
      return Self.words(title) ?? Self.digest(title)
    }
    while let last = path.last,
      official.kind.standsAlone || last.level > level || last.kind >= official.kind
    {
      path.removeLast()
    }
    path.append(Step(kind: official.kind, number: official.number, level: level))
    var id = ByteWriter(capacity: 16)
    id.put(path[0].kind.prefix)
    for (index, step) in path.enumerated() {
      if index > 0 { id.write(byte: 0x2E) }
      id.write(step.number)
    }
    return id.text
  }

  /// The words of a heading that is written in ASCII.
  private static func words(_ title: [UInt8]) -> String? {
    guard title.allSatisfy({ $0 < 0x80 }) else { return nil }
    var id = ""
    for byte in title {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: id.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x41...0x5A: id.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
      default: if !id.isEmpty, !id.hasSuffix("-") { id += "-" }
      }
    }
    if id.hasSuffix("-") { id.removeLast() }
    guard let first = id.utf8.first, first >= 0x61, isValid(id) else { return nil }
    return id
  }

  /// `h-` and the FNV-1a digest of the text.
  private static func digest(_ title: [UInt8]) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for byte in title { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return "h-" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
