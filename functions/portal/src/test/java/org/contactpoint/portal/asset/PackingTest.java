package org.contactpoint.portal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

  private static boolean isTaken(String... lines) {
    return Packing.isTaken(Headers.of(Map.of("Accept-Encoding", List.of(lines))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "deflate, gzip, br", "gzip;q=0.5", "br , gzip ; q=1.0", "gzip;q=1"})
  void whoeverCanUnpackSaysSo(String value) {
    assertThat(isTaken(value)).isTrue();
    assertThat(isTaken("br", value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.000", "x-gzipped"})
  void nobodyElseIsSentWhatIsPacked(String value) {
    assertThat(isTaken(value)).isFalse();
  }

  @Test
  void whoeverSaysNothingIsSentWhatIsPlain() {
    assertThat(Packing.isTaken(Headers.of(Map.of()))).isFalse();
  }
}
