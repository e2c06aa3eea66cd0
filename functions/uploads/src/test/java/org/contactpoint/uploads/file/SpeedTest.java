package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.contactpoint.testkit.FixedIds;
import org.junit.jupiter.api.Test;

/** Prints how fast a file is read and judged; a figure to look at, no promise of this machine. */
class SpeedTest {
  private static final int ROWS = 100_000;
  private static final String HEADER =
      "nhsNumber,sourceRecordId,asOf,action,givenName,familyName,formerFamilyName,aliasGivenName,"
          + "aliasFamilyName,dateOfBirth,gender,addressStatus,uprn,addressLine1,addressLine2,town,"
          + "postcode,carer1Name,carer1Relationship,carer1ParentalResponsibility,carer1Phone,"
          + "carer2Name,carer2Relationship,carer2ParentalResponsibility,carer2Phone,serviceType,"
          + "organisationCode,organisationName,practitionerName,practitionerRole,practitionerPhone,"
          + "practitionerEmail,involvementStart,involvementEnd,consentGivenBy,harmGround\n";

  @Test
  void allRowsAreReadWithoutKeepingThem() {
    UploadFile file =
        new UploadFile(
            "a.csv", SampleFiles.LOCAL, SampleFiles.TODAY, SpeedTest::open, new FixedIds(1));
    judged(file);
    double seconds = judged(file);
    System.out.printf(
        Locale.ROOT, "%,.0f rows a second read and judged on one core%n", ROWS / seconds);
  }

  private static double judged(UploadFile file) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    long good = 0;
    try (ReadRows rows = file.rows()) {
      while (rows.hasNext()) {
        good += rows.next() instanceof ReadRow.Good ? 1 : 0;
      }
    }
    assertThat(good).isEqualTo(ROWS);
    return (clock.getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static InputStream open() {
    Enumeration<InputStream> rows =
        Collections.enumeration(
            IntStream.range(0, ROWS / 1_000).mapToObj(SpeedTest::thousand).toList());
    return new SequenceInputStream(
        new ByteArrayInputStream(HEADER.getBytes(UTF_8)), new SequenceInputStream(rows));
  }

  private static InputStream thousand(int block) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append("9990000018,B:").append(block).append('-').append(i);
      text.append(",2026-05-04,upsert,Tamsin,Ashdown,,,,2014-05-06,female,current,10012345,");
      text.append("14 Ropewalk,,Barnsley,S70 1AA,Una Ashdown,mother,true,01632 960111,");
      text.append("Ned Ashdown,father,true,01632 960112,gp,Y99123,Canal Road Surgery,");
      text.append("Ivo Kettley,general-practitioner,01632 960113,ivo.kettley@canal.example,");
      text.append("2014-06-01,,,\n");
    }
    return new ByteArrayInputStream(text.toString().getBytes(UTF_8));
  }
}
