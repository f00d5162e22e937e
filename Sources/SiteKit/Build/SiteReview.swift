internal import Basics
internal import Policy
internal import Statistics

/// Looks at the finished model for what no single file can know: sources that do not exist, quotes that are not
/// in their clause, days of review that have passed, duties that share a number.
struct SiteReview {
  private let site: Site
  /// The ids of all indicators; nil where the schema has mistakes of its own.
  private let indicators: [String]?

  init(_ site: Site) {
    self.site = site
    let known = site.definitions?.indicators.map(\.id)
    indicators = site.schema == nil ? known ?? [] : known
  }

  /// The mistakes, errors and warnings. What is overdue is a warning here; `check` makes it an error.
  var diagnostics: [Diagnostic] {
    pages + hotlines + glossary + schema + handbook + HandbookReview(site).diagnostics + upkeep
  }

  private var pages: [Diagnostic] {
    var found: [Diagnostic] = []
    var numbers: [String: PageFile] = [:]
    for page in site.tree.pages where !page.isGenerated {
      found += page.texts.flatMap(mistakes)
      if let duty = page.duty, duty.number > 0 {
        let key = "\(PageTree.parent(of: page.path))#\(duty.number)"
        if let other = numbers.updateValue(page, forKey: key) {
          found.append(
            at(page, 0) { file, offset in
              file.error(.dutyNumber, "\(other.path) has the number \(duty.number) too", at: offset)
            })
        }
      }
    }
    return found
  }

  /// What is wrong with one of the texts of a page.
  private func mistakes(_ page: PageFile) -> [Diagnostic] {
    var found = missingIndicators(page)
    if let review = page.reviewBy, site.isOverdue(review.day) {
      found.append(at(page, review.offset) { .overdue($0, review.day, at: $1) })
    }
    if page.duty != nil, page.sources.isEmpty {
      found.append(
        at(page, 0) { file, offset in
          file.warning(
            .sourcesMissing, "a duty rests on clauses: name them, as sources: [mca-2019-34#a3.5]", at: offset)
        })
    }
    for source in page.sources + page.later {
      if case .failure(let failure) = site.library.index.resolve(source.string) {
        found.append(at(page, source.offset) { failure.diagnostic(in: $0, at: $1) })
      }
    }
    return found
  }

  /// The indicators that a duty names and nothing counts.
  private func missingIndicators(_ page: PageFile) -> [Diagnostic] {
    guard let indicators, let named = page.duty?.indicators else { return [] }
    return named.filter { !indicators.contains($0.string) }.map { name in
      at(page, name.offset) { file, offset in
        let near = indicators.nearest(to: name.string)
        return file.error(
          .indicatorMissing,
          "no indicator \"\(name.string)\" is in statistics/schema.json or the newest release",
          at: offset, notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
      }
    }
  }

  private var hotlines: [Diagnostic] {
    guard let directory = site.hotlines else { return [] }
    return directory.lines.flatMap { line in
      var found = quote(
        line.quote, at: line.quoteOffset, from: line.source, at: line.sourceOffset, in: directory.file)
      if !isPrinted(line) {
        found.append(
          directory.file.error(
            .numberNotInSource, "the number \(line.number) does not stand in its source, \(line.source)",
            at: line.sourceOffset,
            notes: [
              "a number that nobody can check may be wrong: correct it, or cite the clause that prints it"
            ]))
      }
      if let day = line.reviewBy, site.isOverdue(day) {
        found.append(.overdue(directory.file, day, at: line.reviewOffset))
      }
      return found
    }
  }

  /// Whether a hotline's number stands in its source; of a source that is not in hand nothing is known.
  private func isPrinted(_ line: Hotline) -> Bool {
    guard let reference = try? site.library.index.resolve(line.source).get(),
      let document = site.library.index.document(reference.slug)
    else { return true }
    return Self.digits(document.wholeText(of: reference.anchor)).contains(Self.digits(line.number))
  }

  /// A text without blanks and dashes, its digits in half width.
  private static func digits(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !" \u{A0}\u{3000}-‐‑–—－\n".unicodeScalars.contains(scalar) {
      let value = 0xFF10...0xFF19 ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
      plain.append(Unicode.Scalar(value) ?? scalar)
    }
    return String(plain)
  }

  private var glossary: [Diagnostic] {
    guard let glossary = site.glossary else { return [] }
    return glossary.terms.flatMap(\.variants).flatMap { variant in
      quote(
        variant.quote, at: variant.quoteOffset, from: variant.source, at: variant.sourceOffset,
        in: glossary.file)
    }
  }

  /// Whether the clauses exist on which the indicators rest.
  private var schema: [Diagnostic] {
    guard let schema = site.schema else { return [] }
    return schema.citations.compactMap { citation in
      guard case .failure(let failure) = site.library.index.resolve(citation.clause) else { return nil }
      return failure.diagnostic(in: schema.file, at: citation.offset)
    }
  }

  /// Whether the clauses behind flows, quizzes, forms and the like say what they are quoted for.
  private var handbook: [Diagnostic] {
    unlistedBodies
      + site.handbook.evidence.flatMap { file, evidence in
        let (source, words) = (evidence.source, evidence.quote)
        let found = quote(words.text, at: words.offset, from: source.text, at: source.offset, in: file)
        guard found.isEmpty, words.text.count < Library.fewestQuoted,
          case .success(let reference) = site.library.index.resolve(source.text), !reference.isStub
        else { return found }
        return [
          file.error(
            .quoteMissing, "quote at least \(Library.fewestQuoted) characters of \(reference.fullLabel)",
            at: source.offset)
        ]
      }
  }

  /// Those who answer for a task of a list, and under whose name nobody finds it.
  private var unlistedBodies: [Diagnostic] {
    guard let matrix = site.handbook.matrix else { return [] }
    return site.handbook.taskLists.flatMap { list in
      matrix.unlisted(list.groups.flatMap(\.entries).flatMap(list.who), in: list.file)
    }
  }

  /// The files of the handbook that nobody has looked at in time.
  private var upkeep: [Diagnostic] {
    site.handbook.upkeep.values.compactMap { upkeep in
      guard let day = upkeep.reviewBy, site.isOverdue(day) else { return nil }
      return .overdue(upkeep.file, day, at: upkeep.reviewOffset)
    }
  }

  /// Whether a source exists and, where it is in hand, holds the quote word for word.
  private func quote(
    _ quote: String, at quoteOffset: Int, from source: String, at sourceOffset: Int, in file: SourceFile
  ) -> [Diagnostic] {
    guard !source.isEmpty else { return [] }
    switch site.library.index.resolve(source) {
    case .failure(let failure): return [failure.diagnostic(in: file, at: sourceOffset)]
    case .success(let reference):
      guard !quote.isEmpty, site.library.holds(quote, in: reference) == false else { return [] }
      return [
        file.error(
          .quoteNotFound, Library.missing(quoteFrom: reference), at: quoteOffset, notes: [Library.quoteHint])
      ]
    }
  }

  /// A diagnostic in a page's file, which is read again for it.
  private func at(_ page: PageFile, _ offset: Int, _ make: (SourceFile, Int) -> Diagnostic) -> Diagnostic {
    make(site.file(of: page), offset)
  }
}

extension Diagnostic {
  fileprivate static func overdue(_ file: SourceFile, _ day: CalendarDay, at offset: Int) -> Diagnostic {
    file.warning(
      .reviewOverdue,
      "this was to be looked at again by \(day): check that it still holds, then set a later day",
      at: offset)
  }
}
