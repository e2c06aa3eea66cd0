package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as in RFC 4180, against a library that others trust. */
class CsvRecordsTest {
  private static final int LONGEST = 400;

  @Property(seed = "20040312")
  void whatALibraryWritesIsReadUnchanged(
      @ForAll("tables") List<List<String>> rows, @ForAll boolean quoted, @ForAll boolean lineFeeds)
      throws IOException {
    assertThat(fields(written(rows, quoted, lineFeeds))).isEqualTo(rows);
  }

  @Property(seed = "20040312")
  void wellFormedTextIsReadAsALibraryReadsIt(@ForAll("tables") List<List<String>> rows)
      throws IOException {
    String text = written(rows, false, false).strip();
    List<List<String>> expected =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)
            .stream()
            .map(CsvRecord::getFields)
            .toList();
    assertThat(fields(text)).isEqualTo(expected);
  }

  /** Spreadsheets leave such lines behind (rules §12). */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",,", " , ,\t", "\"\",\"\",\"\""})
  void lineOfNothingButSeparatorsIsNoRecord(String blank) throws IOException {
    String text = String.join("\r\n", "a,b,c", blank, "1,2,3", blank, "");

    assertThat(fields(text)).isEqualTo(List.of(List.of("a", "b", "c"), List.of("1", "2", "3")));
  }

  private static String written(List<List<String>> rows, boolean quoted, boolean lineFeeds) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer =
        CsvWriter.builder()
            .quoteStrategy(quoted ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
            .lineDelimiter(lineFeeds ? LineDelimiter.LF : LineDelimiter.CRLF)
            .build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<List<String>> fields(String text) throws IOException {
    CsvScan scan = new CsvScan();
    List<List<String>> all = new ArrayList<>();
    try (RecordBuffer buffer =
        new RecordBuffer(new ByteArrayInputStream(text.getBytes(UTF_8)), LONGEST)) {
      while (!buffer.isEmpty()) {
        int behind = scan.scan(buffer);
        if (behind == CsvScan.INCOMPLETE) {
          buffer.refill();
        } else {
          buffer.consume(behind);
          assertThat(scan.isMalformed()).isFalse();
          if (!scan.isBlank()) {
            all.add(scan.all());
          }
        }
      }
    }
    return all;
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return cells()
        .list()
        .ofMinSize(2)
        .ofMaxSize(5)
        .filter(row -> !row.stream().allMatch(String::isBlank))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static Arbitrary<String> cells() {
    return Arbitraries.strings()
        .withChars("ab\",\n\r ;ø\u0000李")
        .ofMaxLength(8)
        .map(text -> text.isEmpty() ? "x" : text);
  }
}
