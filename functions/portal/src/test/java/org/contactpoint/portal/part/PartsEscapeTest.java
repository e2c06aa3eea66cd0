package org.contactpoint.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a part is given to show stays text: it becomes no element and no attribute. */
class PartsEscapeTest {
  private static final String PLAIN = "plain";
  private static final String ALL = "all of them";
  // The address of the API is a setting of the deployment.
  private static final Pattern BARE_LINK =
      Pattern.compile(
          "href=\"\\$\\{(?!frame\\.(to|asset)\\(|model\\.api\\(\\)\\}/)"
              + "|\\bhref = (?!frame\\.to\\(|\")");
  private static final List<String> HOSTILE =
      List.of(
          "\"><script>alert(1)</script>",
          "' onmouseover='x",
          "\" onmouseover=\"x",
          "javascript:alert(1)",
          "\tJavaScript:alert(1)");

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("parameters")
  void hostileValueStaysText(PartFile part, String parameter) {
    String plain = filled(part, parameter, PLAIN);
    for (String value : HOSTILE) {
      String hostile = filled(part, parameter, value);
      assertThat(Markup.elements(plain)).as(hostile).containsAll(Markup.elements(hostile));
      assertThat(Markup.attributes(plain)).as(hostile).containsAll(Markup.attributes(hostile));
      assertThat(Markup.parsed(hostile).select("[href]").eachAttr("href"))
          .noneMatch(href -> href.strip().toLowerCase(Locale.ROOT).startsWith("javascript:"));
    }
  }

  static Stream<Arguments> parameters() {
    return PartFile.all()
        .flatMap(
            part ->
                Stream.concat(
                        part.parameters().stream().map(PartFile.Parameter::name), Stream.of(ALL))
                    .map(parameter -> Arguments.of(part, parameter)));
  }

  @Test
  void noTemplateWritesWhatIsNotEscaped() {
    assertThat(PartFile.everyTemplate()).noneMatch(template -> template.contains("$unsafe"));
  }

  // Browsers leave tabs and line breaks out of a link, and so run "java&#9;script:", which JTE lets
  // pass.
  @Test
  void everyLinkOfAPageBeginsWithAPathOfOurs() {
    assertThat(PartFile.everyPage()).noneMatch(page -> BARE_LINK.matcher(page).find());
  }

  /** A part with a value in one parameter, or in all. */
  private static String filled(PartFile file, String parameter, String value) {
    Part part = Part.named(file.name());
    for (PartFile.Parameter each : file.parameters()) {
      if (each.name().equals(parameter) || parameter.equals(ALL)) {
        part.with(each.name(), sample(each.type(), value));
      } else if (each.required()) {
        part.with(each.name(), sample(each.type(), PLAIN));
      }
    }
    return part.html();
  }

  private static Object sample(String type, String value) {
    Content content = output -> output.writeUserContent(value);
    return switch (type) {
      case "String" -> value;
      case "boolean" -> true;
      case "Content" -> content;
      case "DateEntry" -> new DateEntry(value, value, value);
      case "List<String>", "Collection<String>" -> List.of(value);
      case "List<Link>" -> List.of(new Link(value, value, value), new Link(value, value, value));
      case "List<Column>" -> List.of(Column.of(value), Column.numeric(value));
      case "List<FieldError>" -> List.of(new FieldError(value, value));
      case "List<Choice.Option>" -> List.of(Choice.Option.of(value, value, value));
      case "List<? extends Choice>" ->
          List.of(
              Choice.Option.of(value, value, value).asking(content),
              new Choice.Divider(value),
              Choice.Option.of(value, value));
      case "List<Task>" ->
          List.of(
              new Task(value, value, value, new Task.Tagged(value, value)),
              new Task(value, null, value, new Task.CannotStartYet(value)),
              new Task(value, value, null, new Task.Completed(value)));
      default -> throw new AssertionError("no sample of " + type);
    };
  }
}
