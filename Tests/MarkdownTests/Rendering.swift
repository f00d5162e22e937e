import Basics
import Markdown

/// A site in small: knows one document and one address, and collects what was asked.
struct SmallSite: ReferenceResolver {
  var asked: [String] = []

  mutating func link(_ destination: String, at offset: Int) -> ResolvedLink? {
    asked.append("link \(destination) at \(offset)")
    if destination.hasPrefix("missing") { return nil }
    return ResolvedLink(href: destination, isExternal: destination.hasPrefix("http"))
  }

  mutating func image(_ destination: String, at offset: Int) -> String? {
    asked.append("image \(destination) at \(offset)")
    return destination.hasPrefix("missing") ? nil : destination
  }

  mutating func citation(_ target: String, quote: String?, at offset: Int) -> ResolvedCitation? {
    asked.append("citation \(target)\(quote.map { " “\($0)”" } ?? "") at \(offset)")
    guard target.hasPrefix("mca-2019-34") else { return nil }
    return ResolvedCitation(href: "../policies/\(target)", label: "附件3第5项", isHeld: true)
  }

  mutating func mentions(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> [Mention] {
    let words = String(decoding: text, as: UTF8.self)
    asked.append("mentions \(words) at \(offset)")
    var found: [Mention] = []
    for (name, href, isHeld) in [("国发〔2016〕13号", "stub.html", false), ("《意见》", "opinion.html", true)] {
      guard let range = words.firstRange(of: name) else { continue }
      let start = words.utf8.distance(from: words.startIndex, to: range.lowerBound)
      found.append(Mention(range: start..<start + name.utf8.count, href: href, isHeld: isHeld))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// A page of `markdown`.
func render(
  _ markdown: String, from offset: Int = 0, options: MarkdownOptions = MarkdownOptions()
) -> RenderedMarkdown {
  var site = SmallSite()
  return MarkdownRenderer(options).render(
    SourceFile(path: "a.md", text: markdown), from: offset, resolver: &site)
}

/// The HTML of a page.
func html(_ markdown: String, options: MarkdownOptions = MarkdownOptions()) -> String {
  String(decoding: render(markdown, options: options).html, as: UTF8.self)
}

/// What the site was asked for a page.
func asked(_ markdown: String, from offset: Int = 0) -> [String] {
  var site = SmallSite()
  _ = MarkdownRenderer().render(SourceFile(path: "a.md", text: markdown), from: offset, resolver: &site)
  return site.asked
}

/// The diagnostics of a page as `line:column severity identifier`.
func reports(_ markdown: String, options: MarkdownOptions = MarkdownOptions()) -> [String] {
  render(markdown, options: options).diagnostics.map {
    let position = $0.place?.position
    return "\(position?.line ?? 0):\(position?.column ?? 0) \($0.severity.rawValue) \($0.identifier)"
  }
}
