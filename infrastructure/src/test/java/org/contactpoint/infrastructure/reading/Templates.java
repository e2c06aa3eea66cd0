package org.contactpoint.infrastructure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates of a stage.
 *
 * @param folder that they were written to
 * @param byFile each by the name of its file
 */
public record Templates(Path folder, Map<String, JsonNode> byFile) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Templates {
    byFile = Map.copyOf(byFile);
  }

  static Templates in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, JsonNode> templates = new TreeMap<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".template.json")).toList()) {
        templates.put(folder.relativize(file).toString(), JSON.readTree(Files.readString(file)));
      }
      return new Templates(folder, templates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every resource of every stack. */
  public List<Resource> all() {
    return byFile.values().stream()
        .flatMap(
            template ->
                template.get("Resources").properties().stream()
                    .map(entry -> new Resource(entry.getKey(), entry.getValue(), template)))
        .toList();
  }

  /** The templates of one of its stacks, such as {@code api}. */
  public Templates stack(String name) {
    return new Templates(
        folder,
        byFile.entrySet().stream()
            .filter(file -> file.getValue().get("Description").asText().endsWith(": " + name))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The resources of that type, such as {@code DynamoDB::Table}. */
  public List<Resource> all(String type) {
    return all().stream().filter(resource -> resource.is("AWS::" + type)).toList();
  }

  /** The one resource of that type with that name. */
  public Resource named(String type, String property, String name) {
    List<Resource> found =
        all(type).stream()
            .filter(resource -> resource.at("/" + property).asText().equals(name))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " resources " + type + " are called " + name);
    }
    return found.getFirst();
  }
}
