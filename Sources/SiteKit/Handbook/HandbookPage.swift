internal import Basics
internal import Handbook

/// A page made from a file of the handbook: a node of a flow, an examination, a blank form and the like.
struct HandbookPage: Sendable {
  /// What the page shows; numbers count the files of a kind.
  enum Subject: Sendable, Hashable {
    /// All flows, quizzes, forms or lists.
    case catalogue(Catalogue)
    case flow(Int, node: Int)
    /// All nodes of a flow as one.
    case flowOverview(Int)
    case quiz(Int)
    case quizPaper(Int)
    case form(Int)
    case fieldDictionary
    case course(Int)
    case matrix
    case taskList(Int)
    case visits
    /// The printable year of a role, by its folder's name.
    case calendar(role: String)
    /// What a role must, may and may not.
    case modality(role: String)
    /// All checklists of a role.
    case checklists(role: String)
    /// All pages of a role as one.
    case booklet(role: String)
  }

  /// What a catalogue lists.
  enum Catalogue: String, Sendable, Hashable {
    case flows, quizzes, forms
  }

  /// The address of the dictionary of all fields.
  static let fieldDictionaryRoute = Route("forms/fields.html")

  let subject: Subject
  let route: Route
  /// The file below `content/` from which it is made, for messages.
  let owner: String
  /// The path by which content may link to it besides its address.
  let source: String?

  /// The pages that a handbook makes.
  static func all(_ handbook: HandbookContent, _ tree: PageTree) -> [HandbookPage] {
    flows(handbook) + quizzes(handbook) + forms(handbook) + responsibilities(handbook)
      + (handbook.visits == nil
        ? [] : [HandbookPage(.visits, "visits.html", from: "visits.json", isLinked: true)])
      + roles(handbook, tree)
  }

  private static func flows(_ handbook: HandbookContent) -> [HandbookPage] {
    guard !handbook.flows.isEmpty else { return [] }
    let catalogue = HandbookPage(.catalogue(.flows), "flows/index.html", from: "flows")
    return [catalogue]
      + handbook.flows.enumerated().flatMap { number, flow in
        let file = "flows/\(flow.id).json"
        return flow.shownNodes.map { node in
          let isStart = flow.nodes[node].id.text == flow.start.text
          return HandbookPage(
            .flow(number, node: node), flow.path(of: flow.nodes[node]), from: file, isLinked: isStart)
        } + [HandbookPage(.flowOverview(number), "flows/\(flow.id)/all.html", from: file)]
      }
  }

  private static func quizzes(_ handbook: HandbookContent) -> [HandbookPage] {
    guard !handbook.quizzes.isEmpty else { return [] }
    let catalogue = HandbookPage(.catalogue(.quizzes), "quizzes/index.html", from: "quizzes")
    return [catalogue]
      + handbook.quizzes.enumerated().flatMap { number, quiz in
        let file = "quizzes/\(quiz.id).json"
        return [
          HandbookPage(.quiz(number), "quizzes/\(quiz.id).html", from: file, isLinked: true),
          HandbookPage(.quizPaper(number), "quizzes/\(quiz.id)-paper.html", from: file),
        ]
      }
  }

  private static func forms(_ handbook: HandbookContent) -> [HandbookPage] {
    guard !handbook.forms.isEmpty else { return [] }
    return [
      HandbookPage(.catalogue(.forms), "forms/index.html", from: "forms"),
      HandbookPage(.fieldDictionary, fieldDictionaryRoute.path, from: "forms"),
    ]
      + handbook.forms.enumerated().map { number, form in
        HandbookPage(
          .form(number), "forms/\(form.id).html", from: "forms/\(form.id).json", isLinked: true)
      }
  }

  private static func responsibilities(_ handbook: HandbookContent) -> [HandbookPage] {
    let folder = "responsibilities"
    let matrix =
      handbook.matrix == nil
      ? [] : [HandbookPage(.matrix, "\(folder)/index.html", from: "\(folder)/matrix.json", isLinked: true)]
    return matrix
      + handbook.taskLists.enumerated().map { number, list in
        HandbookPage(
          .taskList(number), "\(folder)/\(list.id).html", from: "\(folder)/\(list.id).json", isLinked: true)
      }
  }

  private static func roles(_ handbook: HandbookContent, _ tree: PageTree) -> [HandbookPage] {
    guard !handbook.isEmpty else { return [] }
    let roles = tree.roles
    let pages = roles.flatMap { role in
      let folder = "handbook/\(role)"
      return [
        HandbookPage(.modality(role: role), "\(folder)/must.html", from: folder),
        HandbookPage(.checklists(role: role), "\(folder)/checklists.html", from: folder),
        HandbookPage(.booklet(role: role), "\(folder)/booklet.html", from: folder),
      ]
        + (handbook.calendar == nil
          ? [] : [HandbookPage(.calendar(role: role), "\(folder)/calendar.html", from: "calendar.json")])
    }
    return pages
      + handbook.courses.enumerated().map { number, course in
        HandbookPage(
          .course(number), "handbook/\(course.id)/course.html", from: "courses/\(course.id).json",
          isLinked: true)
      }
  }

  private init(_ subject: Subject, _ path: String, from owner: String, isLinked: Bool = false) {
    self.subject = subject
    route = Route(path)
    self.owner = owner
    source = isLinked ? owner : nil
  }
}

extension Flow {
  /// The address of a node's page.
  func path(of node: Node) -> String {
    "flows/\(id)/\(node.id.text == start.text ? "index" : node.id.text).html"
  }

  /// The nodes that have pages: each name once, and none that cannot be an address, which is reported elsewhere.
  fileprivate var shownNodes: [Int] {
    var taken: Set<String> = Flow.ownPages
    return nodes.indices.filter {
      AddressName(nodes[$0].id.text) != nil && taken.insert(nodes[$0].id.text).inserted
    }
  }
}

extension PageTree {
  /// The names of the roles' folders, in order.
  var roles: [String] {
    (folders["handbook"]?.folders ?? []).map { String($0.dropFirst("handbook/".count)) }
  }

  /// The folder of a role.
  func role(_ name: String) -> Folder? { folders["handbook/\(name)"] }
}
