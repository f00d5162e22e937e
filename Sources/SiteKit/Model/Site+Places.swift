internal import Basics

/// Where a page stands among the others.
extension Site {
  /// A page's title; the index of a folder without one is called as the folder or the site.
  func title(of page: PageFile) -> String {
    switch page.kind {
    case .home where page.isGenerated: configuration.title
    case .policies where page.isGenerated: values.word(.policies)
    case .handbook where page.isGenerated: values.word(.handbook)
    case .statistics where page.isGenerated: values.word(.statistics)
    default: page.title
    }
  }

  /// What a role is called, by the name of its folder.
  func title(ofRole role: String) -> String { tree.role(role).map { title(of: $0.index) } ?? role }

  /// A page and its title.
  func link(to page: PageFile) -> PageLink { PageLink(title: title(of: page), route: page.route) }

  /// The pages above a page, the home page first.
  func crumbs(of page: PageFile) -> [PageLink] {
    guard page.kind != .home else { return [] }
    var folder = PageTree.parent(of: page.path)
    if page.isIndex { folder = PageTree.parent(of: folder) }
    return crumbs(ofFolder: folder)
  }

  /// The index pages of a folder and of those above it, the home page first.
  func crumbs(ofFolder folder: String) -> [PageLink] {
    var crumbs: [PageLink] = []
    var folder = folder
    while !folder.isEmpty {
      if let index = tree.folders[folder]?.index { crumbs.insert(link(to: index), at: 0) }
      folder = PageTree.parent(of: folder)
    }
    crumbs.insert(PageLink(title: values.word(.home), route: Self.home), at: 0)
    return crumbs
  }

  /// The pages before and after a page in its folder.
  func neighbours(of page: PageFile) -> (previous: PageLink?, next: PageLink?) {
    guard !page.isIndex, let folder = tree.folder(of: page),
      let position = folder.position(of: page)
    else { return (nil, nil) }
    let links = folder.links
    return (
      position > 0 ? links[position - 1] : nil, position + 1 < links.count ? links[position + 1] : nil
    )
  }

  /// The pages of a page's folder. Of a long folder only the nearest, so that no page carries the whole list.
  func siblings(of page: PageFile) -> [PageLink] {
    guard !page.isIndex, let folder = tree.folder(of: page), !folder.path.isEmpty,
      let position = folder.position(of: page)
    else { return [] }
    let links = folder.links
    let reach = links.count <= Self.longestList ? links.count : Self.longestList / 2
    return Array(links[max(0, position - reach)..<min(links.count, position + reach + 1)])
  }

  /// How many siblings a page lists in full.
  private static let longestList = 24
}

/// The pages behind names.
extension Site {
  /// A page by its path below `content/`.
  func page(at path: String) -> PageFile? {
    guard let folder = tree.folders[PageTree.parent(of: path)] else { return nil }
    return folder.index.path == path ? folder.index : folder.page(at: path)
  }

  /// The page of a procedure, by the name of its file.
  func procedure(_ name: String) -> PageFile? { page(at: "procedures/\(name).md") }

  /// The address of a page made from a file of the handbook, where there is one.
  func route(of subject: HandbookPage.Subject) -> Route? {
    handbookPages[subject]?.route
  }

  /// A page's file, read again for a message.
  func file(of page: PageFile) -> SourceFile {
    SourceFile(path: page.shownPath, bytes: (try? Files.read("\(contentPath)/\(page.filePath)")) ?? [])
  }
}
