package org.contactpoint.acceptance.world;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A browser as people have it: one for all tests, which use it one after another ({@link
 * InChromium}). It ends with the process that they run in.
 */
public final class Chromium {
  private static @Nullable Chromium shared;

  private final Browser browser;

  private Chromium(Path program) {
    this.browser =
        Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program)
                    // As root, as which build servers run, Chromium starts without its sandbox
                    // only.
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-background-networking", "--disable-gpu")));
  }

  /** Skips a test where none is installed: there is nothing to look at. */
  public static void isNeeded() {
    assumeTrue(installed().isPresent(), "no browser is installed");
  }

  /** The one that is installed, started when the first test needs it. */
  public static synchronized Chromium shared() {
    if (shared == null) {
      shared = new Chromium(installed().orElseThrow());
    }
    return shared;
  }

  private static Optional<Path> installed() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A page of somebody who was never here. */
  public Page page(Browser.NewContextOptions options) {
    return browser.newContext(options).newPage();
  }
}
