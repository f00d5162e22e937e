import Basics
import Testing

@testable import Handbook

@Suite struct ResponsibilityReadingTests {
  private func matrix(_ text: String) -> (matrix: ResponsibilityMatrix?, diagnostics: [Diagnostic]) {
    let (file, diagnostics) = HandbookFile.read(.matrix, id: "matrix", SourceFile(path: "m.json", text: text))
    if case .matrix(let matrix)? = file { return (matrix, diagnostics) }
    return (nil, diagnostics)
  }

  private func identifiers(levels: String, topics: String, bodies: String = "") -> [Diagnostic.Identifier] {
    matrix(#"{"title": "谁", "levels": [\#(levels)], "topics": [\#(topics)], "bodies": [\#(bodies)]}"#)
      .diagnostics.map(\.identifier)
  }

  private let village = #"{"id": "village", "title": "村"}"#
  private let duty = #"{"who": "省妇联", "text": "做。", "source": "mca-2019-34#a3.5", "quote": "及时向公安机关"}"#
  private func topic(_ id: String) -> String {
    #"{"id": "\#(id)", "title": "报告", "cells": {"village": [\#(duty)]}}"#
  }

  @Test func aCellHoldsWhoWhatWhereAndItsProof() throws {
    let (read, diagnostics) = matrix(
      #"{"title": "谁", "levels": [\#(village)], "topics": [\#(topic("report"))]}"#)
    #expect(diagnostics.isEmpty)
    let duties = try #require(read?.topics.first?.cells["village"])
    #expect(duties.map(\.who.text) == ["省妇联"])
    #expect(duties.first?.evidence?.quote.text == "及时向公安机关")
  }

  @Test func levelsAndTopicsAreUnique() {
    #expect(identifiers(levels: "\(village), \(village)", topics: topic("a")) == [.idRepeated])
    #expect(identifiers(levels: village, topics: "\(topic("a")), \(topic("a"))") == [.idRepeated])
  }

  @Test func aTopicWithoutAnyDutyIsReported() {
    let empty = #"{"id": "b", "title": "空", "cells": {"village": []}}"#
    #expect(identifiers(levels: village, topics: "\(topic("a")), \(empty)") == [.topicEmpty])
  }

  @Test func aLevelThatIsNoColumnIsReported() {
    let other = topic("a").replacing("village", with: "vilage")
    #expect(identifiers(levels: village, topics: other).contains(.keyUnknown))
  }

  @Test func whoeverNobodyCanLookUpIsReported() {
    let women = #"{"id": "women", "title": "妇联", "names": ["妇联"]}"#
    let police = #"{"id": "police", "title": "公安机关", "names": ["公安"]}"#
    #expect(identifiers(levels: village, topics: topic("a"), bodies: women).isEmpty)
    #expect(identifiers(levels: village, topics: topic("a"), bodies: police) == [.bodyUnlisted])
  }

  @Test func aNameWithAnEqualsSignIsTheWhole() throws {
    let text =
      #"{"title": "谁", "levels": [], "topics": [], "bodies": [{"id": "g", "title": "各地", "names": ["=各地"]}]}"#
    let body = try #require(matrix(text).matrix?.bodies.first)
    #expect(body.answers(as: "各地"))
    #expect(!body.answers(as: "各地民政部门"))
  }

  @Test func aListOfTasksTellsBodiesFromTasks() throws {
    let entry = #""number": "1", "text": "做。", "source": "a-2020-1#c1", "quote": "做这件事""#
    func list(_ entries: String) throws -> TaskList {
      let text = #"{"title": "单", "document": "a-2020-1", "groups": [{"id": "g", "entries": [\#(entries)]}]}"#
      let (file, diagnostics) = HandbookFile.read(.taskList, id: "l", SourceFile(path: "l.json", text: text))
      #expect(diagnostics.isEmpty)
      guard case .taskList(let list)? = file else { throw Missing() }
      return list
    }
    let departments = try list(#"{"name": "市妇联", \#(entry)}"#)
    #expect(departments.groups[0].entries.map { departments.who(of: $0).map(\.text) } == [["市妇联"]])
    let tasks = try list(
      #"{"name": "教育", "who": ["省妇联"], \#(entry)}, {"name": "断", "missing": "断开", \#(entry)}"#)
    #expect(tasks.groups[0].entries.map { tasks.who(of: $0).map(\.text) } == [["省妇联"], []])
  }

  private struct Missing: Error {}
}
