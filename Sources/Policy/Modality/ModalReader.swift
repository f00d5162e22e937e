public import Basics

extension SourceFile {
  /// The modal words of a range of official text, in its order. Linear.
  public func modalMarks(in range: Range<Int>) -> [ModalMark] { ModalReader(self, range).marks }
}

/// Finds modal words: reads from left to right, at each character the longest word of the table.
private struct ModalReader {
  private(set) var marks: [ModalMark] = []
  /// The characters, blanks left out, and the byte at which each begins and ends.
  private var text: [Unicode.Scalar] = []
  private var bytes: [Range<Int>] = []

  init(_ file: SourceFile, _ range: Range<Int>) {
    var scanner = ByteScanner(file.bytes, in: range)
    while !scanner.isAtEnd {
      let start = scanner.offset
      guard let scalar = scanner.nextScalar(), !scalar.isOfficialWhiteSpace else { continue }
      text.append(scalar)
      bytes.append(start..<scanner.offset)
    }
    var index = 0
    while index < text.count { index += read(at: index) }
  }

  /// Reads the word that begins at a character; returns how many characters are done.
  private mutating func read(at index: Int) -> Int {
    guard let word = ModalWord.byFirst[text[index]]?.first(where: { stands($0.text, at: index) }) else {
      return 1
    }
    var (length, modality) = (word.length, word.modality)
    if endsBeforeDang(word, at: index) { return length - 1 }
    if text[index] == "应", word.text.count < 3, isAsFarAsPossible(index) { return 4 }
    if word.text == ["应", "对"], dealsWith(index + 2) { (length, modality) = (1, .must) }
    guard let modality else { return length }
    marks.append(
      ModalMark(
        modality: modality, range: bytes[index].lowerBound..<bytes[index + length - 1].upperBound))
    return length
  }

  private func stands(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    index + word.count <= text.count && text[index..<index + word.count].elementsEqual(word)
  }

  /// 对应当委托…的 is 对 and 应当; 适应当前 is 适应 and 当前.
  private func endsBeforeDang(_ word: ModalWord, at index: Int) -> Bool {
    let next = index + word.text.count
    guard word.modality == nil, word.text.count == 2, word.text.last == "应", stands(["当"], at: next) else {
      return false
    }
    return !(next + 1 < text.count && "地前时今代下年天局".unicodeScalars.contains(text[next + 1]))
  }

  /// 应收尽收, 应保尽保: all of them, not a duty of its own.
  private func isAsFarAsPossible(_ index: Int) -> Bool {
    index + 3 < text.count && text[index + 2] == "尽" && text[index + 1] == text[index + 3]
  }

  /// Whether 应对 is 应 and 对 (学校应对学生进行教育): a verb that wants 对 follows before the next stop.
  ///
  /// Looks no further than 40 characters ahead.
  private func dealsWith(_ start: Int) -> Bool {
    let verbs: [[Unicode.Scalar]] = [
      ["进", "行"], ["实", "施"], ["开", "展"], ["予", "以"], ["给", "予"], ["加", "以"], ["负", "责"],
    ]
    for index in start..<max(start, min(text.count, start + 40)) {
      if "，。；：、！？".unicodeScalars.contains(text[index]) { return false }
      if index > start, verbs.contains(where: { stands($0, at: index) }) { return true }
    }
    return false
  }
}
