internal import Basics
internal import Markdown
internal import Mustache

/// The text of a chapter of a booklet: its Markdown rendered a second time, with anchors of its own.
struct BookletText {
  let site: Site
  let linker: Linker
  let booklet: Booklet
  let options: MarkdownOptions

  /// What templates print of a chapter, and the documents that it cites.
  func chapter(_ chapter: Booklet.Chapter) throws -> (value: Value, documents: Set<String>) {
    let page = chapter.page
    let file = SourceFile(path: page.shownPath, bytes: try Files.read("\(site.contentPath)/\(page.path)"))
    var options = options
    options.idPrefix = "\(chapter.place.id)-"
    options.headingShift = page.isIndex ? 1 : 2
    options.writesQuotes = false
    var references = BookletReferences(page, in: booklet, of: site, linker: linker)
    let rendered = MarkdownRenderer(options).render(
      file, from: min(page.bodyOffset, file.bytes.count), resolver: &references)
    var documents = references.documents
    let sources = page.sources.compactMap { try? site.library.index.resolve($0.string).get() }
    documents.formUnion(sources.map(\.slug))
    let value = Value.object([
      "id": .text(chapter.place.id), "label": .text(chapter.place.label),
      "title": .text(site.title(of: page)),
      "summary": .text(page.summary), "href": .text(linker.href(page.route)),
      "cycle": .text(page.duty?.cycle ?? ""), "result": .text(page.duty?.result ?? ""),
      "purpose": .text(page.procedure?.purpose ?? ""),
      "sources": .list(
        page.sources.compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
      "content": .html(rendered.html),
    ])
    return (value, documents)
  }
}
