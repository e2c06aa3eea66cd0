package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.queue.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The sample feeds of two councils and the national source, held against the truth of who is who.
 * Skipped where the feeds are not beside the project.
 */
class FeedsTest {
  private static final Path FEEDS =
      Path.of(System.getProperty("contactpoint.feeds", "../../../shared/data/feeds"));
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

  private final Office office = new Office();
  private final Map<ContactPointId, Set<String>> people = new HashMap<>();
  private final Map<String, Map<RowOutcome, Integer>> kinds = new TreeMap<>();
  private final Map<RowOutcome, Integer> outcomes = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<StatementKey, String> lastPerson = new HashMap<>();
  private final PairCount pairs = new PairCount();

  /** Joining the wrong two can put a child in danger: no machine may do it (rules §4). */
  @Test
  void noRowIsLinkedToAnotherChildAndNoneIsLost() {
    assumeTrue(Files.isDirectory(FEEDS), "the sample feeds are not beside the project");
    Truth truth = Truth.in(FEEDS);
    FILES.forEach(file -> takeIn(file, truth));
    pairs.count();
    DuplicateCount duplicates =
        new DuplicateCount(office.directory.duplicateChecks(), office.directory.children(), people);
    print(duplicates);
    assertThat(office.compared.faults).isEmpty();
    assertThat(duplicates.precision()).isGreaterThan(0.7);
    assertThat(duplicates.missed()).isLessThan(12);
    assertThat(wrong).isEmpty();
    assertThat(pairs.wrong()).isZero();
    assertThat(pairs.recall()).isGreaterThan(0.92);
    assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(truth.size());
  }

  private void takeIn(String file, Truth truth) {
    Upload upload = confirmed(upload(file));
    assertThat(upload.status()).as(file).isEqualTo(UploadStatus.DONE);
    assertThat(upload.counts().ended()).as(file).isEqualTo(upload.counts().rows());
    for (RowResult result : office.results(upload)) {
      Truth.Line line = truth.of(file, result.row());
      assertThat(isRejected(result))
          .as("%s row %d of kind %s was rejected", file, result.row(), line.kinds())
          .isEqualTo(line.isBad());
      count(result, line);
      child(upload, result).ifPresent(child -> check(child, line, file, result));
      if (!line.isBad()) {
        key(upload, result).ifPresent(key -> lastPerson.put(key, line.person()));
        pairs.add(line, () -> now(upload, result, line.person()));
      }
    }
  }

  /**
   * The child of whose record the row is a part in the end, empty while it waits. Where a source
   * crossed two records, its next row may be about another child.
   */
  private Optional<ContactPointId> now(Upload upload, RowResult result, String person) {
    StatementKey key = key(upload, result).orElse(null);
    if (key == null) {
      return Optional.empty();
    }
    SourceLink link = office.directory.sourceLinks().findAll(List.of(key)).get(key);
    boolean superseded = !person.equals(lastPerson.get(key));
    boolean waits = result.outcome() == RowOutcome.REVIEW && (superseded || isWaiting(link));
    return link == null || waits ? Optional.empty() : Optional.ofNullable(link.child());
  }

  private boolean isWaiting(@Nullable SourceLink link) {
    return link == null
        || (link.review() != null
            && office
                .directory
                .waitingRows()
                .find(link.review())
                .filter(waiting -> !waiting.decided())
                .isPresent());
  }

  /** An end of an id whose one row before was bad fails as well, by its id and by no rule. */
  private static boolean isRejected(RowResult result) {
    return result.outcome() == RowOutcome.FAILED
        && !result.reason().equals("was never sent by this source");
  }

  private Upload upload(String file) {
    String[] path = file.split("/", -1);
    try {
      return office.upload(path[0], path[1], path[2], Files.readAllBytes(FEEDS.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that takes much away is held until the team confirms it. */
  private Upload confirmed(Upload upload) {
    if (upload.status() != UploadStatus.HELD) {
      return upload;
    }
    Upload going = upload.becoming(UploadStatus.MATCHING);
    office.directory.given(new Change.UploadSaved(upload, going));
    office.deliver(new Message.ResumeUpload(going.id()));
    return office.now(going);
  }

  private void count(RowResult result, Truth.Line line) {
    outcomes.merge(result.outcome(), 1, Integer::sum);
    for (String kind : line.kinds()) {
      kinds
          .computeIfAbsent(kind.startsWith("bad:") ? "bad" : kind, ignored -> new TreeMap<>())
          .merge(result.outcome(), 1, Integer::sum);
    }
  }

  private Optional<ContactPointId> child(Upload upload, RowResult result) {
    boolean applied =
        result.outcome() == RowOutcome.LINKED || result.outcome() == RowOutcome.CREATED;
    return applied
        ? key(upload, result)
            .map(key -> office.directory.sourceLinks().findAll(List.of(key)).get(key))
            .map(SourceLink::child)
        : Optional.empty();
  }

  private static Optional<StatementKey> key(Upload upload, RowResult result) {
    Source source =
        new Source(new Authority(upload.source().authority().value()), upload.source().feed());
    return Optional.ofNullable(result.recordId())
        .map(recordId -> new StatementKey(source, recordId));
  }

  private void check(ContactPointId child, Truth.Line line, String file, RowResult result) {
    Set<String> known = people.computeIfAbsent(child, ignored -> new HashSet<>());
    if (!known.isEmpty() && !known.contains(line.person())) {
      wrong.add(
          "%s row %d of %s %s went to %s"
              .formatted(file, result.row(), line.person(), line.kinds(), known));
    }
    known.add(line.person());
  }

  private void print(DuplicateCount duplicates) {
    StringBuilder report = new StringBuilder("Sample feeds by outcome " + outcomes);
    kinds.forEach((kind, counts) -> report.append("\n  ").append(kind).append(' ').append(counts));
    Map<String, Integer> reasons = new TreeMap<>();
    for (WaitingRow waiting : office.waitingRows()) {
      reasons.merge(waiting.reason(), 1, Integer::sum);
    }
    long persons = people.values().stream().flatMap(Set::stream).distinct().count();
    report
        .append("\nstill waiting ")
        .append(reasons)
        .append("\nrecords ")
        .append(people.size())
        .append(" of children ")
        .append(persons)
        .append(", wrong links ")
        .append(wrong.size());
    System.out.println(report.append(pairs.report()).append(duplicates.report()));
  }
}
