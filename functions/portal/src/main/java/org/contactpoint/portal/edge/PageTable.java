package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PublicPage;

/** Finds the page of a path; one whose path names no id goes before one that could be any. */
@Singleton
final class PageTable {
  private final List<Entry> guarded;
  private final Map<String, Open> open;

  PageTable(List<Page> pages, List<PublicPage> open) {
    this.guarded =
        pages.stream()
            .map(page -> new Entry(PagePath.of(page.path()), page))
            .sorted(Comparator.comparing((Entry entry) -> entry.path().namesAnyId()))
            .toList();
    this.open =
        open.stream().map(Open::new).collect(Collectors.toMap(Open::path, Function.identity()));
  }

  private record Entry(PagePath path, Page page) {
    Optional<Match> match(List<String> parts) {
      return path.ids(parts).map(ids -> new Guarded(page, ids));
    }
  }

  /** What a path leads to. */
  sealed interface Match {}

  /** A page for whoever is signed in, and the ids of its path. */
  record Guarded(Page page, Map<String, String> ids) implements Match {}

  /** A page for everybody. */
  record Open(PublicPage page) implements Match {
    String path() {
      return page.path();
    }
  }

  /** There is no such page. */
  record Unknown() implements Match {}

  Match match(String path) {
    List<String> parts = PagePath.of(path).parts();
    return guarded.stream()
        .flatMap(entry -> entry.match(parts).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(open.get(path)))
        .orElseGet(Unknown::new);
  }

  /** Whether it is the path of a page for whoever is signed in, and nothing else. */
  boolean isGuarded(String path) {
    return match(path) instanceof Guarded;
  }
}
