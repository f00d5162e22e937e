import Basics
import Markdown
import Testing

@Suite struct ParallelTests {
  private static let pages = [
    "甲~~乙~~ https://a.cn/x，拨打110 www.b.cn 着力**“合力”**专项 1~2次\n\n| a | b |\n|:-:|--:|\n| [[mca-2019-34]] | ~~x~~ |\n",
    "## 一、甲\n\n- [x] 乙\n- [ ] 丙[^注]\n\n> 《意见》与国发〔2016〕13号\n\n[^注]: 丁 http://c.cn\n",
    "# ~a~ **b**\n\n```swift\nlet a = \"<~~>\"\n```\n\n1. x\n   - y\n\n![z](z.png) <b>c</b> [d](e.md)\n",
  ]

  @Test func rendersTheSameBytesOnAllCores() async throws {
    let expected = Self.pages.map { render($0).html }
    #expect(expected.allSatisfy { !$0.isEmpty })
    let wrong = try await ParallelMap(tasks: 8)(Array(0..<40_000)) { index in
      render(Self.pages[index % 3]).html == expected[index % 3] ? 0 : 1
    }
    #expect(wrong.count == 40_000 && wrong.reduce(0, +) == 0)
  }
}
