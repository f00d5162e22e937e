import Basics
import Testing

@testable import Policy

@Suite struct PolicyMetadataTests {
  private func read(_ text: String) -> (PolicyMetadata, [Diagnostic]) {
    let file = SourceFile(path: "p.txt", text: text)
    let parsed = FrontMatter.parse(file)
    var diagnostics = parsed.diagnostics
    let metadata = PolicyMetadata(parsed.frontMatter, of: file, diagnostics: &diagnostics)
    return (metadata, diagnostics)
  }

  @Test func writesWhatItReadsBack() {
    var metadata = PolicyMetadata(title: "关于“一老一小”: 的 #1 [意见]")
    metadata.number = "吉政发〔2016〕34号"
    metadata.issuers = ["民政部", "- 教育部"]
    metadata.date = CalendarDay(iso: "2016-09-05")
    metadata.level = .province
    metadata.region = "吉林省"
    metadata.style = .articles
    metadata.completeness = .truncated
    metadata.validity = .notYet
    metadata.aliases = ["[别名]", "\"a\\b\" c"]
    metadata.sourceFile = "x.txt"
    metadata.sourceDigest = String(repeating: "0", count: 64)
    metadata.sourceEncoding = .gb18030
    metadata.removed = ["349 云阳县人民政府行政规范性文件", "355 - 10 -", " 空格 ", "#", "尾:"]
    metadata.belongs = [.init(line: 57, target: "closing"), .init(line: 3, target: "c2.2")]
    metadata.summary = "一句话。"
    metadata.updated = CalendarDay(iso: "2026-11-21")
    var writer = ByteWriter()
    metadata.write(to: &writer)
    var (again, diagnostics) = read(writer.text)
    for index in again.belongs.indices { again.belongs[index].offset = 0 }
    #expect(diagnostics.isEmpty)
    #expect(again == metadata)
  }

  @Test func leavesOutWhatIsNotPrinted() {
    let (metadata, diagnostics) = read("---\ntitle: 方案\n---\n")
    #expect(diagnostics.isEmpty)
    #expect(metadata.number == nil && metadata.date == nil && metadata.region == nil)
    #expect(metadata.validity == .unverified && metadata.completeness == .full && metadata.style == .outline)
  }

  @Test func reportsBelongsThatNamesNoLine() {
    let (metadata, diagnostics) = read("---\ntitle: 方案\nbelongs: [closing]\nlevel: 省\ntilte: x\n---\n")
    #expect(metadata.belongs.isEmpty)
    #expect(
      diagnostics.map(\.identifier.description).sorted() == [
        "belongs-invalid", "key-unknown", "value-invalid",
      ])
  }
}
