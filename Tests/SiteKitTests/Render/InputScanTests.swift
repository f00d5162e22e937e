import Testing

@testable import SiteKit

@Suite struct InputScanTests {
  private func found(_ html: String, isSearch: Bool = false) -> [InputRefusal] {
    InputScan.findings(in: Array(html.utf8), isSearch: isSearch).map(\.refusal)
  }

  @Test(arguments: [
    "<input type=\"checkbox\">", "<input disabled type=radio checked>", "<input type='date'/>",
    "<INPUT TYPE=CheckBox>", "<select><option>一</option></select>", "<form><button>好</button></form>",
    "<form method=\"get\">", "<form METHOD=Dialog>", "<p contenteditable=\"false\">",
    "<input\n\ttype\n=\n\"checkbox\">", "<p title=\"contenteditable\">contenteditable formaction</p>",
    "<inputs>", "<textareas>", "< textarea>", "&lt;textarea&gt;", "</textarea>", "<", "<i", "",
    "<p data-type=\"text\" aria-label=\"action\">", "<a action=\"x\">",
  ]) func lets(html: String) {
    #expect(found(html).isEmpty)
  }

  @Test(arguments: [
    "<textarea>", "<TextArea rows=2>", "<textarea/>", "<textarea", "<textarea\n>", "<!-- <textarea> -->",
    "<!--><textarea>", "<style><!--</style><textarea>", "<svg><title><textarea>",
    "<b\u{0C}x='\"'><textarea>", "<a title=\"a < b\"><textarea>",
  ]) func refusesAnElementToTypeInto(html: String) {
    #expect(found(html) == [.element("textarea")])
  }

  @Test(arguments: [
    ("<input type=text>", "text"), ("<INPUT TYPE=\"Password\">", "Password"),
    ("<input/type=text>", "text"), ("<input\n  type\n=\n text>", "text"), ("<input/ / type='file'/>", "file"),
    ("<input type=text type=checkbox>", "text"), ("<input type=&#99;heckbox>", "&#99;heckbox"),
    ("<input type=\" checkbox\">", " checkbox"), ("<input type=checkbox/>", "checkbox/"),
    ("<input type=\"\">", ""), ("<input type>", ""), ("<input value=\">\" type=tel>", "tel"),
    ("<input x='\">' type=email>", "email"), ("<input =type=checkbox type=url>", "url"),
    ("<!-- --><input type=number", "number"), ("<input type=search>", "search"),
  ]) func refusesAnInputByItsType(html: String, type: String) {
    #expect(found(html) == [.input(type: type)])
  }

  @Test(arguments: [
    "<input>", "<input/>", "<input", "<input value=\"type=checkbox\">", "<input typ=checkbox>",
  ]) func refusesAnInputWithoutAType(html: String) {
    #expect(found(html) == [.input(type: nil)])
  }

  @Test func onlyTheSearchPageSearches() {
    #expect(found("<input type=search>", isSearch: true).isEmpty)
    #expect(found("<input type=search>") == [.input(type: "search")])
    #expect(found("<input type=text>", isSearch: true) == [.input(type: "text")])
  }

  @Test(arguments: [
    "<p contenteditable>", "<P ContentEditable=\"\">", "<p contenteditable=true>",
    "<svg/contenteditable=plaintext-only>", "<p title=\">\" contenteditable title=\"<\">",
    "<p contenteditable contenteditable=false>",
  ]) func refusesAnElementThatIsMadeEditable(html: String) {
    #expect(found(html).first == .attribute("contenteditable"))
  }

  @Test func refusesWhatSendsAForm() {
    #expect(found("<form action=\"https://example.org/\">") == [.form("action")])
    #expect(found("<form action=\"\">") == [.form("action")])
    #expect(found("<form method=post>") == [.form("method")])
    #expect(found("<FORM\nMETHOD='POST' ACTION=/x>") == [.form("method"), .form("action")])
    #expect(
      found("<button formaction=/x formmethod=post>")
        == [.attribute("formaction"), .attribute("formmethod")])
    #expect(found("<keygen name=k>") == [.element("keygen")])
  }

  @Test(arguments: [
    "<a title=\"<textarea>\">", "<a title='><textarea>", "<a <b>", "<p title=\"<input type=checkbox>\">",
    "<!-- <b title=\" --> <p contenteditable>", "<script><!--<script></script> <b title=\"--></script><p>",
  ]) func refusesATagInsideATag(html: String) {
    #expect(found(html) == [.nested])
  }

  @Test func tellsWhereAndNoMoreThanNeeded() {
    let text = "字<p><textarea>"
    let findings = InputScan.findings(in: Array(text.utf8))
    #expect(findings.map(\.offset) == [6])
    #expect(found(String(repeating: "<textarea>", count: 1000)).count == 10)
  }

  @Test(arguments: [
    "<a x=\"", "<input type=date ", "<a ", "<", "<input ", String(repeating: "<b ", count: 300) + ">",
  ]) func hostileMarkupTakesLinearTime(part: String) {
    let clock = ContinuousClock()
    let bytes = Array(String(repeating: part, count: 1_000_000 / part.utf8.count).utf8)
    let time = clock.measure { _ = InputScan.findings(in: bytes) }
    #expect(time < .seconds(60))
  }
}
