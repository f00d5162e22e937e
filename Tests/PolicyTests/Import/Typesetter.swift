@testable import Basics
@testable import Policy

/// Sets paragraphs as pages do: lines of a width, no mark alone at a line's edge, no ASCII word broken.
struct Typesetter {
  /// The line's width in half squares.
  var width: Int
  /// What stands before the first line of a paragraph.
  var indent = ""
  /// Whether a blank line stands after every line.
  var isSpaced = false
  /// How many lines a page holds before its number, or nil for no pages.
  var pageLength: Int?

  /// The text of a document. A paragraph's first line has two squares less, whatever `indent` left of them.
  func text(_ paragraphs: [String]) -> String {
    var text = ""
    var lines = 0
    for paragraph in paragraphs {
      for (index, line) in self.lines(of: paragraph).enumerated() {
        text += (index == 0 ? indent : "") + line + "\n"
        lines += 1
        if let pageLength, lines.isMultiple(of: pageLength) {
          text += "\n— \(lines / pageLength) —\n\n"
        } else if isSpaced {
          text += "\n"
        }
      }
    }
    return text
  }

  func lines(of paragraph: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = width - 4
    for unit in units(of: paragraph) {
      let size = unit.unicodeScalars.reduce(0) { $0 + $1.halfWidths }
      if size > room, !line.isEmpty {
        lines.append(line)
        line = ""
        room = width
      }
      line += unit
      room -= size
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func units(of paragraph: String) -> [String] {
    var units: [[Unicode.Scalar]] = []
    for scalar in paragraph.unicodeScalars {
      let joins = units.last?.last.map { last in
        scalar.neverBegins || last.isOpening || (last.isASCIIWord && scalar.isASCIIWord)
      }
      if joins == true { units[units.count - 1].append(scalar) } else { units.append([scalar]) }
    }
    return units.map(\.text)
  }
}
