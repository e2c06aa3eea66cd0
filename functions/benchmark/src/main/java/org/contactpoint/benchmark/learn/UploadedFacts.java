package org.contactpoint.benchmark.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.ReadRows;
import org.contactpoint.uploads.file.UploadFile;

/** What the valid rows of upload files say, in the order of the files' names. */
final class UploadedFacts {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final int DEPTH = 3;
  private static final Set<String> ONCE = Set.of("school-census", "births-deaths");

  private UploadedFacts() {}

  /** All files in the folders in which councils send them: {@code council/feed/file}. */
  static List<Facts> in(Path folder) {
    List<Facts> all = new ArrayList<>();
    files(folder).forEach(file -> read(folder.relativize(file), file, all));
    return all;
  }

  /** The first file of each council's census, and of the register of births: most children once. */
  static List<Facts> ofEachChildOnce(Path folder) {
    List<Facts> all = new ArrayList<>();
    Set<Path> met = new HashSet<>();
    for (Path file : files(folder)) {
      String feed = folder.relativize(file).getName(1).toString();
      if (ONCE.contains(feed) && met.add(file.getParent())) {
        read(folder.relativize(file), file, all);
      }
    }
    return all;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(file -> folder.relativize(file).getNameCount() == DEPTH)
          .filter(file -> file.getFileName().toString().contains(".csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path relative, Path file, List<Facts> all) {
    String council = relative.getName(0).toString();
    Authority authority = council.equals("england") ? Authority.NATIONAL : new Authority(council);
    Source source = new Source(authority, relative.getName(1).toString());
    UploadFile upload =
        new UploadFile(
            file.getFileName().toString(),
            source,
            TODAY,
            () -> Files.newInputStream(file),
            new FixedIds(1));
    try (ReadRows rows = upload.rows()) {
      rows.forEachRemaining(
          row -> {
            if (row instanceof ReadRow.Good good && good.row().action() == RowAction.UPSERT) {
              all.add(good.row().facts());
            }
          });
    }
  }
}
