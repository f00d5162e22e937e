internal import Basics

/// Looks at a flow for what would leave a reader without a way on: nodes that are not there, dead ends, circles, nodes
/// to which nothing leads, outcomes that say nothing to do.
struct FlowReview {
  private let flow: Flow

  init(_ flow: Flow) { self.flow = flow }

  /// The mistakes, in no order.
  var diagnostics: [Diagnostic] { names + repeated + missing + ends + circles + unreachable }

  /// Names that no page can have.
  private var names: [Diagnostic] {
    flow.nodes.map(\.id).filter { !$0.text.isEmpty }.compactMap { id in
      if AddressName(id.text) == nil { return error(.nameInvalid, AddressName.rule, at: id) }
      guard Flow.ownPages.contains(id.text) else { return nil }
      return error(
        .nameInvalid, "every flow has a page \"\(id.text).html\" of its own: give the node another name",
        at: id)
    }
  }

  private var repeated: [Diagnostic] {
    flow.nodes.enumerated().filter { !$1.id.text.isEmpty && flow.paths.numbers[$1.id.text] != $0 }.map {
      _, node in
      error(.nodeRepeated, "another node is called \"\(node.id.text)\" too: rename one of them", at: node.id)
    }
  }

  /// The start and the answers that lead to no node.
  private var missing: [Diagnostic] {
    ([flow.start] + flow.nodes.flatMap(\.ways).map(\.to)).filter {
      !$0.text.isEmpty && flow.paths.numbers[$0.text] == nil
    }.map { name in
      let near = flow.paths.numbers.keys.nearest(to: name.text)
      return error(
        .nodeMissing, "no node \"\(name.text)\" is in this flow", at: name,
        notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
    }
  }

  /// Questions without answers, outcomes without anything to do, danger without a number.
  private var ends: [Diagnostic] {
    flow.nodes.compactMap { node in
      switch node.content {
      case .question(let question):
        guard question.answers.isEmpty else { return nil }
        return error(
          .deadEnd, "nobody gets on from here: a question wants \"answers\", an end is an \"outcome\"",
          at: node.id)
      case .outcome(let outcome):
        if outcome.actions.isEmpty {
          return error(
            .outcomeIdle, "this outcome says nothing to do: give it \"actions\", each with its clause",
            at: node.id)
        }
        guard outcome.isUrgent, !outcome.actions.contains(where: { !$0.tel.text.isEmpty }) else { return nil }
        return flow.file.warning(
          .urgentUncalled, "this is urgent, and no action has a number to call", at: node.id.offset,
          notes: ["add \"tel\", as \"tel\": \"110\", or leave out \"urgent\""])
      }
    }
  }

  private var circles: [Diagnostic] {
    flow.paths.circles.map { circle in
      let names = (circle.nodes + circle.nodes.prefix(1)).map { flow.nodes[$0].id.text }
      return error(
        .flowCircle, "this leads back in a circle: \(Self.shown(names))", at: circle.answer,
        notes: ["browsers and the page's own links lead back; answers lead on"])
    }
  }

  private var unreachable: [Diagnostic] {
    guard flow.paths.start != nil else { return [] }
    let reached = Set(flow.paths.order)
    return flow.nodes.enumerated().filter {
      !reached.contains($0) && flow.paths.numbers[$1.id.text] == $0 && !$1.id.text.isEmpty
    }.map { _, node in
      error(
        .nodeUnreachable, "no answer leads to \"\(node.id.text)\" from the start: add one, or take it out",
        at: node.id)
    }
  }

  /// Names with arrows between them; of a long circle the first and the last.
  private static func shown(_ names: [String]) -> String {
    let parts = names.count <= 12 ? names : names.prefix(6) + ["…"] + names.suffix(5)
    return parts.joined(separator: " → ")
  }

  private func error(
    _ identifier: Diagnostic.Identifier, _ message: String, at name: Reference, notes: [String] = []
  ) -> Diagnostic {
    flow.file.error(identifier, message, at: name.offset, notes: notes)
  }
}

extension Flow {
  /// The pages that each flow has beside those of its nodes: the start, and all nodes at once.
  public static let ownPages: Set<String> = ["index", "all"]
}
