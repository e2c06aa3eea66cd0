package org.contactpoint.benchmark.febrl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FebrlDataTest {
  private static final String FILE =
      """
      rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id
      rec-7-org, mia, waller, 6, mill street, , st james, 4011, wa, 20191209, 6988048
      rec-8-org, , berry, 69, giblin street, killarney, bittern, 4814, qld, 19990239, 7364009
      rec-7-dup-0, mai, waller, 6, mill street, , st james, 4011, wa, 20191209, 6988048
      """;

  @Test
  void recordsAndTruePairsAreRead(@TempDir Path folder) throws IOException {
    FebrlData data = FebrlData.read(Files.writeString(folder.resolve("a.csv"), FILE));

    assertThat(data.records()).hasSize(3);
    assertThat(data.records().getFirst().born()).isEqualTo(LocalDate.of(2019, 12, 9));
    assertThat(data.records().get(1).givenName()).isNull();
    assertThat(data.records().get(1).born()).isNull();
    assertThat(data.truePairs()).containsExactly(new FebrlPair(0, 2));
  }

  @Test
  void linkageIsHeldAgainstTheTruth() {
    Linkage linkage =
        Linkage.of(
            Set.of(new FebrlPair(0, 1), new FebrlPair(0, 2)),
            Set.of(new FebrlPair(0, 2), new FebrlPair(3, 4)));

    assertThat(linkage.precision()).isEqualTo(0.5);
    assertThat(linkage.recall()).isEqualTo(0.5);
  }
}
