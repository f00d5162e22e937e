import Basics
import Testing

@testable import Handbook

@Suite struct CalendarReadingTests {
  private func messages(_ kind: HandbookKind, _ text: String) -> [String] {
    HandbookFile.read(kind, id: "a", SourceFile(path: "a.json", text: text)).diagnostics.map(\.message)
  }

  private func calendar(_ changed: String = "", without: String = "") -> String {
    let members = [
      "id": "\"update\"", "title": "\"更新\"", "what": "\"更新信息。\"", "roles": "[\"child-director\"]",
      "area": "\"吉林省\"", "every": "{\"months\": 3}", "from": "\"2026-03-25\"", "dayNote": "\"本站建议\"",
      "source": "\"a#c1\"", "quote": "\"每个季度\"",
    ].filter { $0.key != without && !changed.hasPrefix("\"\($0.key)\"") }
    let entry =
      members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
      + (changed.isEmpty ? [] : [changed])
    return "{\"entries\": [{\(entry.joined(separator: ", "))}]}"
  }

  @Test func aWholeEntryIsReadWithoutComplaint() {
    #expect(messages(.calendar, calendar()).isEmpty)
    #expect(messages(.calendar, calendar("\"remind\": 3")).isEmpty)
  }

  @Test(arguments: [
    ("\"from\": \"2026-02-30\"", "\"from\" wants a day of the calendar, as \"2026-11-21\""),
    ("\"days\": 0", "\"days\" wants a number from 1 to 84"),
    ("\"days\": 85", "\"days\" wants a number from 1 to 84"),
    ("\"remind\": 31", "\"remind\" wants a number from 0 to 30"),
    ("\"every\": {\"weeks\": 1}", "\"every\" wants {\"months\": 3} or {\"years\": 1}"),
    ("\"every\": {\"months\": 3, \"years\": 1}", "\"every\" wants {\"months\": 3} or {\"years\": 1}"),
    ("\"roles\": []", "\"roles\" wants at least one role"),
    ("\"id\": \"第一\"", "\"id\" is of small letters, digits and hyphens"),
  ])
  func aMistakeIsSaid(changed: String, message: String) {
    #expect(messages(.calendar, calendar(changed)) == [message])
  }

  @Test(arguments: ["id", "title", "what", "area", "from", "dayNote", "source"])
  func whatIsMissingIsSaid(member: String) {
    #expect(messages(.calendar, calendar(without: member)).contains("this entry wants \"\(member)\""))
  }

  @Test func anIdStandsOnceAndThereIsOneZone() {
    let entry = calendar().dropFirst("{\"entries\": [".count).dropLast(2)
    #expect(
      messages(.calendar, "{\"timezone\": \"Europe/Berlin\", \"entries\": [\(entry), \(entry)]}") == [
        "\"timezone\" wants Asia/Shanghai", "\"update\" stands twice: each wants a name of its own",
      ])
  }

  private func visits(ratings: String = "", risk: String? = nil) -> String {
    let proof = "\"source\": \"a#c1\", \"quote\": \"每三个月\""
    let rating = "{\"id\": \"good\", \"title\": \"较好\", \"months\": 3, \(proof)}"
    let group = "{\"id\": \"ill\", \"title\": \"重病\", \(proof)}"
    let risks = risk.map { ", \"risk\": {\"title\": \"风险\", \"text\": \"多走访\", \(proof)\($0)}" } ?? ""
    return "{\"area\": \"吉林省\", \"ratings\": [\(rating)\(ratings)], \"groups\": [\(group)]\(risks)}"
  }

  @Test func rulesOfVisitsAreRead() {
    #expect(messages(.visits, visits(risk: "")).isEmpty)
    #expect(messages(.visits, visits(risk: ", \"localDays\": 7, \"localNote\": \"某县规定\"")).isEmpty)
  }

  @Test func aLocalNumberSaysWhoseItIs() {
    #expect(messages(.visits, visits(risk: ", \"localDays\": 7")).first?.contains("who set it") == true)
    #expect(
      messages(.visits, visits(risk: ", \"localDays\": 0, \"localNote\": \"某县\"")) == [
        "\"localDays\" wants a number from 1 to 366"
      ])
  }

  @Test func groupsWithoutARuleAndNamesThatStandTwiceAreSaid() {
    #expect(messages(.visits, visits()).first?.contains("want \"risk\"") == true)
    let again = ", {\"id\": \"ill\", \"title\": \"一般\", \"months\": 0, \"source\": \"a\", \"quote\": \"每个月\"}"
    #expect(
      messages(.visits, visits(ratings: again, risk: "")) == [
        "\"months\" wants a number from 1 to 12", "\"ill\" stands twice: each wants a name of its own",
      ])
  }
}
