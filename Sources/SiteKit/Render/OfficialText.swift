internal import Basics
internal import Policy

/// Writes the words of a document as HTML (contract of the markup: docs/themes.md, "The official text").
///
/// Every byte of the document comes from its file; what is added stands inside elements with `data-added`.
struct OfficialText {
  private let site: Site
  private let document: PolicyDocument
  private let linker: Linker
  private let backlinks: Backlinks
  /// The other documents that the text names, by clause.
  private let references: [String: [DocumentReference]]
  private var html = ByteWriter(capacity: 1 << 16)

  /// The official text of a document, with who cites each clause.
  static func html(of document: PolicyDocument, in site: Site, linker: Linker, backlinks: Backlinks)
    -> [UInt8]
  {
    var text = OfficialText(site: site, document: document, linker: linker, backlinks: backlinks)
    text.html.write("<div class=\"official\" data-official-text lang=\"zh-CN\">\n")
    for part in document.parts { text.write(part, headingLevel: 2) }
    text.html.write("</div>\n")
    return text.html.bytes
  }

  private init(site: Site, document: PolicyDocument, linker: Linker, backlinks: Backlinks) {
    self.site = site
    self.document = document
    self.linker = linker
    self.backlinks = backlinks
    references = Dictionary(grouping: site.library.index.references(in: document), by: \.clause)
  }

  /// - Parameter headingLevel: that of the clause's heading, so that no level is skipped where clauses above it
  ///   run on from their numbers and have no heading of their own.
  private mutating func write(_ clause: Clause, headingLevel: Int) {
    switch clause.kind {
    case .numbered, .annex: writeClause(clause, headingLevel)
    case .head, .notice, .title, .preamble, .closing, .annexes, .signature, .cut: writePart(clause)
    }
  }

  private mutating func writePart(_ part: Clause) {
    html.write("<div class=\"part \(part.kind.rawValue)\" id=\"\(part.id)\">\n")
    for line in part.headingLines {
      html.write("<p>")
      writeText(line, in: part)
      html.write("</p>\n")
    }
    for paragraph in part.paragraphs {
      write(paragraph, of: part, class: Self.className(of: paragraph.role), isLabelled: false)
    }
    if part.kind == .cut {
      html.write("<p class=\"cut-note\" data-added>")
      html.writeEscaped(site.values.word(.cutNote))
      html.write("</p>\n")
    }
    writeCitedBy(part)
    for child in part.children { write(child, headingLevel: 2) }
    html.write("</div>\n")
  }

  private mutating func writeClause(_ clause: Clause, _ headingLevel: Int) {
    let annex = clause.kind == .annex ? " annex" : ""
    html.write("<section class=\"clause level-\(clause.level)\(annex)\" id=\"\(clause.id)\">\n")
    if !clause.headingLines.isEmpty { writeHeading(clause, headingLevel) }
    var needsLabel = clause.headingLines.isEmpty
    var needsNotes = true
    for content in clause.contents {
      switch content {
      case .paragraph(let paragraph):
        let name = Self.className(of: paragraph.role) ?? "clause-text"
        write(paragraph, of: clause, class: name, isLabelled: needsLabel)
        needsLabel = false
      case .clause(let child):
        if needsNotes { writeNotes(clause) }
        needsNotes = false
        write(child, headingLevel: clause.headingLines.isEmpty ? headingLevel : min(headingLevel + 1, 6))
      }
    }
    if needsNotes { writeNotes(clause) }
    html.write("</section>\n")
  }

  private mutating func writeHeading(_ clause: Clause, _ level: Int) {
    html.write("<h\(level) class=\"clause-heading\">")
    writeLabel(of: clause)
    for (index, line) in clause.headingLines.enumerated() {
      if index > 0 { html.write("<br data-added>") }
      writeText(line, in: clause)
    }
    html.write("</h\(level)>\n")
  }

  private mutating func write(
    _ paragraph: Paragraph, of clause: Clause, class name: String?, isLabelled: Bool
  ) {
    html.write("<p")
    if let name { html.write(" class=\"\(name)\"") }
    html.write(" id=\"\(paragraph.id)\">")
    if isLabelled { writeLabel(of: clause) }
    var offset = paragraph.range.lowerBound
    for sentence in paragraph.sentences {
      writeText(offset..<sentence.range.lowerBound, in: clause)
      html.write("<span id=\"\(sentence.id)\">")
      writeText(sentence.range, in: clause)
      html.write("</span>")
      offset = sentence.range.upperBound
    }
    writeText(offset..<paragraph.range.upperBound, in: clause)
    html.write("</p>\n")
  }

  private mutating func writeLabel(of clause: Clause) {
    html.write("<a class=\"label\" data-added href=\"#\(clause.id)\" data-cite=\"")
    html.writeEscaped(document.citation(of: clause))
    html.write("\">")
    html.writeEscaped(clause.label)
    html.write("</a>")
  }

  private mutating func writeNotes(_ clause: Clause) {
    html.write("<p class=\"cite-line\" data-added>")
    html.writeEscaped("\(site.values.word(.citation))：\(document.citation(of: clause))")
    html.write("</p>\n")
    writeCitedBy(clause)
  }

  private mutating func writeCitedBy(_ clause: Clause) {
    let citing = backlinks.clause(clause.id, of: document.slug)
    guard !citing.isEmpty else { return }
    html.write("<p class=\"cited\" data-added>")
    html.writeEscaped("\(site.values.word(.citedBy))：")
    for link in citing {
      html.write("<a href=\"")
      html.writeEscaped(linker.href(link.route, fragment: link.fragment))
      html.write("\">")
      html.writeEscaped(link.title)
      html.write("</a> ")
    }
    html.write("</p>\n")
  }

  /// Official words, with links where they name a document. A name that a sentence cuts stays plain.
  private mutating func writeText(_ range: Range<Int>, in clause: Clause) {
    var offset = range.lowerBound
    for reference in references[clause.id] ?? []
    where reference.range.lowerBound >= offset && reference.range.upperBound <= range.upperBound {
      html.writeEscaped(document.file.bytes[offset..<reference.range.lowerBound])
      html.write("<a class=\"mention\(site.library.isHeld(reference.slug) ? "" : " not-held")\" href=\"")
      html.writeEscaped(linker.href(site.library.place(of: reference.slug)))
      html.write("\">")
      html.writeEscaped(document.file.bytes[reference.range])
      html.write("</a>")
      offset = reference.range.upperBound
    }
    html.writeEscaped(document.file.bytes[offset..<range.upperBound])
  }

  private static func className(of role: Paragraph.Role) -> String? {
    switch role {
    case .text: nil
    case .number: "doc-number"
    case .title: "doc-title"
    case .addressee: "addressee"
    case .issuer: "issuer"
    case .date: "date"
    case .note: "note"
    }
  }
}
