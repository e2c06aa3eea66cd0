package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.contactpoint.domain.upload.Row;

/** What holds for whatever a source may send. */
class ReadingPropertiesTest {
  private static final List<String> NAMES = List.of("a.csv", "a.csv.gz", "a.ndjson", "a.ndjson.gz");
  private static final List<String> TITLES =
      Arrays.stream(Column.values()).map(Column::title).toList();

  @Property(seed = "20040312")
  void anyBytesAreRejectedOrRead(@ForAll byte[] bytes, @ForAll("names") String name) {
    endsSomehow(SampleFiles.file(name, bytes));
  }

  @Property(seed = "20040312")
  void anyBytesBehindAHeaderAreRejectedOrRead(@ForAll byte[] bytes) {
    endsSomehow(SampleFiles.file("a.csv", behind(SampleFiles.HEADER + "\n", bytes)));
  }

  @Property(seed = "20040312")
  void anyTextBehindAHeaderIsRejectedOrRead(@ForAll("csvLike") String text) {
    endsSomehow(SampleFiles.csv(SampleFiles.HEADER + "\n" + text));
  }

  @Property(seed = "20040312")
  void anyTextBehindAnObjectIsRejectedOrRead(@ForAll("jsonLike") String text) {
    endsSomehow(SampleFiles.json("{}\n" + text));
  }

  @Property(seed = "20040312")
  void damagedGzipIsRejectedOrRead(@ForAll("damage") List<Integer> damage) {
    byte[] bytes = SampleFiles.packed((SampleFiles.HEADER + "\n").getBytes(UTF_8));
    damage.forEach(bit -> bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8));
    endsSomehow(SampleFiles.file("a.csv.gz", bytes));
  }

  @Property(seed = "20040312")
  void csvAndJsonOfTheSameRowSayTheSame(@ForAll("rows") List<Map<String, String>> rows) {
    List<ReadRow> csv = SampleFiles.read(SampleFiles.csv(csv(rows)));
    List<ReadRow> json = SampleFiles.read(SampleFiles.json(json(rows)));
    assertThat(json.stream().map(ReadingPropertiesTest::gist).toList())
        .isEqualTo(csv.stream().map(ReadingPropertiesTest::gist).toList())
        .hasSize(rows.size());
  }

  @Property(seed = "20040312")
  void reasonsNeverRepeatWhatARowSays(@ForAll("rows") List<Map<String, String>> rows) {
    List<ReadRow> read = SampleFiles.read(SampleFiles.csv(csv(rows)));
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i) instanceof ReadRow.Bad bad) {
        String report = bad.field() + " " + bad.reason() + " " + bad;
        assertThat(rows.get(i).values())
            .noneMatch(value -> isPersonal(value) && report.contains(value));
      }
    }
  }

  /** Published codes are in reasons, and single letters in every word. */
  private static boolean isPersonal(String value) {
    return value.startsWith("zq");
  }

  private static String gist(ReadRow read) {
    return switch (read) {
      case ReadRow.Good(Row row) -> row.digest();
      case ReadRow.Bad bad -> bad.field() + bad.reason() + bad.sourceRecordId();
    };
  }

  private static void endsSomehow(UploadFile file) {
    switch (SampleFiles.verdict(file)) {
      case FileVerdict.Rejected rejected -> assertThat(rejected.reason()).isNotEmpty();
      case FileVerdict.Readable(FileSummary summary, var ignored) ->
          assertThat(SampleFiles.read(file)).hasSize((int) summary.rows());
    }
  }

  private static byte[] behind(String start, byte[] bytes) {
    byte[] first = start.getBytes(UTF_8);
    byte[] all = Arrays.copyOf(first, first.length + bytes.length);
    System.arraycopy(bytes, 0, all, first.length, bytes.length);
    return all;
  }

  private static String csv(List<Map<String, String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(TITLES);
      rows.forEach(
          row -> writer.writeRecord(TITLES.stream().map(t -> row.getOrDefault(t, "")).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String json(List<Map<String, String>> rows) {
    return rows.stream().map(ReadingPropertiesTest::object).collect(Collectors.joining("\n"));
  }

  private static String object(Map<String, String> row) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> cell : row.entrySet()) {
        json.writeStringField(cell.getKey(), cell.getValue());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  @Provide
  Arbitrary<String> csvLike() {
    return Arbitraries.strings().withChars("ab\",\n\r 2-\u0000ø\uFEFF").ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> jsonLike() {
    return Arbitraries.of(
            "{", "}", "[", "]", ":", ",", "\"", "\"asOf\"", "\"x\"", "1", "null", "\n")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<Integer>> damage() {
    return Arbitraries.integers().between(0, 8 * 80).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Map<String, String>>> rows() {
    return Arbitraries.maps(Arbitraries.of(TITLES), cells())
        .ofMaxSize(8)
        .flatMap(some -> wholes().map(whole -> merged(whole, some)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static Map<String, String> merged(Map<String, String> whole, Map<String, String> some) {
    Map<String, String> all = new java.util.TreeMap<>(whole);
    all.putAll(some);
    return all;
  }

  private static Arbitrary<Map<String, String>> wholes() {
    Arbitrary<String> action = Arbitraries.of("upsert", "end", "remove", "");
    Arbitrary<String> given = Arbitraries.of("Tamsin", " Zo\u00EB\u00A0Ann ", "", "Zoe\u0308 Ann");
    return Combinators.combine(action, given)
        .as(
            (what, name) ->
                Map.of(
                    "sourceRecordId",
                    "r-1",
                    "asOf",
                    "2026-05-04",
                    "action",
                    what,
                    "givenName",
                    name,
                    "familyName",
                    "Ashdown"));
  }

  private static Arbitrary<String> cells() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "true", "false", "2014-05-06", "school", "990123", "01632 960111", "x"),
        Arbitraries.of(
            "mental-health", "E08000016-VS7", "child", "Una Garside", "S70 1AA", "current"),
        Arbitraries.strings().withChars("ab\",\n@= 19-\u0000ø").ofMaxLength(9).map("zq"::concat));
  }
}
