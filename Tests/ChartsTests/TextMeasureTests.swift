import Testing

@testable import Charts

@Suite struct TextMeasureTests {
  /// Advances in em of 14 px text that Chromium measured, the widest of DejaVu Sans, Liberation Sans and Noto Sans
  /// CJK SC: weight 400, weight 600.
  private static let measured: [(text: String, regular: Double, bold: Double)] = [
    ("0", 0.636, 0.696), ("i", 0.278, 0.343), ("t", 0.392, 0.478), ("r", 0.411, 0.493), ("b", 0.635, 0.716),
    ("m", 0.974, 1.042), ("w", 0.818, 0.924), ("M", 0.863, 1), ("W", 0.989, 1.103), ("Q", 0.787, 0.85),
    ("I", 0.295, 0.372), ("%", 0.95, 1.002), ("@", 1.015, 1.01), ("+", 0.838, 0.838), ("−", 0.838, 0.838),
    (".", 0.318, 0.38), (" ", 0.318, 0.348), ("(", 0.39, 0.457), ("{", 0.636, 0.712), ("⊘", 1, 1),
    ("…", 1, 1),
    ("—", 1, 1), ("·", 1, 1), ("儿", 1, 1), ("，", 1, 1), ("Ж", 1.08, 1.22), ("Ш", 1.07, 1.24),
    ("😀", 1.04, 1.04),
  ]

  @Test(arguments: measured) func isNeverNarrowerThanABrowserDraws(
    _ text: String, regular: Double, bold: Double
  ) {
    #expect(TextMeasure.width(text, size: 1) >= regular)
    #expect(TextMeasure.width(text, size: 1, isBold: true) >= bold)
  }

  @Test func isNotMuchWiderThanABrowserDraws() {
    #expect(TextMeasure.width("监护较好") == 56)
    #expect(TextMeasure.width("5,150人") < 1.3 * 49)
    #expect(TextMeasure.width("89.6%") < 1.3 * 39.7)
    #expect(TextMeasure.width("⊘ 未公布") < 1.1 * 57.6)
  }

  @Test func breaksBetweenWideCharactersAndAtSpaces() {
    #expect(TextMeasure.lines("留守儿童关爱", width: 42) == ["留守儿", "童关爱"])
    #expect(TextMeasure.lines("ab cd", width: 20) == ["ab", "cd"])
  }

  @Test func putsNoClosingPunctuationAtTheHeadOfALine() {
    #expect(TextMeasure.lines("走访三次，合格", width: 56) == ["走访三", "次，合格"])
  }

  @Test func endsInAnEllipsisWithoutASpaceBeforeItWhenLinesRunOut() {
    #expect(TextMeasure.lines("留守儿童关爱保护", width: 28, most: 2) == ["留守", "儿…"])
    #expect(TextMeasure.lines("ab cd ef", width: 38, most: 1) == ["ab…"])
  }

  @Test func breaksAWordThatIsTooLongAnywhere() {
    let lines = TextMeasure.lines("abcdefghij", width: 30, most: 9)
    #expect(lines.joined() == "abcdefghij")
    #expect(lines.allSatisfy { TextMeasure.width($0) <= 30 })
  }

  @Test func linesOfABlockAreAboutEquallyLong() {
    #expect(TextBlock("示例县第六十乡", width: 84).lines == ["示例县第", "六十乡"])
    #expect(TextBlock("示例县", width: 84).lines == ["示例县"])
  }
}
