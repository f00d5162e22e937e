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
    let local = LocalView(site: site, linker: linker)
    let (rendered, own) = try text(page, prefix: "\(chapter.place.id)-")
    var documents = own
    let additions = try page.overlay.additions.map { addition in
      let (added, cited) = try text(
        addition, prefix: "\(chapter.place.id)-\(addition.anchor)-", below: rendered.ids)
      documents.formUnion(cited)
      return local.section(addition, added.html)
    }
    let value = Value.object([
      "id": .text(chapter.place.id), "label": .text(chapter.place.label),
      "title": .text(site.title(of: page)),
      "summary": .text(page.summary), "href": .text(linker.href(page.route)),
      "cycle": .text(page.duty?.cycle ?? ""), "result": .text(page.duty?.result ?? ""),
      "purpose": .text(page.procedure?.purpose ?? ""),
      "sources": .list(
        page.sources.compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
      "content": .html(rendered.html), "local": local.mark(of: page), "additions": .list(additions),
    ])
    return (value, documents)
  }

  /// A text rendered anew, and the documents that it cites.
  ///
  /// - Parameter ids: the anchors of the text below which it stands.
  private func text(
    _ page: PageFile, prefix: String, below ids: Set<String> = []
  ) throws -> (rendered: RenderedMarkdown, documents: Set<String>) {
    let file = SourceFile(path: page.shownPath, bytes: try Files.read("\(site.contentPath)/\(page.filePath)"))
    var options = options
    options.idPrefix = prefix
    options.headingShift = page.isIndex ? 1 : 2
    options.writesQuotes = false
    var references = BookletReferences(
      page, in: booklet, of: site, linker: linker, prefix: page.local?.mode == .add ? prefix : nil, below: ids
    )
    let rendered = MarkdownRenderer(options).render(
      file, from: min(page.bodyOffset, file.bytes.count), resolver: &references)
    let sources = page.sources.compactMap { try? site.library.index.resolve($0.string).get() }
    return (rendered, references.documents.union(sources.map(\.slug)))
  }
}
