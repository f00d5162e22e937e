import Basics
import Testing

@testable import Handbook

@Suite struct FlowReviewTests {
  /// What is wrong in a flow of these nodes, each with its line; the first line is that of the start.
  private func review(_ nodes: String..., start: String = "a") -> [String] {
    let text =
      "{\"title\": \"流程\", \"audience\": \"staff\", \"start\": \"\(start)\", \"nodes\": [\n"
      + nodes.joined(separator: ",\n") + "\n]}"
    let found = HandbookFile.read(.flow, id: "x", SourceFile(path: "x.json", text: text)).diagnostics
    return found.sortedForReading().map { "\($0.place?.position?.line ?? 0) \($0.identifier)" }
  }

  private func question(_ id: String, _ ways: String...) -> String {
    let answers = ways.map { "{\"text\": \"是\", \"to\": \"\($0)\"}" }.joined(separator: ", ")
    return "{\"id\": \"\(id)\", \"question\": \"吗？\", \"answers\": [\(answers)]}"
  }

  private func outcome(_ id: String, more: String = "", tel: String = "") -> String {
    let call = tel.isEmpty ? "" : "\"tel\": \"\(tel)\", "
    return
      "{\"id\": \"\(id)\", \"outcome\": \"做\", \(more)\"actions\": [{\"text\": \"做。\", \(call)\"source\": \"a-1#c1\", \"quote\": \"逐字引用\"}]}"
  }

  @Test func aFlowThatLeadsOnHasNoMistakes() {
    #expect(review(question("a", "b", "c"), question("b", "c"), outcome("c")).isEmpty)
  }

  @Test func aNameThatIsNoAddressOrTakenByAPageIsReported() {
    #expect(
      review(question("a", "甲", "B"), outcome("甲"), outcome("B")) == ["3 name-invalid", "4 name-invalid"])
    #expect(
      review(question("a", "index", "all"), outcome("index"), outcome("all"))
        == ["3 name-invalid", "4 name-invalid"])
  }

  @Test func aNameThatStandsTwiceIsReportedAtTheSecond() {
    #expect(review(question("a", "b"), outcome("b"), outcome("b")) == ["4 node-repeated"])
  }

  @Test func aStartAndAnAnswerToNowhereAreReported() {
    #expect(review(outcome("a"), start: "b") == ["1 node-missing"])
    #expect(review(question("a", "b", "cc"), outcome("b")) == ["2 node-missing"])
  }

  @Test func aMissingNodeComesWithTheNamesThatLookLikeIt() {
    let text =
      "{\"title\": \"甲\", \"audience\": \"staff\", \"start\": \"cal\", \"nodes\": [\(outcome("call"))]}"
    let found = HandbookFile.read(.flow, id: "x", SourceFile(path: "x.json", text: text)).diagnostics
    #expect(found.map(\.notes) == [["did you mean call?"]])
  }

  @Test func aQuestionWithoutAnswersIsADeadEnd() {
    #expect(review(question("a", "b"), question("b")) == ["3 dead-end"])
  }

  @Test func aCircleIsReportedWithItsNodes() {
    let text =
      "{\"title\": \"甲\", \"audience\": \"staff\", \"start\": \"a\", \"nodes\": [\(question("a", "b")), \(question("b", "c")), \(question("c", "b"))]}"
    let found = HandbookFile.read(.flow, id: "x", SourceFile(path: "x.json", text: text)).diagnostics
    #expect(found.map(\.identifier) == [.flowCircle])
    #expect(found.first?.message.hasSuffix("b → c → b") == true)
  }

  @Test func anOutcomeThatLeadsBackIsACircleToo() {
    let back = outcome("b", more: "\"then\": [{\"text\": \"再来\", \"to\": \"a\"}], ")
    #expect(review(question("a", "b"), back) == ["3 flow-circle"])
  }

  @Test func twoWaysToOneNodeAreNoCircle() {
    #expect(
      review(
        question("a", "b", "c"), question("b", "d"), question("c", "d"), question("d", "e"), outcome("e")
      )
      .isEmpty)
  }

  @Test func aNodeToWhichNothingLeadsIsReported() {
    #expect(review(outcome("a"), outcome("b")) == ["3 node-unreachable"])
  }

  @Test func anOutcomeWithoutActionsIsReported() {
    #expect(review(question("a", "b"), "{\"id\": \"b\", \"outcome\": \"等\"}") == ["3 outcome-idle"])
  }

  @Test func dangerWithoutANumberIsAWarning() {
    #expect(review(outcome("a", more: "\"urgent\": true, ")) == ["2 urgent-uncalled"])
    #expect(review(outcome("a", more: "\"urgent\": true, ", tel: "110")).isEmpty)
  }

  @Test func everyWayLeadsToALaterStepAndTheFirstAnswerComesFirst() throws {
    let text =
      "{\"title\": \"甲\", \"audience\": \"staff\", \"start\": \"a\", \"nodes\": [\(outcome("d")), \(question("c", "d")), \(question("a", "b", "c", "d")), \(question("b", "c", "e")), \(outcome("e"))]}"
    let (file, _) = HandbookFile.read(.flow, id: "x", SourceFile(path: "x.json", text: text))
    guard case .flow(let flow)? = file else { throw Missing() }
    #expect(flow.paths.order.map { flow.nodes[$0].id.text } == ["a", "b", "e", "c", "d"])
    #expect(
      flow.paths.predecessors.map { numbers in numbers.map { flow.nodes[$0].id.text } }
        == [["c", "a"], ["a", "b"], [], ["a"], ["b"]])
  }

  @Test func aPathOfAHundredThousandNodesIsFollowed() {
    let nodes = (0..<100_000).map { question("n\($0)", "n\($0 + 1)") } + [outcome("n100000")]
    let text =
      "{\"title\": \"甲\", \"audience\": \"staff\", \"start\": \"n0\", \"nodes\": [\(nodes.joined(separator: ","))]}"
    #expect(HandbookFile.read(.flow, id: "x", SourceFile(path: "x.json", text: text)).diagnostics.isEmpty)
  }

  private struct Missing: Error {}
}
