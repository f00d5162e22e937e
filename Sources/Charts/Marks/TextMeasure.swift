internal import Basics

/// How wide text becomes, and where it may be broken.
///
/// Pages choose the reader's own font, so widths are upper bounds: for each kind of character the widest advance
/// that Chromium measured (14 px, weights 400 and 600) in DejaVu Sans, Liberation Sans and Noto Sans CJK SC. What
/// is drawn is therefore often narrower by a tenth, and by a quarter in Latin text, but never wider.
public enum TextMeasure {
  /// The size of text in drawings.
  public static let size = 14.0
  /// The size of secondary text: ticks and remarks; the least that is drawn.
  public static let small = 13.0

  /// The width of a line of text, in the units of its size.
  public static func width(_ text: String, size: Double = size, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0.0) { $0 + width(of: $1, isBold: isBold) } * size
  }

  /// Text broken into lines no wider than `width`: between wide characters and at spaces, no closing punctuation
  /// at the head of a line, a word that is wider alone broken anywhere. At most `lines`; then the last ends in `…`.
  public static func lines(
    _ text: String, width limit: Double, size: Double = size, isBold: Bool = false, most: Int = 3
  ) -> [String] {
    func width(_ text: String) -> Double { self.width(text, size: size, isBold: isBold) }
    // Most text has room: then it need not be taken apart.
    if most > 0, !text.isEmpty, width(text) <= limit { return [trimmed(text)] }
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for piece in pieces(text) {
      let advance = width(piece)
      if used + advance <= limit {
        line += piece
        used += advance
      } else if advance <= limit {
        lines.append(line)
        (line, used) = piece == " " ? ("", 0) : (piece, advance)
      } else {
        for scalar in piece.unicodeScalars {
          let advance = self.width(of: scalar, isBold: isBold) * size
          if !line.isEmpty, used + advance > limit {
            lines.append(line)
            (line, used) = ("", 0)
          }
          line.unicodeScalars.append(scalar)
          used += advance
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines.map(trimmed) }
    var last = lines[most - 1]
    while !last.isEmpty, width(last + "…") > limit { last.unicodeScalars.removeLast() }
    return lines.prefix(most - 1).map(trimmed) + [trimmed(last) + "…"]
  }

  /// What a line cannot be broken inside of: a word, or a wide character with the closing punctuation after it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for scalar in text.unicodeScalars {
      let opens = pieces.last?.unicodeScalars.last.map { opening.contains($0) } ?? false
      let isWord = !scalar.isWide && scalar != " "
      let followsWord = pieces.last?.unicodeScalars.last.map { !$0.isWide && $0 != " " } ?? false
      if !pieces.isEmpty, opens || closing.contains(scalar) || isWord && followsWord {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else {
        pieces.append(String(scalar))
      }
    }
    return pieces
  }

  private static func trimmed(_ line: String) -> String {
    guard line.utf8.last == 0x20 else { return line }
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static let opening: Set<Unicode.Scalar> = ["（", "《", "“", "‘", "【", "("]
  private static let closing: Set<Unicode.Scalar> = [
    "）", "》", "”", "’", "】", ")", "，", "。", "、", "；", "：", "？", "！", "%",
  ]

  /// The advance of a character in ems, at most.
  private static func width(of scalar: Unicode.Scalar, isBold: Bool) -> Double {
    if scalar.isWide { return 1 }
    if scalar.value >= 0x1F000 { return 1.4 }
    if scalar.value >= 0x2000, scalar != "−", scalar != "–", scalar != "€" { return 1 }
    return regularWidth(of: scalar) * (isBold ? 1.13 : 1)
  }

  private static func regularWidth(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "f", ".", ",", ":", ";", "'", "|", " ", "(", ")", "[", "]", "-", "!", "/", "\\":
      0.41
    case "r", "t": 0.45
    case "m", "w", "M", "W", "%": 1
    case "0"..."9", "a"..."z", "€", "–": 0.64
    case "A"..."Z": 0.8
    case "@": 1.05
    case "!"..."~", "−": 0.85
    default: 1.1
    }
  }
}
