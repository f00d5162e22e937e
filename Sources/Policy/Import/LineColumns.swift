internal import Basics

/// The parts of a line that stand apart: names and posts, cells of a table, offices side by side.
extension RawLine {
  /// A run of characters between blanks, and the width of the blanks before it.
  private struct Word {
    var range: Range<Int>
    var gap: Int
    /// Whether it is a single Han character, and so may be one of a letter-spaced word.
    var isSingle: Bool
  }

  /// The words of the line; what letter-spacing parted is one word again, and what follows a short label begins a
  /// word of its own, so that `召集人：陈  东` has the words `召集人：` and `陈  东`.
  private var words: [Word] {
    var words: [Word] = []
    var index = 0
    var gap = 0
    while index < scalars.count {
      guard !scalars[index].isBlank else {
        gap += scalars[index].halfWidths
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { $0.isBlank } ?? scalars.count
      if let colon = labelEnd(index..<end) {
        words.append(
          Word(range: index..<colon, gap: gap, isSingle: colon - index == 2 && scalars[index].isHan))
        words.append(Word(range: colon..<end, gap: 0, isSingle: end - colon == 1 && scalars[colon].isHan))
      } else {
        let isSingle =
          scalars[index].isHan && (end - index == 1 || (end - index == 2 && scalars[index + 1] == "："))
        words.append(Word(range: index..<end, gap: gap, isSingle: isSingle))
      }
      gap = 0
      index = end
    }
    return joiningLetterSpaced(words)
  }

  /// Where a short label such as `成员：` ends within a short word.
  private func labelEnd(_ word: Range<Int>) -> Int? {
    guard word.count <= 12, let colon = scalars[word].prefix(6).firstIndex(of: "："),
      colon > word.lowerBound, colon + 1 < word.upperBound
    else { return nil }
    return colon + 1
  }

  private func joiningLetterSpaced(_ words: [Word]) -> [Word] {
    var joined: [Word] = []
    var mayContinue = false
    for word in words {
      if mayContinue, word.isSingle, let last = joined.indices.last {
        joined[last].range = joined[last].range.lowerBound..<word.range.upperBound
      } else {
        joined.append(word)
      }
      mayContinue = word.isSingle && scalars[word.range.upperBound - 1] != "："
    }
    return joined
  }

  /// The runs of blanks, at least a full square wide, that keep parts of the line apart.
  var columnGaps: [Range<Int>] {
    let words = words
    var gaps: [Range<Int>] = []
    for (left, right) in zip(words, words.dropFirst()) where right.gap >= 2 {
      guard !isNumbering(scalars[left.range]) else { continue }
      gaps.append(left.range.upperBound..<right.range.lowerBound)
    }
    return gaps
  }

  /// The gaps at which a row is parted: where it names a person, the blank after the name however narrow.
  var cellGaps: [Range<Int>] {
    let gaps = columnGaps
    guard gaps.isEmpty, let name = personName else { return gaps }
    return [name]
  }

  /// The blank between a person's name and post, as in `组长：李某 县民政局局长`; nil where the line holds none.
  private var personName: Range<Int>? {
    guard compact.count <= 60, let last = compact.last, "长任记员席事师理督委".unicodeScalars.contains(last) else {
      return nil
    }
    let words = words
    guard 2...3 ~= words.count, words[words.count - 1].gap > 0 else { return nil }
    let label = scalars[words[0].range].filter { !$0.isBlank }
    let hasLabel = label.last == "：" || label.contains("：")
    guard words.count == 2 || label.last == "：" else { return nil }
    let name = scalars[words[words.count - 2].range].filter { !$0.isBlank }
    let bare = name.lastIndex(of: "：").map { Array(name[($0 + 1)...]) } ?? name
    let post = scalars[words[words.count - 1].range]
    guard 2...4 ~= bare.count, bare.allSatisfy(\.isHan), post.count >= (hasLabel ? 2 : 4),
      post.allSatisfy({ $0.isHan || "、（）".unicodeScalars.contains($0) })
    else { return nil }
    return words[words.count - 2].range.upperBound..<words[words.count - 1].range.lowerBound
  }

  /// The words of the line as text without blanks: `民政部 教育部` has two, `意   见` one.
  var parts: [[Unicode.Scalar]] { words.map { scalars[$0.range].filter { !$0.isBlank } } }

  /// The gap between a numbered heading and the text that follows it on its line.
  var gapAfterHeading: Range<Int>? {
    guard number(isHeading: false), let gap = columnGaps.first, gap.lowerBound <= 30 else { return nil }
    let isHeading = !scalars[..<gap.lowerBound].contains {
      $0.endsSentence || "，；：".unicodeScalars.contains($0)
    }
    return isHeading ? gap : nil
  }

  /// Whether the line is a row of cells: a member and a post, a line of a table.
  var isRow: Bool {
    compact.count <= 100
      && !compact.contains { $0.endsSentence || "；，".unicodeScalars.contains($0) }
      && !cellGaps.isEmpty
  }

  /// Whether the text is nothing but an official number, as `一、`, `1.`, `（2）`, `第三条`.
  private func isNumbering(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last, text.count <= 10 else { return false }
    if "、.．）)：".unicodeScalars.contains(last) {
      return text.dropLast().allSatisfy {
        $0.isDigit || "（(第一二三四五六七八九十百零〇".unicodeScalars.contains($0)
      }
    }
    return text.isArticleNumber
  }
}

extension BidirectionalCollection<Unicode.Scalar> {
  /// Whether the text is `第…` with one of the divisions of a law or of a plan and nothing after.
  var isArticleNumber: Bool {
    func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isDigit || "一二三四五六七八九十百千零〇".unicodeScalars.contains(scalar)
    }
    guard first == "第" else { return false }
    let numeral = dropFirst().prefix(while: isNumeral)
    var rest = dropFirst(1 + numeral.count)
    guard !numeral.isEmpty, let division = rest.popFirst() else { return false }
    if division == "部" { return rest.elementsEqual(["分"]) }
    guard "编章节条款项".unicodeScalars.contains(division) else { return false }
    return rest.isEmpty || (rest.popFirst() == "之" && !rest.isEmpty && rest.allSatisfy(isNumeral))
  }
}
