internal import Markdown
internal import Mustache

/// The headings of a page as a nested list.
enum Contents {
  /// Headings below the page's title, nested by level; a level that is skipped nests once.
  static func values(_ headings: [Heading]) -> [Value] {
    var rest = headings[...]
    return level(&rest, above: 0)
  }

  private static func level(_ rest: inout ArraySlice<Heading>, above: Int) -> [Value] {
    var items: [Value] = []
    while let heading = rest.first, heading.level > above {
      rest = rest.dropFirst()
      let children = level(&rest, above: heading.level)
      items.append(
        .object([
          "title": .text(heading.title), "href": .text("#\(heading.id)"), "children": .list(children),
          "hasChildren": .bool(!children.isEmpty),
        ]))
    }
    return items
  }
}
