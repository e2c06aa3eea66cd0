package org.contactpoint.local.seed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sample files in the order in which they are taken in: the family of the story first. */
public final class SeedFiles {
  private static final String FOLDER = "/events/samples/";

  /** Their paths: council, feed and name, as under {@code uploads/}. */
  public static final List<String> ALL =
      List.of(
          "E08000035/local/sample-ward-family.csv",
          "E08000035/local/sample-2026-05.csv",
          "E08000035/social-care/sample-2026-05.csv",
          "E08000035/youth-justice/sample-2026-05.csv",
          "E08000035/school-census/sample-2026-05.csv.gz",
          "E08000035/health/sample-2026-04.csv.gz",
          "E06000014/school-census/sample-2026-05.csv.gz",
          "E06000014/health/sample-2026-04.csv.gz",
          "E06000014/local/sample-2026-05.csv",
          "E06000014/social-care/sample-2026-05.csv",
          "england/births-deaths/sample-2026-05.csv");

  private SeedFiles() {}

  /** The content of one of them. */
  public static byte[] bytes(String path) {
    try (InputStream file = SeedFiles.class.getResourceAsStream(FOLDER + path)) {
      if (file == null) {
        throw new FileNotFoundException(path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
