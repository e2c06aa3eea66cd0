package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** The sample feeds of two councils and the national source, against the truth of who is who. */
class FeedsTest {
  private static final Path FEEDS =
      Path.of(System.getProperty("contactpoint.feeds", "/work/shared/data/feeds"));
  private static final List<String> FILES =
      List.of(
          "england/births-deaths/2026-05.csv.gz",
          "E08000035/school-census/2026-05-summer.csv.gz",
          "E08000035/health/2026-04.csv.gz",
          "E08000035/social-care/2026-05.csv",
          "E08000035/youth-justice/2026-05.csv",
          "E08000035/local/2026-05.csv",
          "E06000014/school-census/2026-05-summer.csv.gz",
          "E06000014/health/2026-04.csv.gz",
          "E08000035/school-census/2026-10-autumn.csv.gz",
          "E08000035/health/2026-09.csv.gz");

  private record Truth(String person, String kind) {}

  private final Map<String, Truth> truth = new HashMap<>();
  private final Map<StatementKey, Set<String>> persons = new HashMap<>();
  private final Map<ContactPointId, Map<String, List<String>>> children = new HashMap<>();

  @Test
  void noRowIsLinkedToAnotherChild() throws IOException {
    assumeTrue(Files.isDirectory(FEEDS), "the sample feeds are not here");
    readTruth();
    Office office = new Office();
    Map<String, Map<RowOutcome, Integer>> table = new LinkedHashMap<>();
    Map<String, Map<RowOutcome, Integer>> kinds = new TreeMap<>();
    long began = System.nanoTime();
    long rows = 0;
    List<String> wrong = new ArrayList<>();
    Set<String> seenIds = new HashSet<>();
    for (String file : FILES) {
      String[] parts = file.split("/");
      Upload upload =
          office.upload(parts[0], parts[1], parts[2], Files.readAllBytes(FEEDS.resolve(file)));
      if (upload.status() == UploadStatus.HELD) {
        System.out.println(file + " held: " + upload.problem());
        Upload confirmed = upload.becoming(UploadStatus.MATCHING);
        office.directory.given(
            new org.contactpoint.domain.commit.Change.UploadSaved(upload, confirmed));
        office.work.goOn(confirmed);
        office.drain();
        upload = office.now(upload);
      }
      Map<RowOutcome, Integer> counts = new TreeMap<>();
      for (RowResult result : office.results(upload)) {
        counts.merge(result.outcome(), 1, Integer::sum);
        Truth t = truth.get(file + "," + result.row());
        for (String kind : t.kind().split(";")) {
          kinds
              .computeIfAbsent(kind.startsWith("bad") ? "bad" : kind, k -> new TreeMap<>())
              .merge(result.outcome(), 1, Integer::sum);
        }
        check(office, parts, result, t, file, wrong, seenIds);
      }
      table.put(file, counts);
      rows += upload.counts().rows();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    table.forEach((file, counts) -> System.out.println(file + " " + counts));
    kinds.forEach((kind, counts) -> System.out.println("  " + kind + " " + counts));
    System.out.printf("%d rows in %.1f s: %.0f rows/s%n", rows, seconds, rows / seconds);
    System.out.println("wrong links: " + wrong.size());
    wrong.stream().limit(Integer.getInteger("contactpoint.show", 40)).forEach(System.out::println);
    Map<String, Set<ContactPointId>> records = new HashMap<>();
    children.forEach(
        (child, people) ->
            people
                .keySet()
                .forEach(p -> records.computeIfAbsent(p, k -> new HashSet<>()).add(child)));
    long extra =
        records.values().stream()
            .mapToInt(Collection::size)
            .filter(n -> n > 1)
            .map(n -> n - 1)
            .sum();
    System.out.println(
        "records " + children.size() + " of " + records.size() + " children, duplicates " + extra);
    System.out.println("waiting " + office.directory.waitingRows().all(null, 1_000_000).size());
    Map<String, Integer> reasons = new TreeMap<>();
    office
        .directory
        .waitingRows()
        .all(null, 1_000_000)
        .forEach(w -> reasons.merge(w.reason(), 1, Integer::sum));
    System.out.println("waiting for " + reasons);
    assertThat(wrong).isEmpty();
  }

  private void check(
      Office office,
      String[] parts,
      RowResult result,
      Truth t,
      String file,
      List<String> wrong,
      Set<String> seenIds) {
    boolean applied =
        result.outcome() == RowOutcome.LINKED || result.outcome() == RowOutcome.CREATED;
    if (!applied || result.recordId() == null) {
      return;
    }
    StatementKey key =
        new StatementKey(new Source(new Authority(parts[0]), parts[1]), result.recordId());
    SourceLink link = office.directory.sourceLinks().findAll(List.of(key)).get(key);
    if (link == null || link.child() == null) {
      return;
    }
    Map<String, List<String>> people =
        children.computeIfAbsent(link.child(), k -> new LinkedHashMap<>());
    if (!people.isEmpty() && !people.containsKey(t.person())) {
      wrong.add(
          file
              + " row "
              + result.row()
              + " "
              + t
              + " into "
              + people
              + (seenIds.contains(key.code()) ? " KNOWN" : ""));
    }
    people.computeIfAbsent(t.person(), k -> new ArrayList<>()).add(file + ":" + result.row());
    seenIds.add(key.code());
  }

  private void readTruth() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FEEDS.resolve("truth.csv.gz"))),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        truth.put(cells[0] + "," + cells[1], new Truth(cells[2], cells[4]));
      }
    }
  }
}
