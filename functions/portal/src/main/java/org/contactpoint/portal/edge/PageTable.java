package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PublicPage;

/** Finds the page of a path; one whose path names no id goes before one that could be any. */
@Singleton
final class PageTable {
  private final List<Page> pages;
  private final List<PublicPage> open;

  PageTable(List<Page> pages, List<PublicPage> open) {
    this.pages =
        pages.stream()
            .sorted(Comparator.comparing((Page page) -> page.path().contains("{")))
            .toList();
    this.open = List.copyOf(open);
  }

  /** What a path leads to. */
  sealed interface Match {}

  /** A page for whoever is signed in, and the ids of its path. */
  record Guarded(Page page, Map<String, String> ids) implements Match {}

  /** A page for everybody. */
  record Open(PublicPage page) implements Match {}

  /** There is no such page. */
  record Unknown() implements Match {}

  Match match(String path) {
    Optional<Match> guarded =
        pages.stream()
            .flatMap(
                page ->
                    PagePaths.ids(page.path(), path).stream()
                        .map(ids -> (Match) new Guarded(page, ids)))
            .findFirst();
    return guarded
        .or(
            () ->
                open.stream()
                    .filter(page -> page.path().equals(path))
                    .map(page -> (Match) new Open(page))
                    .findFirst())
        .orElseGet(Unknown::new);
  }
}
