import Basics
import Policy
import Testing

@testable import SiteKit

@Suite struct ModalSentenceTests {
  private func sentence(_ text: String) throws -> ModalSentence {
    let file = SourceFile(path: "a.txt", text: "---\ntitle: 某意见\n---\n某意见\n一、总则\n\(text)\n")
    let document = PolicyDocument(slug: "some-2020-1", file)
    let clause = try #require(document.clause("c1"))
    let sentence = try #require(clause.paragraphs.first?.sentences.first)
    return ModalSentence(
      document: document, clause: clause, sentence: sentence,
      marks: document.file.modalMarks(in: sentence.range), citing: [],
      names: RoleNames(role: ["儿童主任"], bodies: ["村（居）民委员会"]))
  }

  @Test func aRoleNamedBeforeTheWordIsSpokenTo() throws {
    #expect(try sentence("儿童主任要及时报告。").address(for: .must) == .role)
    #expect(try sentence("村（居）民委员会要定期走访。").address(for: .must) == .body)
    #expect(try sentence("民政部门要指导儿童主任。").address(for: .must) == .others)
    #expect(try sentence("儿童主任、村（居）民委员会要配合。").address(for: .must) == .role)
  }

  @Test func eachKindOfWordHasItsOwnAddress() throws {
    let both = try sentence("儿童主任要劝导，不得泄露。")
    #expect(both.modalities == [.must, .mustNot])
    #expect(both.address(for: .mustNot) == .role)
    #expect(both.address(for: .may) == .others)
  }

  @Test func itsPartsAreItsWordsAndOnlyOneKindStandsApart() throws {
    let both = try sentence("儿童主任要劝导，不得泄露。")
    #expect(both.parts(.mustNot).map(\.text) == ["儿童主任要劝导，", "不得", "泄露。"])
    #expect(both.parts(nil).filter(\.isModal).map(\.text) == ["要", "不得"])
    #expect(both.parts(nil).map(\.text).joined() == "儿童主任要劝导，不得泄露。")
  }
}
