internal import Handbook
internal import Mustache

/// A flow on paper: numbered questions, each answer with the number at which to go on.
struct BookletFlowView {
  let site: Site
  let linker: Linker
  let booklet: Booklet
  let printed: Booklet.PrintedFlow

  /// The whole flow.
  var value: Value {
    let numbers = Dictionary(
      printed.nodes.enumerated().map { ($0.element.id.text, $0.offset) }
    ) { first, _ in first }
    let view = FlowNodeView(
      site: site, linker: linker, flow: printed.flow,
      target: { answer in
        guard let number = numbers[answer.to.text] else { return ["href": "", "number": ""] }
        return ["href": .text("#\(printed.place(of: number))"), "number": .number(number + 1)]
      }, place: place)
    return .object([
      "id": .text(printed.place.id), "label": .text(printed.place.label), "title": .text(printed.flow.title),
      "summary": .text(printed.flow.summary),
      "href": .text(linker.href(Route("flows/\(printed.flow.id)/index.html"))),
      "nodes": .list(
        printed.nodes.enumerated().map { index, node in
          var object: Object = [
            "id": .text(printed.place(of: index)), "number": .number(index + 1), "title": .text(node.title),
          ]
          view.add(node, to: &object)
          return .object(object)
        }),
    ])
  }

  /// Where a page to read on stands: in the booklet, or on the site.
  private func place(of target: Route) -> Object {
    let place = booklet.places[target]
    return [
      "href": .text(place.map { "#\($0.id)" } ?? linker.href(target)), "label": .text(place?.label ?? ""),
    ]
  }
}
