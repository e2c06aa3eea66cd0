package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.acceptance.browser.Tab.Look;
import org.contactpoint.acceptance.journey.LeahsFamily;
import org.contactpoint.acceptance.journey.RouteThings;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.Structure;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows every link that each role is shown, and sends every form without an entry: whatever comes
 * is held against WCAG 2.2 AA, fits into a narrow window, can be used with a keyboard alone, and is
 * there without scripts.
 */
@InChromium
class EveryPageTest {
  private static final String LINKS =
      "[...document.querySelectorAll('main a[href], nav a[href]')]"
          + ".map(link => link.getAttribute('href')).join('\\n')";

  /** What was looked at already, whoever it was shown to. */
  private static final Set<String> SEEN = new HashSet<>();

  /** Pages of which a picture is kept, by their kinds. */
  private static final Map<String, String> PICTURES =
      Map.ofEntries(
          Map.entry("/team?", "team"),
          Map.entry("/team/reviews?", "reviews"),
          Map.entry("/team/reviews/{id}?", "review"),
          Map.entry("/team/duplicates/{id}?", "possible-duplicate"),
          Map.entry("/children/new?", "register"),
          Map.entry("/notices?", "notices"),
          Map.entry("/account?", "my-activity"),
          Map.entry("/approvals?", "approvals"),
          Map.entry("/accounts?", "accounts"),
          Map.entry("/audit?", "audit"),
          Map.entry("/audit/verification?", "verification"),
          Map.entry("/audit/alerts?", "alerts"),
          Map.entry("/uploads?", "files"),
          Map.entry("/uploads/{id}?", "file"),
          Map.entry("/access-requests?", "access-requests"));

  private static World world;
  private static Chromium chromium;
  private static String leah;

  @BeforeAll
  static void start() {
    Chromium.isNeeded();
    chromium = Chromium.shared();
    world = World.empty();
    LeahsFamily.comeIn(world);
    leah =
        world
            .as("leeds.socialworker")
            .search("\"givenName\":\"Leah\",\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"")
            .at("/results/0/childId");
    RouteThings things = new RouteThings(world);
    things.noticeOf("leeds.socialworker");
    things.callBack();
    things.moveAway();
    things.moveHere();
    things.accessRequest();
    things.reviewedAccessRequest();
    things.releasedAccessRequest();
    things.upload();
    things.heldUpload();
    things.review();
    things.duplicate();
    things.newAccount();
    things.agreedAccount();
    things.decidedShield();
    things.shieldToBeRemoved();
    things.proposedMerge();
    things.investigation();
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leeds.socialworker",
        "leeds.police",
        "leeds.team",
        "leeds.approver",
        "leeds.admin",
        "leeds.auditor",
        "england.auditor"
      })
  void everybodyCanUseEveryPage(String account) {
    try (Tab tab = new Tab(chromium, world.api()).signIn(account);
        Tab plain = new Tab(chromium, world.api(), Look.SCRIPTS_OFF).signIn(account)) {
      assertThat(new Walk(tab, plain).everywhere()).as("pages of " + account).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void everybodyCanReadWhatIsPublic(Look look) {
    try (Tab tab = new Tab(chromium, world.api(), look)) {
      tab.open("/").isAccessible().keyboard().reachesEverything("body");
      for (String link :
          List.of(
              "What ContactPoint is",
              "See what is held about you",
              "Accessibility statement",
              "Cookies",
              "Privacy")) {
        tab.click(link).isAccessible().keyboard().reachesEverything("main");
      }
      assertThat(
              tab.click("ContactPoint").click("Ask your council to show you what is held").text())
          .contains("It costs nothing", "If you are a child or a young person");
      for (String path : List.of("/signed-out", "/timed-out", "/nowhere")) {
        tab.open(path).isAccessible().keyboard().reachesEverything("main");
      }
    }
  }

  /** One person's way through the pages that links lead to and that nobody has looked at yet. */
  private static final class Walk {
    private final Tab tab;
    private final Tab plain;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> kinds = new LinkedHashSet<>();

    /**
     * @param plain a window of the same person in which no script runs
     */
    Walk(Tab tab, Tab plain) {
      this.tab = tab;
      this.plain = plain;
    }

    /** Begins where everybody begins, and at a record, since those lead each role elsewhere. */
    Set<String> everywhere() {
      follow("/home");
      tab.keyboard().reachesEverything("body");
      follow("/children/" + leah + "?purpose=direct-support");
      while (!open.isEmpty()) {
        String address = open.poll();
        if (!SEEN.contains(kind(address))) {
          follow(address);
        }
      }
      return kinds;
    }

    private void follow(String address) {
      tab.open(address);
      kinds.add(kind(address));
      assertThat(tab.heading()).as(address).isNotEmpty();
      open.addAll(links());
      if (SEEN.add(kind(address))) {
        Optional.ofNullable(PICTURES.get(kind(address))).ifPresent(tab::picture);
        tab.fitsIntoANarrowWindow();
        if (isNew()) {
          lookAt(address);
        }
        sendEmptyForms(address);
      }
    }

    /** Pages of one structure are looked at once. */
    private boolean isNew() {
      return SEEN.add(Structure.of(tab.page(), "main"));
    }

    private void lookAt(String address) {
      tab.isAccessible().keyboard().reachesEverything("main");
      plain.open(address).isAccessible().keyboard().reachesEverything("main");
      assertThat(plain.heading()).as(address + " without scripts").isEqualTo(tab.heading());
    }

    /** The path with numbers and ids left out, and the names of what is in its query. */
    private static String kind(String address) {
      URI uri = URI.create(address);
      String query = uri.getQuery() == null ? "" : uri.getQuery().replaceAll("=[^&]*", "");
      return uri.getPath().replaceAll("/[^/]*[0-9.][^/]*", "/{id}") + "?" + query;
    }

    private List<String> links() {
      return Stream.of(tab.page().evaluate(LINKS).toString().split("\n", -1))
          .filter(href -> href.startsWith("/") && !href.startsWith("/assets/"))
          .filter(href -> !href.startsWith("/sign-") && !isLookedAtElsewhere(href))
          .toList();
    }

    /** Files, and the description of the web API, at which DocsInBrowserTest looks. */
    private static boolean isLookedAtElsewhere(String href) {
      return href.contains("/document")
          || href.contains("/report.csv")
          || href.startsWith("/openapi")
          || href.startsWith("/docs");
    }

    private void sendEmptyForms(String address) {
      int forms = forms().count();
      for (int i = 0; i < forms; i++) {
        Locator form = forms().nth(i);
        String kind =
            kind(form.getAttribute("action") == null ? address : form.getAttribute("action"));
        if (form.locator("input:not([type=hidden]), select").count() > 0
            && SEEN.add("form " + kind)) {
          form.locator("button").first().click();
          tab.page().waitForLoadState();
          tab.fitsIntoANarrowWindow();
          if (isNew()) {
            tab.isAccessible().keyboard().reachesEverything("main");
          }
          tab.open(address);
        }
      }
    }

    private Locator forms() {
      return tab.page().locator("main form[method=post]:not([enctype])");
    }
  }
}
