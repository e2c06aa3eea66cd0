package org.contactpoint.portal.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A template below {@code part} as it is written. */
record PartFile(String name) {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path PARTS = TEMPLATES.resolve("part");
  private static final String ENDING = ".jte";
  private static final Pattern PARAMETER = Pattern.compile("(?m)^@param (.+?) (\\w+)( = .*)?$");

  /** What a part is given. */
  record Parameter(String type, String name, boolean required) {}

  static Stream<PartFile> all() {
    try (Stream<Path> files = Files.list(PARTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> new PartFile(file.substring(0, file.length() - ENDING.length())))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of every template of the portal. */
  static List<String> everyTemplate() {
    return texts(file -> true);
  }

  /** The text of every template but the parts. */
  static List<String> everyPage() {
    return texts(file -> !file.startsWith(PARTS));
  }

  private static List<String> texts(Predicate<Path> which) {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .filter(which)
          .map(PartFile::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Parameter> parameters() {
    return PARAMETER
        .matcher(text(PARTS.resolve(name + ENDING)))
        .results()
        .map(found -> new Parameter(found.group(1), found.group(2), found.group(3) == null))
        .toList();
  }

  /** The beginning of its row in docs/pages.md. */
  String row() {
    return "| `%s` | %s |"
        .formatted(
            name,
            parameters().stream()
                .map(each -> "`" + each.name() + "`" + (each.required() ? "" : "?"))
                .collect(Collectors.joining(", ")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
