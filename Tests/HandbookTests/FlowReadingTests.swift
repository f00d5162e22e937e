import Basics
import Testing

@testable import Handbook

@Suite struct FlowReadingTests {
  private func read(_ text: String) -> (flow: Flow?, diagnostics: [Diagnostic]) {
    let (file, diagnostics) = HandbookFile.read(.flow, id: "staff", SourceFile(path: "a.json", text: text))
    if case .flow(let flow)? = file { return (flow, diagnostics) }
    return (nil, diagnostics)
  }

  @Test func readsQuestionsAndOutcomes() throws {
    let (flow, diagnostics) = read(
      """
      {"title": "发现险情", "audience": "staff", "start": "safe", "nodes": [
        {"id": "safe", "question": "有危险吗？", "answers": [{"text": "有", "to": "call"}]},
        {"id": "call", "outcome": "打110", "urgent": true, "actions": [
          {"text": "报警。", "tel": "110", "source": "mca-2019-34#a3.5", "quote": "及时向公安机关"}]}]}
      """)
    #expect(diagnostics.isEmpty)
    let nodes = try #require(flow).nodes
    #expect(nodes.map(\.id.text) == ["safe", "call"])
    guard case .outcome(let outcome) = nodes[1].content else { throw Missing() }
    #expect(outcome.isUrgent)
    #expect(outcome.actions.first?.evidence?.quote.text == "及时向公安机关")
  }

  @Test func anActionWithoutSourceIsReportedAtItsPlace() {
    let (_, diagnostics) = read(
      """
      {"title": "发现险情", "audience": "staff", "start": "call", "nodes": [
        {"id": "call", "outcome": "打110", "actions": [{"text": "报警。"}]}]}
      """)
    #expect(diagnostics.map(\.identifier) == [.keyMissing])
    #expect(diagnostics.first?.place?.position?.line == 2)
  }

  private struct Missing: Error {}
}
