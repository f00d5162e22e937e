public import Basics

/// Renders pages: GitHub-flavoured Markdown by cmark-gfm, written out here, with what Chinese text needs.
///
/// A value that any number of tasks may use at once; a page is one task's.
public struct MarkdownRenderer: Sendable {
  /// What the site decides.
  public let options: MarkdownOptions

  /// A renderer for a site.
  public init(_ options: MarkdownOptions = MarkdownOptions()) {
    self.options = options
    _ = NodeKind.isRegistered
  }

  /// Renders the Markdown of a file from a byte to its end. Linear in the bytes; what would cost more is refused
  /// with errors and no HTML.
  public func render<Resolver: ReferenceResolver>(
    _ file: SourceFile, from bodyOffset: Int = 0, resolver: inout Resolver
  ) -> RenderedMarkdown {
    var erased: any ReferenceResolver = resolver
    let page = render(file, from: bodyOffset, erased: &erased)
    if let back = erased as? Resolver { resolver = back }
    return page
  }

  private func render(
    _ file: SourceFile, from bodyOffset: Int, erased resolver: inout any ReferenceResolver
  ) -> RenderedMarkdown {
    let source = PageSource(file, from: min(max(bodyOffset, 0), file.bytes.count))
    let refusals = MarkupLimits(source, options.limits).refusals()
    guard refusals.isEmpty else { return .refused(refusals) }
    return file.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[source.start...])
      let offsets = source.insertions.map { $0 - source.start }
      guard let tree = CMarkTree(body, joiningAt: offsets) else {
        return .refused([
          file.error(.markupTooDense, "there is not enough memory for this page", at: source.start)
        ])
      }
      var writer = PageWriter(source, options, resolver)
      writer.write(tree)
      resolver = writer.resolver
      return writer.page
    }
  }
}

extension RenderedMarkdown {
  fileprivate static func refused(_ diagnostics: [Diagnostic]) -> RenderedMarkdown {
    RenderedMarkdown(
      html: [], headings: [], namedIds: [], idPrefix: "", footnotes: [], statements: [], diagnostics: diagnostics)
  }
}
