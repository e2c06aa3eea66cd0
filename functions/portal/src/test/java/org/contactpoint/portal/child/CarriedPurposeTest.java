package org.contactpoint.portal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.portal.child.Records.CHILD;

import java.util.List;
import java.util.Map;
import org.contactpoint.portal.world.DocumentedApi;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The purpose for which a record was opened goes with every page of the child (rules §3.1). */
class CarriedPurposeTest {
  private static final String PURPOSE = "Access-Purpose";

  private final TestPortal portal =
      TestPortal.signedInAs("practitioner", "override-practitioner", "management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  /** All pages of a child but those of a merge, which is of two. */
  private List<String> pages() {
    List<String> pages =
        portal.pages().stream()
            .filter(path -> path.startsWith("/children/{childId}"))
            .filter(path -> !path.contains("/merges/"))
            .map(path -> path.replace("{childId}", "12345678906").replaceAll("\\{\\w+}", "7d9c"))
            .toList();
    assertThat(pages).hasSizeGreaterThan(10);
    return pages;
  }

  private List<String> stated() {
    return portal.api().sent().stream()
        .map(DocumentedApi.Sent::call)
        .flatMap(call -> call.headers().entrySet().stream())
        .filter(header -> header.getKey().equals(PURPOSE))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  @Test
  void everyPageOfAChildGoesOnWithThePurposeThatWasChosen() {
    for (String path : pages()) {
      Document page = portal.get(path + "?purpose=transfer");
      List<String> hrefs = page.select("a[href^=" + CHILD + "]").eachAttr("href");
      List<String> actions = page.select("form[action^=" + CHILD + "]").eachAttr("action");
      assertThat(hrefs).as(path).allMatch(href -> href.contains("purpose=transfer"));
      assertThat(actions).as(path).allMatch(action -> action.contains("purpose=transfer"));
    }
    assertThat(stated()).containsExactly("transfer");
  }

  @Test
  void whereNobodyHasSaidWhyNoPageSaysSo() {
    for (String path : pages()) {
      assertThat(portal.get(path).select("[href*='purpose='], [action*='purpose=']"))
          .as(path)
          .isEmpty();
    }
    assertThat(stated()).isEmpty();
  }

  @Test
  void whateverElseAnAddressSaysIsKeptWhileItIsAsked() {
    Document question = portal.get(CHILD + "?done=unwatched&asked=yes&purpose=curiosity");
    assertThat(question.select("main input[type=hidden]").eachAttr("name"))
        .containsExactly("done", "asked");
    assertThat(question.select("input[name=done]").attr("value")).isEqualTo("unwatched");
    assertThat(question.select("main form").attr("action")).isEqualTo(CHILD);
  }

  @Test
  void thePageThatNeedsThePurposeAsksForItItself() {
    Document question = portal.get(CHILD + "/correct");
    assertThat(question.select("h1").text()).isEqualTo("Why are you opening this record?");
    assertThat(question.select("main form").attr("action")).isEqualTo(CHILD + "/correct");
  }
}
