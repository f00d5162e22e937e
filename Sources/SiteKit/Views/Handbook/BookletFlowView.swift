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
    return .object([
      "id": .text(printed.place.id), "label": .text(printed.place.label), "title": .text(printed.flow.title),
      "summary": .text(printed.flow.summary),
      "href": .text(linker.href(Route("flows/\(printed.flow.id)/index.html"))),
      "nodes": .list(printed.nodes.enumerated().map { node($0.element, at: $0.offset, numbers) }),
    ])
  }

  private func node(_ node: Flow.Node, at index: Int, _ numbers: [String: Int]) -> Value {
    let proofs = ProofView(site: site, linker: linker)
    var object: Object = [
      "id": .text(printed.place(of: index)), "number": .number(index + 1), "title": .text(node.title),
      "question": .bool(false), "outcome": .bool(false),
    ]
    switch node.content {
    case .question(let question):
      object["text"] = .text(question.text)
      object["question"] = .object([
        "proof": proofs.value(question.evidence),
        "answers": .list(
          question.answers.compactMap { answer in
            numbers[answer.to.text].map { target in
              .object([
                "text": .text(answer.text), "href": .text("#\(printed.place(of: target))"),
                "number": .number(target + 1),
              ])
            }
          }),
      ])
    case .outcome(let outcome):
      object["text"] = .text(outcome.text)
      object["outcome"] = .object([
        "urgent": .bool(outcome.isUrgent),
        "actions": .list(
          outcome.actions.map { action in
            .object([
              "text": .text(action.text), "tel": .text(action.tel), "role": .text(action.role),
              "proof": proofs.value(action.evidence),
            ])
          }),
        "advice": .list(outcome.advice.map { .text($0) }), "hasAdvice": .bool(!outcome.advice.isEmpty),
        "links": .list(outcome.links.compactMap { link in link.place(in: booklet, of: site, linker) }),
        "hasLinks": .bool(!outcome.links.isEmpty),
      ])
    }
    return .object(object)
  }
}

extension Flow.Link {
  /// Where it leads: in the booklet, or on the site.
  fileprivate func place(in booklet: Booklet, of site: Site, _ linker: Linker) -> Value? {
    guard let target = site.links[page.text] else { return nil }
    let place = booklet.places[target]
    return .object([
      "title": .text(title), "href": .text(place.map { "#\($0.id)" } ?? linker.href(target)),
      "label": .text(place?.label ?? ""),
    ])
  }
}
