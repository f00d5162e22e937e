internal import Basics
internal import Mustache

/// The directory of hotlines, each with the document that prints it.
struct HotlinesView {
  let site: Site
  let linker: Linker

  /// The lines in the order of their file.
  var lines: Value { .list((site.hotlines?.lines ?? []).map(line)) }

  private func line(_ line: Hotline) -> Value {
    let source = try? site.library.index.resolve(line.source).get()
    return .object([
      "number": .text(line.number), "tel": .text("tel:\(line.number)"), "name": .text(line.name),
      "short": .text(line.short), "serves": .text(line.serves), "hours": .text(line.hours),
      "area": .text(line.area), "sourceLabel": .text(source?.fullLabel ?? ""),
      "sourceHref": .text(source.map { linker.href(site.library.place(of: $0)) } ?? ""),
      "sourceQuote": .text(line.quote), "verified": .text(line.verified?.description ?? ""),
      "reviewBy": .text(line.reviewBy?.description ?? ""), "overdue": .bool(site.isOverdue(line.reviewBy)),
      "primary": .bool(line.isPrimary),
    ])
  }
}
