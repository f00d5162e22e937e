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
  private var html = ByteWriter(capacity: 1 << 16)

  /// The official text of a document, with who cites each clause.
  static func html(of document: PolicyDocument, in site: Site, linker: Linker, backlinks: Backlinks) -> [UInt8] {
    var text = OfficialText(site: site, document: document, linker: linker, backlinks: backlinks)
    text.html.write("<div class=\"official\" data-official-text lang=\"zh-CN\">\n")
    for clause in document.clauses { text.write(clause) }
    text.html.write("</div>\n")
    return text.html.bytes
  }

  private init(site: Site, document: PolicyDocument, linker: Linker, backlinks: Backlinks) {
    self.site = site
    self.document = document
    self.linker = linker
    self.backlinks = backlinks
  }

  private mutating func write(_ clause: Clause) {
    switch clause.kind {
    case .numbered, .annex: writeClause(clause)
    case .head, .notice, .title, .preamble, .closing, .annexes, .signature, .cut: writePart(clause)
    }
  }

  private mutating func writePart(_ part: Clause) {
    html.write("<div class=\"part \(part.kind.rawValue)\" id=\"\(part.id)\">\n")
    for line in part.headingLines {
      html.write("<p>")
      writeText(line)
      html.write("</p>\n")
    }
    for paragraph in part.paragraphs { write(paragraph, class: Self.className(of: paragraph.role), label: nil) }
    if part.kind == .cut {
      html.write("<p class=\"cut-note\" data-added>")
      html.writeEscaped(site.values.word(.cutNote))
      html.write("</p>\n")
    }
    writeCitedBy(part)
    for child in part.children { write(child) }
    html.write("</div>\n")
  }

  private mutating func writeClause(_ clause: Clause) {
    let annex = clause.kind == .annex ? " annex" : ""
    html.write("<section class=\"clause level-\(clause.level)\(annex)\" id=\"\(clause.id)\">\n")
    if !clause.headingLines.isEmpty { writeHeading(clause) }
    var needsLabel = clause.headingLines.isEmpty
    var needsNotes = true
    for content in clause.contents {
      switch content {
      case .paragraph(let paragraph):
        let name = Self.className(of: paragraph.role) ?? "clause-text"
        write(paragraph, class: name, label: needsLabel ? clause : nil)
        needsLabel = false
      case .clause(let child):
        if needsNotes { writeNotes(clause) }
        needsNotes = false
        write(child)
      }
    }
    if needsNotes { writeNotes(clause) }
    html.write("</section>\n")
  }

  private mutating func writeHeading(_ clause: Clause) {
    let level = min(clause.level + 1, 6)
    html.write("<h\(level) class=\"clause-heading\">")
    writeLabel(of: clause)
    for (index, line) in clause.headingLines.enumerated() {
      if index > 0 { html.write("<br data-added>") }
      writeText(line)
    }
    html.write("</h\(level)>\n")
  }

  private mutating func write(_ paragraph: Paragraph, class name: String?, label: Clause?) {
    html.write("<p")
    if let name { html.write(" class=\"\(name)\"") }
    html.write(" id=\"\(paragraph.id)\">")
    if let label { writeLabel(of: label) }
    let mentions = mentions(in: paragraph.range)
    var offset = paragraph.range.lowerBound
    for sentence in paragraph.sentences {
      writeText(offset..<sentence.range.lowerBound, mentions)
      html.write("<span id=\"\(sentence.id)\">")
      writeText(sentence.range, mentions)
      html.write("</span>")
      offset = sentence.range.upperBound
    }
    writeText(offset..<paragraph.range.upperBound, mentions)
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

  private mutating func writeText(_ range: Range<Int>) { writeText(range, mentions(in: range)) }

  /// Official words, with links where they name a document. A mention that a sentence cuts stays plain.
  private mutating func writeText(_ range: Range<Int>, _ mentions: [DocumentMention]) {
    var offset = range.lowerBound
    for mention in mentions
    where mention.range.lowerBound >= offset && mention.range.upperBound <= range.upperBound {
      html.writeEscaped(document.file.bytes[offset..<mention.range.lowerBound])
      let (route, fragment) = site.library.place(of: mention.slug)
      html.write(site.library.isHeld(mention.slug) ? "<a class=\"mention\" href=\"" : "<a class=\"mention not-held\" href=\"")
      html.writeEscaped(linker.href(route, fragment: fragment))
      html.write("\">")
      html.writeEscaped(document.file.bytes[mention.range])
      html.write("</a>")
      offset = mention.range.upperBound
    }
    html.writeEscaped(document.file.bytes[offset..<range.upperBound])
  }

  /// The documents named in a range of the file, the document itself not among them.
  private func mentions(in range: Range<Int>) -> [DocumentMention] {
    site.library.mentions(in: document, range)
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
