package org.contactpoint.portal.part;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of the pages are the components of GOV.UK Frontend, by its own fixtures. */
class PartsTest {
  private static final Path COMPONENTS =
      Path.of("node_modules/govuk-frontend/dist/govuk/components");
  private static final Path COMPARED =
      Path.of("src/test/resources/org/contactpoint/portal/part/fixtures.txt");
  private static final Path PAGE = Path.of("../../docs/pages.md");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("fixtures")
  void partIsWhatTheComponentIs(String component, String name) {
    JsonNode fixture = fixture(component, name);
    Options options = Options.of(fixture.path("options"));
    String html = part(component, options).html();
    assertThat(options.unread()).as("options that no part knows").isEmpty();
    assertThat(Markup.of(html))
        .isEqualTo(Markup.of(ours(component, options, fixture.path("html").asText())));
  }

  static Stream<Arguments> fixtures() {
    return lines(COMPARED).stream()
        .flatMap(
            line -> {
              String component = line.substring(0, line.indexOf(": "));
              String names = line.substring(component.length() + 2);
              return Stream.of(names.split(" \\| ")).map(name -> Arguments.of(component, name));
            });
  }

  @Test
  void everyPartIsComparedWithAComponent() {
    Set<String> compared = new TreeSet<>();
    fixtures()
        .map(Arguments::get)
        .forEach(
            names -> {
              JsonNode fixture = fixture((String) names[0], (String) names[1]);
              Part part = part((String) names[0], Options.of(fixture.path("options")));
              part.html();
              compared.addAll(part.names());
            });
    assertThat(compared).containsAll(PartFile.all().map(PartFile::name).toList());
  }

  @Test
  void everyPartIsDocumentedWithItsParameters() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(PartFile.all().map(PartFile::row)).allSatisfy(row -> assertThat(page).contains(row));
  }

  private static Part part(String component, Options options) {
    return requireNonNull(Components.ALL.get(component), component).apply(options);
  }

  private static JsonNode fixture(String component, String name) {
    for (JsonNode fixture : json(component).path("fixtures")) {
      if (fixture.path("name").asText().equals(name)) {
        return fixture;
      }
    }
    throw new AssertionError(component + " has no fixture " + name);
  }

  /** The component as we have it. */
  private static Document ours(String component, Options options, String html) {
    Document document = Markup.parsed(html);
    switch (component) {
      // Crown, crest and licence are for services on GOV.UK.
      case "footer" ->
          document
              .select(
                  ".govuk-footer__crown, .govuk-footer__meta-item:last-child, "
                      + ".govuk-footer__licence-logo, .govuk-footer__licence-description")
              .remove();
      // All options of ours can be chosen.
      case "select" -> document.select("option").removeAttr("disabled");
      // The names of our fields begin with the id of the date, as a form may ask for two dates.
      case "date-input" -> {
        String id = options.given("id");
        UnaryOperator<String> unit = input -> input.substring(input.lastIndexOf('-') + 1);
        document
            .select("input")
            .forEach(input -> input.attr("name", id + "-" + unit.apply(input.attr("name"))));
      }
      default -> {}
    }
    return document;
  }

  private static JsonNode json(String component) {
    try {
      return JSON.readTree(
          Files.readString(COMPONENTS.resolve(component).resolve("fixtures.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
