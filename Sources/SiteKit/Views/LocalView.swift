internal import Basics
internal import Markdown
internal import Mustache

/// What agencies wrote of a page: badges, the texts below its own, the texts in whose place it stands.
struct LocalView {
  let site: Site
  let linker: Linker

  /// Whose page it is; false for one of the site's own.
  func mark(of page: PageFile) -> Value {
    guard let local = page.local else { return .bool(false) }
    return .object([
      "badge": .text(badge(of: page)), "publisher": .text(site.layers[local.layer]?.publisher ?? ""),
      "replaces": .bool(local.mode == .replace),
    ])
  }

  /// A text beside the page's own, as the partial `local` prints it.
  func section(_ text: PageFile, _ html: [UInt8]) -> Value {
    .object([
      "id": .text(text.anchor), "badge": .text(badge(of: text)), "title": .text(site.title(of: text)),
      "summary": .text(text.summary), "content": .html(html),
      "sources": .list(
        text.sources.compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
      "publisher": .text(text.local.flatMap { site.layers[$0.layer]?.publisher } ?? ""),
      "owner": .text(text.owner), "reviewBy": .text(text.reviewBy?.day.description ?? ""),
      "overdue": .bool(site.isOverdue(text.reviewBy?.day)),
      "updated": .text(text.updated?.description ?? ""), "updatedText": .text(text.updated?.chinese ?? ""),
    ])
  }

  /// The heading of an added text, for the page's list of contents.
  func heading(of text: PageFile) -> Heading { Heading(id: text.anchor, level: 2, title: badge(of: text)) }

  /// 本地规定（吉林市）, or what the text of the site itself is called where a local one took its place.
  private func badge(of text: PageFile) -> String {
    guard let local = text.local else { return site.values.word(.replacedText) }
    return "\(site.values.word(.rules))（\(site.layers[local.layer]?.title ?? local.layer)）"
  }
}

extension PageFile {
  /// The place of the text on a page that has other texts too.
  var anchor: String { local.map { "local-\($0.layer)" } ?? "national" }
}
