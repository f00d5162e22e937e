import Testing

@testable import Basics
@testable import Policy

/// What the importer tells a person.
struct ImportFindingsTests {
  private func identifiers(_ text: String) -> [Diagnostic.Identifier] { identifiers(Array(text.utf8)) }

  private func identifiers(_ bytes: [UInt8]) -> [Diagnostic.Identifier] {
    PolicyImporter(sourceName: "raw.txt").policy(from: bytes).diagnostics.map(\.identifier)
  }

  @Test func refusesWhatIsNoText() {
    #expect(identifiers([0xFF, 0xFF, 0xFE, 0x00]) == [.importUndecodable])
    #expect(identifiers("通知\0通知") == [.importUndecodable])
    #expect(identifiers(" \n\u{3000}\n") == [.importEmpty])
    #expect(identifiers("---\ntitle: 通知\n---\n通知\n") == [.importPolicy])
  }

  @Test func namesWhatCouldNotBeRead() {
    #expect(identifiers("儿童之家\n一、开放时间每天三小时。\n") == [.importTitleMissing, .importLevelUnknown])
    #expect(identifiers("示例县民政局关于培训的通知\n一、时\u{FFFD}另行通知。\n") == [.importReplacement])
  }

  @Test func leavesTheTitleEmptyWhereNoLineReadsAsOne() throws {
    let text = "各县（市、区）人民政府，市政府各部门：\n现就加强儿童保护提出如下意见：\n一、加强领导，抓好落实。\n"
    let metadata = try ImportFixtures.importing(text).metadata
    #expect(metadata.title.isEmpty)
    #expect(metadata.region == nil && metadata.level == nil)
  }

  @Test(arguments: ["在全县未成年人保护工作会议上的讲话", "儿童友好城市建设方案", "滑县儿童之家管理办法", "贫困地区儿童关爱工作指引", "我省儿童工作总结"])
  func guessesNoPlaceFromATitle(title: String) throws {
    let metadata = try ImportFixtures.importing("\(title)\n一、加强领导，抓好落实。\n").metadata
    #expect(metadata.title == title)
    #expect(metadata.region == nil && metadata.level == nil)
  }

  @Test func pointsAtColumnsSideBySide() throws {
    let diagnostics = PolicyImporter(sourceName: "raw.txt").policy(
      from: try ImportCasesTests.raw("two-column-remains")
    )
    .diagnostics
    #expect(diagnostics.map(\.identifier) == [.importTwoColumns])
    #expect(diagnostics.first?.place?.position?.line == 5)
  }

  @Test func saysThatATextBreaksOff() {
    let cut = "示例县民政局关于培训的通知\n一、培训时间另行通知，培训地点在县民政局三楼会议室，参加人员包括各乡镇的\n"
    #expect(identifiers(cut) == [.importTruncated])
    #expect(identifiers("示例县民政局关于培训的通知\n一、时间另行通知。\n（下转第3版）\n") == [.importTruncated])
  }

  @Test func leavesOutWhatTheTextDoesNotPrint() throws {
    let metadata = try ImportFixtures.importing("示例市民政局关于培训的通知\n一、时间另行通知。\n").metadata
    #expect(metadata.number == nil)
    #expect(metadata.date == nil)
    #expect(metadata.level == nil)
    #expect(metadata.region == "示例市")
  }
}
