internal import Basics

/// How wide text becomes, and where it may be broken. Pages choose the reader's own font, so widths are those of the
/// widest common sans-serif for each kind of character, and never too small.
public enum TextMeasure {
  /// The size of text in drawings.
  public static let size = 14.0
  /// The size of secondary text: ticks and remarks; the least that is drawn.
  public static let small = 13.0

  /// The width of a line of text, in the units of its size.
  public static func width(_ text: String, size: Double = size, isBold: Bool = false) -> Double {
    let ems = text.unicodeScalars.reduce(0.0) { $0 + width(of: $1) }
    return ems * size * (isBold ? 1.05 : 1)
  }

  /// Text broken into lines no wider than `width`: between wide characters and at spaces, no closing punctuation
  /// at the head of a line, a word that is wider alone broken anywhere. At most `lines`; then the last ends in `…`.
  public static func lines(_ text: String, width limit: Double, size: Double = size, most: Int = 3)
    -> [String]
  {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      if width(line + piece, size: size) <= limit || line.isEmpty && width(piece, size: size) <= limit {
        line += piece
      } else if width(piece, size: size) <= limit {
        lines.append(line)
        line = piece == " " ? "" : piece
      } else {
        for scalar in piece.unicodeScalars {
          if !line.isEmpty, width(line, size: size) + width(of: scalar) * size > limit {
            lines.append(line)
            line = ""
          }
          line.unicodeScalars.append(scalar)
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines.map(trimmed) }
    var last = lines[most - 1]
    while !last.isEmpty, width(last + "…", size: size) > limit { last.unicodeScalars.removeLast() }
    return lines.prefix(most - 1).map(trimmed) + [last + "…"]
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
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static let opening: Set<Unicode.Scalar> = ["（", "《", "“", "‘", "【", "("]
  private static let closing: Set<Unicode.Scalar> = [
    "）", "》", "”", "’", "】", ")", "，", "。", "、", "；", "：", "？", "！", "%",
  ]

  /// The advance of a character in ems.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    if scalar.isWide { return 1 }
    switch scalar {
    case "m", "w", "M", "W", "%", "⊘", "—", "…", "“", "”", "‘", "’", "−", "≈", "±": return 1
    case "i", "j", "l", "I", "f", "t", "r", ".", ",", ":", ";", "'", "|", " ", "(", ")", "-", "!", "/":
      return 0.4
    case "A"..."Z": return 0.72
    case "0"..."9", "a"..."z": return 0.6
    default: return scalar.value < 0x2000 ? 0.65 : 1
    }
  }
}
