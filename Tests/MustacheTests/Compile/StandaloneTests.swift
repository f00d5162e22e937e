import Mustache
import Testing

struct StandaloneTests {
  @Test(arguments: [
    ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#yes}}  \n b\n\t{{/yes}}\nc\n", "a\n b\nc\n"),
    ("a\n{{^no}}\nb\n{{/no}}\nc\n", "a\nb\nc\n"),
    ("|\r\n{{#yes}}\r\n{{/yes}}\r\n|", "|\r\n|"),
    ("  {{#yes}}\n#{{/yes}}\n/", "#\n/"),
    ("#{{#yes}}\n/\n  {{/yes}}", "#\n/\n"),
    (" {{#yes}}Y{{/yes}}\n {{#yes}}{{/yes}}\n", " Y\n \n"),
    (" | {{#yes}} {{! in }}\n {{/yes}} | \n", " |  \n  | \n"),
    ("a{{! one }}b\n  {{! two }}\nc\n{{! th\nree }}\nd {{! {{x}} e", "ab\nc\nd  e"),
    ("a {{! c }}\nb{{! c }}\n  {{! c }}", "a \nb\n"),
    ("a\n  {{=<% %>=}}\n<%yes%> {{yes}}\n<%={{ }}=%>{{yes}}", "a\ntrue {{yes}}\ntrue"),
    ("{{=| |=}}|yes| {{yes}} |no|", "true {{yes}} false"),
    ("({{= [   ] =}}[yes][{yes}][&yes])", "(truetruetrue)"),
    ("|\r\n{{=@ @=}}\r\n| {{! x }}", "|\r\n| {{! x }}"),
    ("  {{yes}}\n  {{{yes}}}\n", "  true\n  true\n"),
    ("{{$b}}\n x\n{{/b}}\ny{{$b}}{{/b}}\n", " x\ny\n"),
    ("a\n  {{$b}}{{/b}}\nb\n", "a\nb\n"),
    ("\u{FEFF}{{#yes}}\nx\n{{/yes}}\n", "x\n"),
  ])
  func takesItsLineWithIt(_ template: String, _ expected: String) {
    let data: Value = ["yes": true, "no": false]
    #expect(Rendering(template, data).text == expected)
  }
}
