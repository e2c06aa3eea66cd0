package org.contactpoint.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.store.LocalTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that a stopped directory keeps, item by item and file by file. */
public final class StoredThings {

  private static final int SHORTEST = 4;

  private StoredThings() {}

  /** Where any of the marks is found, plain or encoded: the place and how often. */
  public static Map<String, Integer> holding(Path folder, List<String> marks) {
    List<String> forms = marks.stream().flatMap(StoredThings::forms).distinct().toList();
    Map<String, Integer> found = new TreeMap<>();
    try (DataFolder data = DataFolder.open(folder);
        LocalTables tables = new LocalTables(data)) {
      DynamoDbClient client = tables.client();
      for (String table : client.listTables().tableNames()) {
        client.scanPaginator(scan -> scan.tableName(table)).items().stream()
            .filter(item -> holds(text(item), forms))
            .forEach(item -> found.merge("table " + table, 1, Integer::sum));
      }
    }
    files(folder)
        .filter(file -> holds(content(file), forms))
        .forEach(file -> found.merge("file " + folder.relativize(file), 1, Integer::sum));
    return found;
  }

  /** How many search entries of that child there are, or of all, by the version of their keys. */
  public static Map<String, Long> searchEntries(Path folder, String child) {
    try (DataFolder data = DataFolder.open(folder);
        LocalTables tables = new LocalTables(data)) {
      return tables
          .client()
          .scanPaginator(scan -> scan.tableName(LocalTables.names().of(Tables.SEARCH_INDEX)))
          .items()
          .stream()
          .filter(item -> child.isEmpty() || name(item, Tables.SORT).equals(child))
          .map(item -> name(item, Tables.PARTITION))
          .filter(place -> place.contains("."))
          .collect(
              Collectors.groupingBy(
                  place -> place.substring(0, place.indexOf('.')), Collectors.counting()));
    }
  }

  private static String name(Map<String, AttributeValue> item, String part) {
    return Objects.requireNonNull(item.get(part)).s();
  }

  /** Files other than those of the tables, whose pages keep what items were before. */
  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().contains(".db"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(String text, List<String> forms) {
    return forms.stream().anyMatch(text::contains);
  }

  /** All text in an item; bytes are included as they are, and as text that they may be. */
  static String text(Map<String, AttributeValue> item) {
    StringBuilder text = new StringBuilder();
    item.forEach((name, value) -> text.append(name).append(' ').append(text(value)).append(' '));
    return text.toString();
  }

  private static String text(AttributeValue value) {
    if (value.hasM()) {
      return text(value.m());
    }
    if (value.hasL()) {
      return String.join(" ", value.l().stream().map(StoredThings::text).toList());
    }
    if (value.b() != null) {
      return new String(value.b().asByteArray(), StandardCharsets.ISO_8859_1);
    }
    return value.s() == null ? value.toString() : value.s();
  }

  /** Plain, folded, hexadecimal, and base 64 at each of its three alignments. */
  private static Stream<String> forms(String mark) {
    List<String> forms = new ArrayList<>();
    for (String spelling :
        List.of(mark, mark.toLowerCase(Locale.ROOT), mark.toUpperCase(Locale.ROOT))) {
      byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
      forms.add(spelling);
      forms.add(spelling.replace(" ", "%20"));
      forms.add(spelling.replace(" ", "+"));
      forms.add(HexFormat.of().formatHex(bytes));
      for (int offset = 0; offset < 3; offset++) {
        forms.add(aligned(bytes, offset));
      }
    }
    return forms.stream().filter(form -> form.length() >= SHORTEST);
  }

  private static String aligned(byte[] bytes, int offset) {
    byte[] padded = new byte[bytes.length + offset];
    System.arraycopy(bytes, 0, padded, offset, bytes.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(padded);
    int from = offset == 0 ? 0 : offset + 1;
    int to = whole.length() - (padded.length % 3 == 0 ? 0 : 1);
    return whole.substring(from, to);
  }
}
