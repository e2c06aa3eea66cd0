package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.FixedIds;

/** Files for tests, as a source would send them. */
final class SampleFiles {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  static final Source LOCAL = source("E08000016/local");
  static final String HEADER = "sourceRecordId,asOf,action,givenName,familyName";

  private SampleFiles() {}

  static Source source(String code) {
    String[] parts = code.split("/", 2);
    return new Source(new Authority(parts[0]), parts[1]);
  }

  static UploadFile csv(String text) {
    return file("rows.csv", text.getBytes(UTF_8));
  }

  static UploadFile json(String text) {
    return file("rows.ndjson", text.getBytes(UTF_8));
  }

  static UploadFile file(String name, byte[] bytes) {
    return file(name, bytes, LOCAL, Limits.PUBLISHED);
  }

  static UploadFile file(String name, byte[] bytes, Source source, Limits limits) {
    return new UploadFile(
        name, source, TODAY, () -> new ByteArrayInputStream(bytes), new FixedIds(1), limits);
  }

  static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static List<ReadRow> read(UploadFile file) {
    List<ReadRow> all = new ArrayList<>();
    try (ReadRows rows = file.rows()) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  /** The only row of the file, which must be a good one. */
  static Row good(UploadFile file) {
    return switch (read(file).getFirst()) {
      case ReadRow.Good(Row row) -> row;
      case ReadRow.Bad bad -> throw new AssertionError(bad.field() + " " + bad.reason());
    };
  }

  static FileVerdict verdict(UploadFile file) {
    return file.validate(OutputStream.nullOutputStream());
  }

  static FileVerdict.Readable readable(UploadFile file) {
    return switch (verdict(file)) {
      case FileVerdict.Readable readable -> readable;
      case FileVerdict.Rejected rejected -> throw new AssertionError(rejected.reason());
    };
  }

  static FileSummary summary(UploadFile file) {
    return readable(file).summary();
  }
}
