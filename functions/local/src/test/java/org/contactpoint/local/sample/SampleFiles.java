package org.contactpoint.local.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the sample files; run it again after every change of the generator. */
public final class SampleFiles {
  private static final long SEED = 20_260_521;
  private static final int LEEDS_CHILDREN = 1_450;
  private static final int YORK_CHILDREN = 650;

  private SampleFiles() {}

  /**
   * Writes all files.
   *
   * @param args the folder {@code events/samples}
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Map.Entry<String, Sheet> file : all().files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      byte[] csv = file.getValue().csv();
      Files.createDirectories(path.getParent());
      Files.write(path, path.toString().endsWith(".gz") ? Sheet.packed(csv) : csv);
    }
  }

  /** The children of both towns, and every file by its path in the order of a first start. */
  record Samples(List<Child> children, Map<String, Sheet> files) {}

  static Samples all() {
    Dice dice = new Dice(SEED);
    Numbers numbers = new Numbers(dice);
    Population population = new Population(dice, numbers);
    List<Child> leeds = population.of(Town.LEEDS, LEEDS_CHILDREN);
    List<Child> york = population.of(Town.YORK, YORK_CHILDREN);
    Deliveries deliveries = new Deliveries(dice, new Rows(dice, numbers));
    Map<String, Sheet> files = new LinkedHashMap<>();
    files.put("E08000035/local/sample-ward-family.csv", WardFamily.sheet());
    files.put("E08000035/local/sample-2026-05.csv", deliveries.local(leeds));
    files.put("E08000035/social-care/sample-2026-05.csv", deliveries.socialCare(leeds));
    files.put("E08000035/youth-justice/sample-2026-05.csv", deliveries.youthJustice(leeds));
    files.put("E08000035/school-census/sample-2026-05.csv.gz", deliveries.census(leeds));
    files.put("E08000035/health/sample-2026-04.csv.gz", deliveries.health(leeds));
    files.put("E06000014/school-census/sample-2026-05.csv.gz", deliveries.census(york));
    files.put("E06000014/health/sample-2026-04.csv.gz", deliveries.health(york));
    files.put("E06000014/local/sample-2026-05.csv", deliveries.local(york));
    files.put("E06000014/social-care/sample-2026-05.csv", deliveries.socialCare(york));
    List<Child> everybody = Stream.concat(leeds.stream(), york.stream()).toList();
    files.put("england/births-deaths/sample-2026-05.csv", deliveries.births(everybody));
    return new Samples(everybody, files);
  }
}
