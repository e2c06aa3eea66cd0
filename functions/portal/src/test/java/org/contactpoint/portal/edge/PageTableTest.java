package org.contactpoint.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.PublicPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTableTest {
  private final PageTable table =
      new PageTable(
          Stream.of(
                  "/children/{childId}",
                  "/children/new",
                  "/children/{childId}/join",
                  "/uploads/{uploadId}/report.csv")
              .map(PageTableTest::guarded)
              .toList(),
          List.of(open("/about")));

  private static Page guarded(String path) {
    return new Page() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public PageAnswer get(PageRequest request) {
        throw new AssertionError("nobody asks for it here");
      }
    };
  }

  private static PublicPage open(String path) {
    return new PublicPage() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public PageAnswer get(Map<String, List<String>> query) {
        throw new AssertionError("nobody asks for it here");
      }
    };
  }

  @Test
  void pathThatNamesNoIdGoesFirst() {
    assertThat(table.match("/children/new"))
        .isInstanceOfSatisfying(
            PageTable.Guarded.class,
            match -> assertThat(match.page().path()).isEqualTo("/children/new"));
    assertThat(table.match("/children/12345678906/join"))
        .isInstanceOfSatisfying(
            PageTable.Guarded.class,
            match -> assertThat(match.ids()).containsExactly(Map.entry("childId", "12345678906")));
    assertThat(table.match("/about")).isInstanceOf(PageTable.Open.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/children/new", "/children/12345678906/join", "/uploads/u-1/report.csv"})
  void signingInLeadsBackToEveryPage(String path) {
    assertThat(table.isGuarded(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/children/..",
        "/children/.",
        "/children//join",
        "/children/a\r\nSet-Cookie: a=b",
        "/children/%0d%0a",
        "/children/1?purpose=x",
        "/children/1#x",
        "/children/1/",
        "/nowhere",
        "/about",
        "javascript:alert(1)"
      })
  void signingInNeverLeadsElsewhere(String path) {
    assertThat(table.isGuarded(path)).isFalse();
  }
}
