import Basics
import Testing

@testable import Handbook
@testable import SiteKit

@Suite struct FlowOrderTests {
  @Test func questionsStandInTheOrderInWhichTheyAreAsked() throws {
    let text = """
      {"title":"t","audience":"staff","start":"b","nodes":[
        {"id":"z","outcome":"z","actions":[{"text":"x","source":"a","quote":""}]},
        {"id":"b","question":"b?","answers":[{"text":"1","to":"c"},{"text":"2","to":"z"}]},
        {"id":"c","question":"c?","answers":[{"text":"1","to":"y"},{"text":"2","to":"z"}]},
        {"id":"y","outcome":"y","actions":[{"text":"x","source":"a","quote":""}]}]}
      """
    let (file, _) = HandbookFile.read(.flow, id: "f", SourceFile(path: "f.json", text: text))
    guard case .flow(let flow) = file else {
      Issue.record("no flow")
      return
    }
    #expect(flow.inOrderOfAsking.map(\.id.text) == ["b", "c", "y", "z"])
  }
}
