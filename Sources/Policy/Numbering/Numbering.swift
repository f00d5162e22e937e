internal import Basics

/// The official number with which a paragraph begins, such as `一、`, `（一）`, `1.`, `附件 1` or `第十二条之一`.
///
/// The families are those of GB/T 9704 (公文格式) and, for laws, of the 立法法; half and full width are one family.
public struct Numbering: Sendable, Hashable {
  /// The glyphs of a number: what makes two numbers count in one row.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// `第一编`
    case part
    /// `第一章`
    case chapter
    /// `第一节`
    case section
    /// `第一条`
    case article
    /// `一、`
    case ideograph
    /// `（一）`
    case bracketedIdeograph
    /// `1.`, `1．`, `1、`
    case decimal
    /// `（1）`
    case bracketedDecimal
    /// `1）`
    case closedDecimal
    /// `①`
    case circled
    /// `附件 1`, and `附件` alone, which counts as the first.
    case annex
    /// `附件：`, which begins the list of annexes and numbers nothing.
    case annexList

    /// The order in which official documents nest the families, outermost first.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Which glyphs.
  public let family: Family
  /// The number itself; 0 for `annexList`.
  public let value: Int
  /// 1 for 之一, 2 for 之二; 0 where there is none.
  public let suffix: Int
  /// How many bytes of the line it takes, its punctuation included and the blanks after it not.
  public let byteCount: Int
  /// The number as it is printed, punctuation included.
  public let printed: String

  /// The number at the start of a line, or nil. The line must not begin with blanks.
  public init?(_ line: String) {
    let bytes = Array(line.utf8)
    self.init(bytes, in: 0..<bytes.count)
  }

  /// The number at the start of a range of bytes, or nil. The range must not begin with blanks.
  public init?(_ bytes: [UInt8], in range: Range<Int>) {
    var reader = NumberingReader(ByteScanner(bytes, in: range))
    guard let found = reader.read() else { return nil }
    self.init(
      family: found.family, value: found.value, suffix: found.suffix,
      byteCount: reader.scanner.offset - range.lowerBound,
      printed: reader.scanner.text(range.lowerBound..<reader.scanner.offset))
  }

  init(family: Family, value: Int, suffix: Int, byteCount: Int, printed: String) {
    self.family = family
    self.value = value
    self.suffix = suffix
    self.byteCount = byteCount
    self.printed = printed
  }
}
