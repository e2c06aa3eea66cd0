package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.testkit.FixedIds;
import org.junit.jupiter.api.Test;

/** What is reported of a file as a whole, and what it may cost. */
class UploadFileTest {
  private static final Limits FEW = new Limits(3, 1_000, 200);

  private static String rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "r-" + i + ",2026-05-04,upsert,Tamsin,Ashdown\n")
        .collect(Collectors.joining("", SampleFiles.HEADER + "\n", ""));
  }

  private static FileVerdict verdict(String name, byte[] bytes, Limits limits) {
    return SampleFiles.verdict(SampleFiles.file(name, bytes, SampleFiles.LOCAL, limits));
  }

  private static FileVerdict rejected(String reason) {
    return new FileVerdict.Rejected("", reason);
  }

  @Test
  void summaryCountsRowsAndWhatTheyAskFor() {
    FileSummary summary =
        SampleFiles.summary(
            SampleFiles.csv(
                SampleFiles.HEADER
                    + """

                    a,2026-05-04,upsert,Tamsin,Ashdown
                    b,2026-05-04,upsert,Rory,Birtles
                    c,2026-05-04,end,Odette,Farrow
                    d,2026-05-04,remove,Idris,Garside
                    e,2026-05-04,death,Juno,Jessop
                    f,2026-05-04,forget,Silas,Lockyer
                    g,too,few
                    """));
    assertThat(summary.rows()).isEqualTo(7);
    assertThat(summary.upserts()).isEqualTo(2);
    assertThat(summary.ends()).isEqualTo(1);
    assertThat(summary.removes()).isEqualTo(1);
    assertThat(summary.deaths()).isEqualTo(1);
  }

  @Test
  void summaryHashesTheBytesAsStored() {
    byte[] empty = SampleFiles.HEADER.getBytes(UTF_8);
    assertThat(SampleFiles.summary(SampleFiles.file("a.csv", empty)).sha256())
        .isEqualTo("d7ec2ecdd10f7678fd125215399e486fdcffa7dcf01b2cd3d64640e01fc37ad8");
    byte[] packed = SampleFiles.packed(empty);
    FileSummary summary = SampleFiles.summary(SampleFiles.file("a.csv.gz", packed));
    assertThat(summary.sha256())
        .hasSize(64)
        .isNotEqualTo("d7ec2ecdd10f7678fd125215399e486fdcffa7dcf01b2cd3d64640e01fc37ad8");
    assertThat(summary.bytes()).isEqualTo(packed.length);
  }

  @Test
  void indexNamesTheRowsOfIdsThatStandInMoreThanOne() {
    String text = rows(3_000) + "r-7,2026-05-05,upsert,Rory,Birtles\nr-7,2026-05-06,end,Rory,B\n";
    assertThat(SampleFiles.readable(SampleFiles.csv(text)).index().repeated())
        .containsExactly(List.of(7L, 3_001L, 3_002L));
  }

  @Test
  void publishedLimitsAreThoseOfTheRules() {
    assertThat(Limits.PUBLISHED).isEqualTo(new Limits(1_000_000, 1_073_741_824, 65_536));
  }

  @Test
  void moreRowsThanAllowedRejectTheFile() {
    assertThat(verdict("a.csv", rows(3).getBytes(UTF_8), FEW))
        .isInstanceOf(FileVerdict.Readable.class);
    assertThat(verdict("a.csv", rows(4).getBytes(UTF_8), FEW))
        .isEqualTo(rejected("the file has more than 1,000,000 rows"));
  }

  @Test
  void recordOfExactlyTheLimitIsRead() {
    String row = "r-1,2026-05-04,upsert,Tamsin,";
    String longest = row + "A".repeat(FEW.recordBytes() - row.length());
    for (String end : List.of("", "\n", "\r\n")) {
      String fits = SampleFiles.HEADER + "\n" + longest + end;
      String over = SampleFiles.HEADER + "\n" + longest + "A" + end;
      assertThat(verdict("a.csv", fits.getBytes(UTF_8), FEW))
          .isInstanceOf(FileVerdict.Readable.class);
      assertThat(verdict("a.csv", over.getBytes(UTF_8), FEW))
          .isEqualTo(rejected("a record is longer than 64 KiB"));
    }
  }

  @Test
  void lengthOfRecordIsMeasuredInBytes() {
    String text = SampleFiles.HEADER + "\nr-1,2026-05-04,upsert,Tamsin," + "ø".repeat(100);
    assertThat(verdict("a.csv", text.getBytes(UTF_8), FEW))
        .isEqualTo(rejected("a record is longer than 64 KiB"));
  }

  @Test
  void bombStopsAtTheLimit() {
    byte[] blank = "\n".repeat(50_000_000).getBytes(UTF_8);
    byte[] bomb = SampleFiles.packed(blank);
    CountedContent content = new CountedContent(bomb);
    UploadFile file =
        new UploadFile(
            "a.csv.gz",
            SampleFiles.LOCAL,
            SampleFiles.TODAY,
            content,
            new FixedIds(1),
            new Limits(3, 1_000_000, 1_000));
    assertThat(SampleFiles.verdict(file))
        .isEqualTo(rejected("the file is larger than 1 GiB unpacked"));
    assertThat(content.given).isLessThanOrEqualTo(32 << 10);
  }

  @Test
  void endlessEmptyMembersStopAtTheLimit() {
    byte[] member = SampleFiles.packed(new byte[0]);
    InputStream endless =
        new SequenceInputStream(
            Collections.enumeration(
                Collections.nCopies(1_000, new ByteArrayInputStream(member)).stream()
                    .map(in -> (InputStream) new ByteArrayInputStream(member))
                    .toList()));
    UploadFile file =
        new UploadFile(
            "a.csv.gz",
            SampleFiles.LOCAL,
            SampleFiles.TODAY,
            () -> endless,
            new FixedIds(1),
            new Limits(3, 10_000, 1_000));
    assertThat(SampleFiles.verdict(file))
        .isEqualTo(rejected("the file is larger than 1 GiB unpacked"));
  }

  @Test
  void bytesThatTrickleInChangeNothing() {
    byte[] bytes = ("\uFEFF" + rows(3)).getBytes(UTF_8);
    UploadFile slow =
        new UploadFile(
            "a.csv.gz",
            SampleFiles.LOCAL,
            SampleFiles.TODAY,
            () -> new Trickle(SampleFiles.packed(bytes)),
            new FixedIds(1));
    assertThat(SampleFiles.summary(slow).rows()).isEqualTo(3);
    assertThat(SampleFiles.read(slow)).hasSize(3).allMatch(ReadRow.Good.class::isInstance);
  }

  @Test
  void failingStorageIsNoFaultOfTheFile() {
    UploadFile file =
        new UploadFile(
            "a.csv",
            SampleFiles.LOCAL,
            SampleFiles.TODAY,
            () -> {
              throw new IOException("storage is away");
            },
            new FixedIds(1));
    assertThatThrownBy(() -> SampleFiles.verdict(file)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(file::rows).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void unknownColumnIsNamedOnlyInWhatSurelyIsAHeader() {
    String row = "\nPercy,2026-05-04,upsert,Tamsin,Ashdown\n";
    assertThat(SampleFiles.verdict(SampleFiles.csv(SampleFiles.HEADER + ",notes" + row)))
        .isEqualTo(new FileVerdict.Rejected("notes", "is no column of the format"));
    assertThat(SampleFiles.verdict(SampleFiles.csv(SampleFiles.HEADER + ",Seen by Dr" + row)))
        .isEqualTo(rejected("column 6 of the header is none of the format"));
    assertThat(SampleFiles.verdict(SampleFiles.csv(row.strip())))
        .isEqualTo(rejected("the header row is missing"));
    assertThat(SampleFiles.verdict(SampleFiles.csv("Percy,gender")))
        .isEqualTo(new FileVerdict.Rejected("sourceRecordId", "is missing from the header"));
  }

  @Test
  void rowsAreClosedWithTheirContent() {
    CountedContent content = new CountedContent(rows(2).getBytes(UTF_8));
    UploadFile file =
        new UploadFile("a.csv", SampleFiles.LOCAL, SampleFiles.TODAY, content, new FixedIds(1));
    SampleFiles.read(file);
    assertThat(SampleFiles.verdict(file)).isInstanceOf(FileVerdict.Readable.class);
    assertThat(content.opened).isEqualTo(2);
    assertThat(content.closed).isEqualTo(2);
  }

  /** Counts what is taken of it. */
  private static final class CountedContent implements Content {
    private final byte[] bytes;
    private int given;
    private int opened;
    private int closed;

    CountedContent(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      opened++;
      return new ByteArrayInputStream(bytes) {
        @Override
        public synchronized int read(byte[] into, int from, int length) {
          int read = super.read(into, from, length);
          given += Math.max(0, read);
          return read;
        }

        @Override
        public void close() {
          closed++;
        }
      };
    }
  }

  /** Gives one byte at a time. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) {
      return super.read(into, from, Math.min(1, length));
    }
  }
}
