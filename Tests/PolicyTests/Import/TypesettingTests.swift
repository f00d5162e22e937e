import Testing

@testable import Basics
@testable import Policy

/// The paragraphs of a document, set at any width and imported again, are the same paragraphs.
struct TypesettingTests {
  static let widths = [32, 36, 40, 44, 50, 56, 60, 64]

  static func paragraphs(_ slug: String) throws -> [String] {
    try ImportFixtures.importing(ImportFixtures.official(slug)).body.filter { !$0.contains("\u{3000}") }
  }

  /// Without the blanks between offices in a title: a line break may have taken the place of one.
  static func read(_ text: String) throws -> (body: [String], joined: Int) {
    let policy = try ImportFixtures.importing(text)
    return (policy.body.map(ImportFixtures.squeezed), policy.uncertainLines.count)
  }

  @Test(arguments: ImportFixtures.slugs, widths) func survivesPagesWithIndents(slug: String, width: Int)
    throws
  {
    let paragraphs = try Self.paragraphs(slug)
    for (isSpaced, pageLength) in [(false, nil), (true, nil), (false, 22)] as [(Bool, Int?)] {
      let setter = Typesetter(
        width: width, indent: "\u{3000}\u{3000}", isSpaced: isSpaced, pageLength: pageLength)
      let read = try Self.read(setter.text(paragraphs))
      #expect(read.body == paragraphs.map(ImportFixtures.squeezed))
    }
  }

  /// Without indents a paragraph whose last line is full cannot be told from one that goes on: then, and only
  /// then, two are one, and the line is named as uncertain.
  @Test(arguments: ImportFixtures.slugs, widths) func survivesPagesWithoutIndents(slug: String, width: Int)
    throws
  {
    let paragraphs = try Self.paragraphs(slug)
    let read = try Self.read(Typesetter(width: width, isSpaced: true).text(paragraphs))
    var rest = paragraphs.map(ImportFixtures.squeezed)[...]
    var joined = 0
    for paragraph in read.body {
      let first = rest.popFirst()
      var expected = try #require(first)
      while expected.count < paragraph.count, let next = rest.popFirst() {
        expected += next
        joined += 1
      }
      #expect(paragraph == expected)
    }
    #expect(rest.isEmpty)
    #expect(joined <= read.joined)
    #expect(joined <= 2)
  }
}
