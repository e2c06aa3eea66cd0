package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.contactpoint.acceptance.world.Axe;
import org.contactpoint.acceptance.world.Chromium;

/**
 * One window of a browser in which somebody works; it counts what they click, and notes whatever is
 * refused, missing, or asked for elsewhere.
 */
public final class Tab implements AutoCloseable {
  /** How a script, or the browser, says that something is not as it should be. */
  private static final List<String> TOLD = List.of("error", "warning", "log");

  /** How somebody looks at pages. */
  public enum Look {
    /** A screen of 1280 pixels, with scripts. */
    ORDINARY(1280, 900, 1, Scripts.RUN),
    /** The same where scripts do not arrive: axe, which is one, can look at it. */
    WITHOUT_SCRIPTS(1280, 900, 1, Scripts.LOST),
    /** A telephone. */
    NARROW(320, 900, 1, Scripts.RUN),
    /** A screen of 1280 by 1024 pixels at 400 % (WCAG 2.2, success criterion 1.4.10). */
    ENLARGED(320, 256, 4, Scripts.RUN),
    /** A browser that runs none: nothing can look at it but a person. */
    SCRIPTS_OFF(1280, 900, 1, Scripts.OFF);

    private final int width;
    private final int height;
    private final int scale;
    private final Scripts scripts;

    Look(int width, int height, int scale, Scripts scripts) {
      this.width = width;
      this.height = height;
      this.scale = scale;
      this.scripts = scripts;
    }
  }

  private enum Scripts {
    RUN,
    LOST,
    OFF
  }

  private final URI portal;
  private final Page page;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final boolean isSeenByAxe;
  private int clicks;

  /** A window of somebody who was never here. */
  public Tab(Chromium chromium, URI portal) {
    this(chromium, portal, Look.ORDINARY);
  }

  /** The same in another look. */
  public Tab(Chromium chromium, URI portal, Look look) {
    this.portal = portal;
    this.page =
        chromium.page(
            new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setDeviceScaleFactor(look.scale)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(look.scripts != Scripts.OFF));
    this.isSeenByAxe = look.scripts != Scripts.OFF;
    if (look.scripts == Scripts.LOST) {
      page.route("**/*.js", Route::abort);
    }
    listen();
  }

  private void listen() {
    page.onConsoleMessage(
        message -> {
          if (TOLD.contains(message.type()) && !isExpected(message.text())) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    page.onResponse(
        response -> {
          if (response.status() >= 500) {
            faults.add(response.status() + " " + response.url());
          }
        });
    page.onRequest(
        request -> {
          String host = URI.create(request.url().replace(' ', '+')).getHost();
          if (!request.url().startsWith("data:") && !"127.0.0.1".equals(host)) {
            faults.add("elsewhere: " + request.url());
          }
        });
  }

  /** A form that was refused, or a script that was held back on purpose. */
  private static boolean isExpected(String message) {
    return message.contains("status of 4") || message.contains("ERR_FAILED");
  }

  /** The page as Playwright has it. */
  public Page page() {
    return page;
  }

  /** Signs in at the first page as whoever has that name here. */
  public Tab signIn(String username) {
    open("/");
    click("Sign in");
    page.locator("button[value='" + username + "']").click();
    clicks++;
    assertThat(page.url()).startsWith(portal.toString()).doesNotContain("/local/");
    return this;
  }

  /** Goes to a page by its address. */
  public Tab open(String path) {
    page.navigate(portal.resolve(path).toString());
    return this;
  }

  /** Clicks a link or a button of that text. */
  public Tab click(String text) {
    return clickOne(
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true))
            .or(
                page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true))));
  }

  /** Clicks the first link that has that text among others. */
  public Tab follow(String text) {
    return clickOne(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text)));
  }

  /** Chooses what has that label. */
  public Tab choose(String label) {
    return clickOne(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
  }

  private Tab clickOne(Locator what) {
    what.first().click();
    clicks++;
    return this;
  }

  /** Types into the field of that label. */
  public Tab type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
    return this;
  }

  /** Types a date into the three fields of that group. */
  public Tab typeDate(String id, String day, String month, String year) {
    page.locator("[name='" + id + "-day']").fill(day);
    page.locator("[name='" + id + "-month']").fill(month);
    page.locator("[name='" + id + "-year']").fill(year);
    return this;
  }

  /** Selects an option of the list of that label. */
  public Tab select(String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel(option));
    return this;
  }

  /** The keyboard of whoever works here. */
  public Keyboard keyboard() {
    return new Keyboard(page);
  }

  /** Where the text of the page stands. */
  Layout layout() {
    return new Layout(page);
  }

  /** How often something was clicked. */
  public int clicks() {
    return clicks;
  }

  /** The heading of the page. */
  public String heading() {
    return page.locator("h1").first().innerText().strip();
  }

  /** What can be read on the page. */
  public String text() {
    return page.locator("body").innerText();
  }

  /** Where the browser is, from the root of the portal. */
  public String path() {
    return URI.create(page.url()).getPath();
  }

  /** Checks that everybody can use the page: axe, and nothing is cut at the side. */
  public Tab isAccessible() {
    page.waitForLoadState();
    if (isSeenByAxe) {
      assertThat(Axe.findings(page)).as("axe on " + path()).isEmpty();
    }
    return isNotCut();
  }

  /** Checks that nothing is cut at the side in a window of 320 pixels. */
  public Tab fitsIntoANarrowWindow() {
    page.setViewportSize(Look.NARROW.width, Look.NARROW.height);
    isNotCut();
    page.setViewportSize(Look.ORDINARY.width, Look.ORDINARY.height);
    return this;
  }

  /** Checks that nothing is cut at the side. */
  public Tab isNotCut() {
    Object wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
    assertThat(wide).as(path() + " is wider than its window").isEqualTo(false);
    return this;
  }

  /**
   * Keeps a picture of the page, where a folder for pictures is named (CONTRIBUTING.md).
   *
   * @param name of the file, without its ending
   */
  public Tab picture(String name) {
    String folder = System.getProperty("contactpoint.pictures", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
    return this;
  }

  /** Keeps one where a look is the ordinary one. */
  public Tab pictureOf(Look look, String name) {
    return look == Look.ORDINARY ? picture(name) : this;
  }

  /** Whether the address has that form. */
  public boolean isAt(Pattern address) {
    return address.matcher(page.url()).find();
  }

  /** Closes the window; nothing may have been refused, missing, or asked for elsewhere. */
  @Override
  public void close() {
    page.context().close();
    assertThat(faults).isEmpty();
  }
}
