import Markdown
import Testing

@Suite struct BlockTests {
  @Test func writesParagraphsAndLineBreaks() {
    #expect(html("a\nb\n\nc  \nd\\\ne\n") == "<p>a\nb</p>\n<p>c<br>\nd<br>\ne</p>\n")
  }

  @Test func writesEmphasis() {
    #expect(
      html("*a* **b** _c_ ***d***")
        == "<p><em>a</em> <strong>b</strong> <em>c</em> <em><strong>d</strong></em></p>\n")
  }

  @Test func writesTightAndLooseLists() {
    #expect(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(html("- a\n\n- b\n") == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n")
  }

  @Test func writesNestedAndNumberedLists() {
    #expect(
      html("3. a\n   - b\n4. c\n")
        == "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ol>\n")
  }

  @Test func writesCodeBlocks() {
    #expect(
      html("```swift x\nlet a = \"<\"\n```\n")
        == "<pre><code class=\"language-swift\">let a = &quot;&lt;&quot;\n</code></pre>\n")
    #expect(html("    a & b\n") == "<pre><code>a &amp; b\n</code></pre>\n")
    #expect(html("`a <b>`") == "<p><code>a &lt;b&gt;</code></p>\n")
  }

  @Test func writesQuotesAndRules() {
    #expect(
      html("> a\n> > b\n\n***\n")
        == "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n<hr>\n")
  }

  @Test func decodesEntitiesAndEscapesText() {
    #expect(
      html("&copy; &#x4e2d; &amp; < > \" \\* \\&amp;") == "<p>© 中 &amp; &lt; &gt; &quot; * &amp;amp;</p>\n")
  }

  @Test func keepsOfficialNumbersLiteral() {
    #expect(html("1.强化") == "<p>1.强化</p>\n")
    #expect(html("１.强化\n\n一、总体要求") == "<p>１.强化</p>\n<p>一、总体要求</p>\n")
  }

  @Test func writesDateOverRuleAsParagraph() {
    #expect(html("2016年9月5日\n---\n") == "<p>2016年9月5日</p>\n<hr>\n")
    #expect(html("- 2016年\n  ---\n") == "<ul>\n<li>2016年\n<hr>\n</li>\n</ul>\n")
    #expect(render("2016年9月5日\n---\n").headings.isEmpty)
  }

  @Test func writesTablesWithClassesForAlignment() {
    #expect(
      html("| 项 | 数 | x |\n|:-:|-:|---|\n| a\\|b | 1 |\n")
        == """
        <div class="table"><table>
        <thead>
        <tr>
        <th scope="col" class="center">项</th>
        <th scope="col" class="right">数</th>
        <th scope="col">x</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="center">a|b</td>
        <td class="right">1</td>
        <td></td>
        </tr>
        </tbody>
        </table></div>

        """)
    #expect(html("|a|\n|-|\n").hasSuffix("</thead>\n</table></div>\n"))
  }

  @Test func writesTasksAsLabelledCheckboxes() {
    #expect(
      html("- [x] 已走访\n  - 次日\n- [ ] **未**走访\n- 其他\n")
        == """
        <ul class="tasks">
        <li><label><input type="checkbox" checked> 已走访</label>
        <ul>
        <li>次日</li>
        </ul>
        </li>
        <li><label><input type="checkbox"> <strong>未</strong>走访</label></li>
        <li>其他</li>
        </ul>

        """)
    #expect(
      html("- [ ] a\n\n  b\n")
        == "<ul class=\"tasks\">\n<li>\n<p><label><input type=\"checkbox\"> a</label></p>\n<p>b</p>\n</li>\n</ul>\n"
    )
  }
}
