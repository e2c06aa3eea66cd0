package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Gzip is unpacked to its last byte, or refused (RFC 1952). */
class WholeGzipTest {
  private static final byte[] PLAIN = "sourceRecordId,asOf\nr-1,2026-05-04\n".getBytes(UTF_8);

  private static byte[] unpacked(byte[] packed) throws IOException {
    return unpacked(new ByteArrayInputStream(packed));
  }

  private static byte[] unpacked(InputStream packed) throws IOException {
    try (WholeGzip gzip = WholeGzip.of(packed)) {
      return gzip.readAllBytes();
    }
  }

  private static byte[] together(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Of each size around those of the buffers, so that members end anywhere in them. */
  @Test
  void severalMembersAreOneFile() throws IOException {
    for (int size = 16_300; size < 16_420; size++) {
      byte[] noise = new byte[size];
      new Random(size).nextBytes(noise);
      byte[] members =
          together(
              SampleFiles.packed(noise),
              SampleFiles.packed(new byte[0]),
              SampleFiles.packed(PLAIN));
      assertThat(unpacked(members)).as("%d bytes", size).isEqualTo(together(noise, PLAIN));
    }
  }

  @Test
  void membersWithoutContentDoNotExhaustTheStack() throws IOException {
    byte[] empty = SampleFiles.packed(new byte[0]);
    byte[][] members = new byte[200_000][];
    Arrays.fill(members, empty);
    members[members.length - 1] = SampleFiles.packed(PLAIN);
    assertThat(unpacked(together(members))).isEqualTo(PLAIN);
  }

  @Test
  void rubbishBehindAMemberIsNeverTakenForTheEnd() {
    for (int size = 16_330; size < 16_360; size++) {
      byte[] noise = new byte[size];
      new Random(size).nextBytes(noise);
      byte[] member = SampleFiles.packed(noise);
      for (int rubbish = 1; rubbish < 30; rubbish++) {
        byte[] behind = new byte[rubbish];
        Arrays.fill(behind, (byte) 'x');
        assertThatThrownBy(() -> unpacked(together(member, behind)))
            .isInstanceOf(Unreadable.class)
            .hasMessage("the gzip file has more bytes behind its end");
      }
    }
  }

  @Test
  void rubbishBehindZerosIsNeverTakenForTheEnd() {
    byte[] rubbish = new byte[40_000];
    rubbish[39_999] = 1;
    assertThatThrownBy(() -> unpacked(together(SampleFiles.packed(PLAIN), rubbish)))
        .hasMessage("the gzip file has more bytes behind its end");
  }

  @Test
  void zerosThatFillTheLastBlockAreTheEnd() throws IOException {
    for (int zeros : new int[] {1, 7, 8, 9, 511, 512, 40_000}) {
      assertThat(unpacked(together(SampleFiles.packed(PLAIN), new byte[zeros]))).isEqualTo(PLAIN);
    }
  }

  @Test
  void memberThatIsCutOffAnywhereIsRefused() {
    byte[] two = together(SampleFiles.packed(PLAIN), SampleFiles.packed(PLAIN));
    int first = two.length / 2;
    for (int length = 0; length < two.length; length++) {
      byte[] cut = Arrays.copyOf(two, length);
      if (length != first) {
        assertThatThrownBy(() -> unpacked(cut))
            .as("cut at %d", length)
            .isInstanceOf(Unreadable.class);
      }
    }
  }

  @Test
  void storageThatFailsIsNoFaultOfTheFile() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new java.io.EOFException("the connection was closed");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> unpacked(broken)).isInstanceOf(UncheckedIOException.class);
  }
}
