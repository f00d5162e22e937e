internal import Handbook
internal import Mustache

/// What a question or an outcome says, wherever it is printed.
struct FlowNodeView {
  let site: Site
  let linker: Linker
  let flow: Flow
  /// What is printed of a way on to a node: its address, and what else the page has of it.
  let target: (Flow.Answer) -> Object
  /// What is printed of a page to read on but its title; nil for its address alone.
  var place: ((Route) -> Object)?

  /// Adds a node: one of `question` and `outcome` is an object, the other is false.
  func add(_ node: Flow.Node, to object: inout Object) {
    object["question"] = .bool(false)
    object["outcome"] = .bool(false)
    switch node.content {
    case .question(let question): object["question"] = value(question)
    case .outcome(let outcome): object["outcome"] = value(outcome)
    }
  }

  /// Adds which documents some nodes rest on, and what law came after them; for a child it would be one thing too many.
  func addLaw(of nodes: [Flow.Node], to object: inout Object) {
    object["law"] = .bool(false)
    guard flow.audience != .child else { return }
    let evidence = nodes.flatMap { node in
      if case .outcome(let outcome) = node.content {
        outcome.actions.compactMap(\.evidence)
      } else {
        [Evidence]()
      }
    }
    let cited = evidence.compactMap { try? site.library.index.resolve($0.source.text).get() }.map {
      PageOutcome.Citation(slug: $0.slug, anchor: $0.clause ?? "")
    }
    guard !cited.isEmpty else { return }
    LaterLawView(site: site, linker: linker).add(cited, to: &object)
  }

  private var proofs: ProofView { ProofView(site: site, linker: linker) }

  private func value(_ question: Flow.Question) -> Value {
    .object([
      "title": .text(question.title), "text": .text(question.text), "proof": proofs.value(question.evidence),
      "answers": ways(question.answers),
    ])
  }

  private func value(_ outcome: Flow.Outcome) -> Value {
    .object([
      "title": .text(outcome.title), "text": .text(outcome.text), "urgent": .bool(outcome.isUrgent),
      "actions": .list(
        outcome.actions.map { action in
          .object([
            "text": .text(action.text), "tel": .text(action.tel.text), "role": .text(action.role),
            "when": .text(action.when.text), "proof": proofs.value(action.evidence),
          ])
        }),
      "note": .text(outcome.note), "advice": .list(outcome.advice.map { .text($0) }),
      "hasAdvice": .bool(!outcome.advice.isEmpty),
      "then": ways(outcome.then), "hasThen": .bool(!outcome.then.isEmpty),
      "links": .list(
        outcome.links.compactMap { link in
          site.links[link.page.text].map { route in
            var entry = place?(route) ?? ["href": .text(linker.href(route))]
            entry["title"] = .text(link.title)
            return .object(entry)
          }
        }),
      "hasLinks": .bool(!outcome.links.isEmpty),
    ])
  }

  private func ways(_ answers: [Flow.Answer]) -> Value {
    .list(
      answers.map { answer in
        var way = target(answer)
        way["text"] = .text(answer.text)
        return .object(way)
      })
  }
}
