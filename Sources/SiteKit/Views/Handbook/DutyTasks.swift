internal import Basics
internal import Markdown

/// The checklists of a duty's page, as another page shows them.
struct DutyTasks {
  let site: Site
  /// Addresses as the other page writes them.
  let linker: Linker

  /// The lists as HTML, the same as on the duty's page but for addresses, and how many tasks they have.
  func lists(of page: PageFile) -> (html: [UInt8], tasks: Int) {
    let file = site.file(of: page)
    var references = PageReferences(page, file: file, in: site, seenFrom: linker.route)
    let options = MarkdownOptions(
      allowedElements: Set(site.configuration.rawHTML), quotesLabel: site.values.word(.quotes))
    let rendered = MarkdownRenderer(options).render(
      file, from: min(page.bodyOffset, file.bytes.count), resolver: &references)
    return (
      rendered.checklists.flatMap { rendered.html[$0.range] }, rendered.checklists.reduce(0) { $0 + $1.tasks }
    )
  }
}
