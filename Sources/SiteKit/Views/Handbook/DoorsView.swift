internal import Handbook
internal import Mustache

/// The ways from the home page and the handbook's index to what belongs to no role alone.
struct DoorsView {
  let site: Site
  let linker: Linker

  /// Adds title, one sentence and address of each that the site has.
  func add(to object: inout Object) {
    object["doors"] = .list(doors)
    object["hasDoors"] = .bool(!doors.isEmpty)
  }

  private var doors: [Value] {
    let words = site.values
    let folder = site.tree.folders["procedures"]
    let procedures = folder.map { site.title(of: $0.index) }
    return [
      entry(words.word(.flows), words.word(.flowsSummary), site.route(of: .catalogue(.flows))),
      procedures.map { entry($0, folder?.index.summary ?? "", folder?.index.route) } ?? nil,
      entry(words.word(.forms), words.word(.formsSummary), site.route(of: .catalogue(.forms))),
      entry(
        site.handbook.matrix?.title ?? "", site.handbook.matrix?.summary ?? "", site.route(of: .matrix)),
      entry(words.word(.visitPlanner), words.word(.visitPlannerSummary), site.route(of: .visits)),
      entry(words.word(.quizzes), words.word(.quizzesSummary), site.route(of: .catalogue(.quizzes))),
    ].compactMap { $0 }
  }

  private func entry(_ title: String, _ note: String, _ route: Route?) -> Value? {
    route.map {
      .object([
        "title": .text(title), "note": .text(Self.firstSentence(of: note)), "href": .text(linker.href($0)),
      ])
    }
  }

  private static func firstSentence(of text: String) -> String {
    text.firstIndex(of: "。").map { String(text[...$0]) } ?? text
  }
}
