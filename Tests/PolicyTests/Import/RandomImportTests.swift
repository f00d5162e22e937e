import Foundation
import Testing

@testable import Basics
@testable import Policy

/// Texts that nobody would write: nothing crashes, nothing is lost.
struct RandomImportTests {
  private static let pieces = [
    "一、", "（一）", "1.", "１．", "（1）", "附件1", "附件：", "第一条", "第二章", "总则", "关于", "印发", "通知", "方案", "示例县人民政府",
    "民政部",
    "各乡镇：", "2024年1月8日", "示发〔2024〕3号", "- 3 -", "— 4 —", "12", "第3页", "（下转04版）", "打印", "来源：", "抄送：", "。", "，",
    "；", "：",
    "（", "）", "“", "”", "《", "》", " ", "  ", "\u{3000}", "\u{00A0}", "\t", "\u{000C}", "\u{200B}", "\u{FEFF}",
    "\r", "留守儿童", "关爱服务",
    "abc", "PDF 2.0", "\u{20000}", "👨‍👩‍👧", "e\u{0301}", "\u{2028}", "---", "- ", "\"", "\\", "日", "年", "号", "县",
    "市", "区", "委", "会",
  ]

  @Test(arguments: 0..<60) func losesNothingOfRandomLines(seed: Int) throws {
    var generator = SplitMix64(state: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
      text += "\n"
    }
    let result = PolicyImporter(sourceName: "raw.txt").policy(from: Array(text.utf8))
    guard let policy = result.policy else { return #expect(result.diagnostics.hasErrors) }
    var expected = ImportFixtures.squeezed(text)
    for entry in policy.removed.map({ ImportFixtures.squeezed($0.text) }) {
      let range = try #require(expected.range(of: entry), "what was removed is not in the text")
      expected.removeSubrange(range)
    }
    let got = ImportFixtures.squeezed(policy.body.joined())
    #expect(got.unicodeScalars.count == expected.unicodeScalars.count)
    #expect(
      got.unicodeScalars.sorted { $0.value < $1.value }
        == expected.unicodeScalars.sorted { $0.value < $1.value })
    #expect(policy.body.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
    let written = SourceFile(path: "x.txt", bytes: policy.bytes)
    #expect(FrontMatter.parse(written).diagnostics.isEmpty)
  }

  @Test(arguments: 0..<40) func doesNotCrashOnRandomBytes(seed: Int) {
    var generator = SplitMix64(state: UInt64(seed))
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
    _ = PolicyImporter(sourceName: "raw.txt").policy(from: bytes)
  }
}
