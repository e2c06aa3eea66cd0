package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.contactpoint.acceptance.world.Axe;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.Structure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the checks of pages find on pages with mistakes, and which pages they take for alike. */
@InChromium
class ChecksFindMistakesTest {
  private static final String OF_ONE =
      "<ul><li>Leah</li></ul><label for=a>Name</label><input id=a>";
  private static final String OF_TWO =
      "<ul><li>Tom</li><li>Ann</li></ul><label for=a>Town</label><input id=a>";

  private Page page;

  @BeforeAll
  static void isNeeded() {
    Chromium.isNeeded();
  }

  @BeforeEach
  void open() {
    page = Chromium.shared().page(new Browser.NewContextOptions());
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  private Page shown(String main) {
    page.setContent(
        "<!DOCTYPE html><html lang=en><title>A page</title><main><h1>A page</h1>"
            + main
            + "</main></html>");
    return page;
  }

  private String structure(String main) {
    return Structure.of(shown(main), "html");
  }

  @Test
  void pagesThatDifferInWordsAndInHowManyThereAreHaveOneStructure() {
    assertThat(structure(OF_ONE)).isEqualTo(structure(OF_TWO));
  }

  @Test
  void whatAScreenReaderTellsOrAStyleChangesIsPartOfTheStructure() {
    assertThat(structure(OF_ONE))
        .isNotEqualTo(structure(OF_ONE.replace("for=a", "for=b")))
        .isNotEqualTo(structure(OF_ONE.replace("<ul>", "<ul class=govuk-list>")))
        .isNotEqualTo(structure(OF_ONE.replace("<ul>", "<ul aria-label=Children>")))
        .isNotEqualTo(structure(OF_ONE.replace("Name", "")))
        .isNotEqualTo(structure(OF_ONE + "<p id=a>An id that is there twice</p>"));
  }

  @Test
  void axeFindsAFieldWithoutALabelOnAPageThatIsOtherwiseLikeOneBefore() {
    assertThat(Axe.findings(shown(OF_ONE))).isEmpty();
    assertThat(Axe.findings(shown(OF_ONE.replace("for=a", "for=b")))).isNotEmpty();
  }

  @Test
  void longPageIsThinnedToOneOfEachKind() {
    shown("<h3 id=x>X</h3><p>One</p><h3 id=y>Y</h3><p>Two</p><h3 id=z>Z</h3><ul><li>1<li>2</ul>");
    assertThat(Structure.thin(page)).isTrue();
    assertThat(page.locator("h3").allTextContents()).containsExactly("X", "Z");
    assertThat(page.locator("li").count()).isEqualTo(1);
  }

  @Test
  void keyboardFindsWhatItDoesNotReachOrCannotSee() {
    Keyboard keyboard = new Keyboard(shown("<a href='#a'>A</a> <a href='#b'>B</a>"));
    keyboard.reachesEverything("body");
    shown("<a href='#a' tabindex=-1>A</a> <button>B</button>");
    assertThatThrownBy(() -> keyboard.reachesEverything("body")).hasMessageContaining("reaches");
    shown("<style>a:focus{outline:none}</style><a href='#a'>A</a> <a href='#b'>B</a><i></i>");
    assertThatThrownBy(() -> keyboard.reachesEverything("body")).hasMessageContaining("seen");
  }

  @Test
  void layoutFindsTextThatIsCutOrStandsOnOther() {
    Layout layout = new Layout(shown("<p>One</p><p>Two</p>"));
    assertThat(layout.wrong()).isEmpty();
    shown("<p>One</p><p style='margin-top:-2em'>Two</p>");
    assertThat(layout.wrong()).hasSize(1);
    shown("<p style='margin-left:-3em'>One</p>");
    assertThat(layout.wrong()).hasSize(1);
    shown("<p style='transition:color 1s'>One</p>");
    assertThat(layout.moving()).hasSize(1);
  }
}
