internal import Markdown

extension MarkdownOptions {
  /// What a site and its theme decide about Markdown.
  init(_ site: Site, _ theme: Theme) {
    self.init(
      allowedElements: Set(site.configuration.rawHTML), footnoteBackLabel: site.values.word(.backToText),
      footnotesLabel: site.values.word(.footnotes), quotesLabel: site.values.word(.quotes),
      reservedIds: theme.ids)
  }
}
